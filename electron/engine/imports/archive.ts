/**
 * The parts of a workbook's archive, read with suspicion: what the archive claims is checked before anything is inflated,
 * and inflating stops at the size that was claimed.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { RespiroError } from '../../../src/contract/errors.ts';

/** A workbook of 200,000 rows stays far below these. */
export const archiveLimits = {
  fileBytes: 48 * 1024 * 1024,
  entries: 1_000,
  partBytes: 96 * 1024 * 1024,
  allBytes: 256 * 1024 * 1024,
  /** Most bytes out of one; a worksheet rarely packs better than 1:30. Small parts may. */
  ratio: 100,
  freeBytes: 4 * 1024 * 1024,
} as const;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

/** @param why what is wrong, for the words that are shown. */
export function refuse(why: 'not-a-workbook' | 'bomb' | 'damaged' | 'encrypted' | 'too-large' | 'external'): never {
  throw new RespiroError('import-refused', why, { why });
}

export class Archive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** @throws RespiroError `import-refused`. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    if (bytes.length > archiveLimits.fileBytes) refuse('too-large');
    // An OLE container: an old workbook, or one with a password.
    if (bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) refuse('encrypted');
    this.#entries = readDirectory(bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** @throws RespiroError `import-refused` for a part that is missing, damaged, or other than was claimed. */
  read(name: string): Buffer {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return refuse('not-a-workbook');
    const { offset, packed, size, method } = entry;
    const bytes = this.#bytes;
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (start + packed > bytes.length) refuse('damaged');
    const data = bytes.subarray(start, start + packed);
    let content: Buffer;
    if (method === 0) content = data;
    else {
      try {
        content = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
      } catch {
        // More than was claimed, or no such data.
        return refuse('damaged');
      }
    }
    if (content.length !== size || crc32(content) !== entry.crc) refuse('damaged');
    return content;
  }
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  let at = bytes.readUInt32LE(end + 16);
  if (count > archiveLimits.entries) refuse('bomb');
  if (at + size > end) refuse('damaged');
  const entries = new Map<string, Entry>();
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature) refuse('damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) refuse('encrypted');
    const entry: Entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).toLowerCase(),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    // Two parts of one name, and readers disagree on which is meant.
    if (entries.has(entry.name)) refuse('damaged');
    check(entry, bytes);
    entries.set(entry.name, entry);
    at += 46 + nameLength + extra + comment;
  }
  checkTogether([...entries.values()]);
  if (!entries.has('[content_types].xml')) refuse('not-a-workbook');
  return entries;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  return refuse('not-a-workbook');
}

function check({ method, packed, size, offset }: Entry, bytes: Buffer): void {
  if (method !== 0 && method !== 8) refuse('damaged');
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature) refuse('damaged');
  if (size > archiveLimits.partBytes) refuse('bomb');
  if (size > archiveLimits.freeBytes && size > packed * archiveLimits.ratio) refuse('bomb');
}

/** Parts that share bytes make much of little; all parts together have a limit too. */
function checkTogether(entries: readonly Entry[]): void {
  if (entries.reduce((sum, { size }) => sum + size, 0) > archiveLimits.allBytes) refuse('bomb');
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  for (const [at, { offset, packed }] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next !== undefined && offset + 30 + packed > next.offset) refuse('bomb');
  }
}
