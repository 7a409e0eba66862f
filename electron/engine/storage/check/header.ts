/** The first hundred bytes of a database, read before SQLite sees the file. */
import { RespiroError } from '../../../../src/contract/errors.ts';
import { applicationId } from '../migrations.ts';

export const headerLength = 100;
/** Far more than a year of workshops with its photos; a larger file is not ours. */
const largestFile = 2 ** 31;

/** What is wrong with a file, in one word; the interface has a sentence for each. */
export type FileFault =
  | 'size'
  | 'too-large'
  | 'not-a-database'
  | 'another-application'
  | 'incomplete'
  | 'longer'
  | 'live-copy'
  | 'header'
  | 'schema'
  | 'integrity'
  | 'references'
  | 'altered'
  | 'values'
  | 'slow'
  | 'stopped';

/** @param detail for the log; never what the file says. */
export function damaged(path: string, fault: FileFault, detail: string = fault): RespiroError {
  return new RespiroError('file-damaged', detail, { path, fault });
}

function foreign(path: string, fault: FileFault): RespiroError {
  return new RespiroError('not-an-engagement', fault, { path, fault });
}

/**
 * Checks the header of a file of `size` bytes against what publishing writes. Offsets of the SQLite file format: page
 * size 16, write and read version 18 and 19, reserved bytes 20, payload fractions 21–23, change counter 24, pages 28,
 * first freelist page 32, freelist pages 36, schema format 44, largest root page of auto-vacuum 52, text encoding 56,
 * user version 60, incremental vacuum 64, application id 68, nothing 72–91, version that wrote the page count 92.
 *
 * @returns the schema version.
 * @throws RespiroError `not-an-engagement`, `file-damaged`.
 */
export function checkHeader(header: Buffer, size: number, path: string): number {
  if (size < headerLength || header.length < headerLength) throw foreign(path, 'size');
  if (size > largestFile) throw foreign(path, 'too-large');
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw foreign(path, 'not-a-database');
  if (header.readUInt32BE(68) !== applicationId) throw foreign(path, 'another-application');
  checkSize(header, size, path);
  if (header[18] === 2 || header[19] === 2) throw damaged(path, 'live-copy');
  const pages = header.readUInt32BE(28);
  const version = header.readUInt32BE(60);
  const freelist = { first: header.readUInt32BE(32), count: header.readUInt32BE(36) };
  const sound =
    header[18] === 1 &&
    header[19] === 1 &&
    header[20] === 0 &&
    header[21] === 64 &&
    header[22] === 32 &&
    header[23] === 32 &&
    header.readUInt32BE(24) === header.readUInt32BE(92) &&
    freelist.first <= pages &&
    freelist.count < pages &&
    (freelist.first === 0) === (freelist.count === 0) &&
    header.readUInt32BE(44) === 4 &&
    header.readUInt32BE(52) === 0 &&
    header.readUInt32BE(56) === 1 &&
    header.readUInt32BE(64) === 0 &&
    header.subarray(72, 92).every((byte) => byte === 0) &&
    version >= 1 &&
    version < 10_000;
  if (!sound) throw damaged(path, 'header');
  return version;
}

function checkSize(header: Buffer, size: number, path: string): void {
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  const isPowerOfTwo = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0;
  const pages = header.readUInt32BE(28);
  if (!isPowerOfTwo || pages === 0) throw damaged(path, 'header');
  if (size < pageSize * pages) throw damaged(path, 'incomplete', `${size} of ${pageSize * pages} bytes`);
  if (size > pageSize * pages) throw damaged(path, 'longer', `${size} of ${pageSize * pages} bytes`);
}
