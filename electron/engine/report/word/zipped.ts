/** A zip by Node's own deflate, which takes a third of the time that one written in JavaScript takes. */
import { crc32, deflateRawSync } from 'node:zlib';

/** Of a zip (APPNOTE 6.3.3): what stands before each file, behind all of them, and at the very end. */
const signatures = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
const sizes = { file: 30, entry: 46, end: 22 } as const;
const version = 20;
const namesInUtf8 = 0x0800;
const methodDeflate = 8;
/** The first day that a zip can tell: when a report was written its properties say. */
const date = (1 << 5) | 1;

interface Entry {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly crc: number;
  readonly size: number;
}

/**
 * @param files by their paths, in the order in which they are written; a text is written in UTF-8.
 * @throws RangeError past the four gigabytes, or the 65 535 files, that a plain zip holds.
 */
export function zipped(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries = [...files].map(([path, content]) => entryOf(path, content));
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    directory.push(entryHeader(entry, at), entry.name);
    pieces.push(fileHeader(entry), entry.name, entry.data);
    at += sizes.file + entry.name.length + entry.data.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...pieces, listed, endOf(entries.length, listed.length, at)]);
}

function entryOf(path: string, content: string | Uint8Array): Entry {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { name: Buffer.from(path, 'utf8'), data: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length };
}

function fileHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(sizes.file);
  header.writeUInt32LE(signatures.file, 0);
  writeFacts(header, entry, 4);
  return header;
}

function entryHeader(entry: Entry, offset: number): Buffer {
  const header = Buffer.alloc(sizes.entry);
  header.writeUInt32LE(signatures.entry, 0);
  header.writeUInt16LE(version, 4);
  writeFacts(header, entry, 6);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** What the file and its entry say alike. */
function writeFacts(header: Buffer, { name, data, crc, size }: Entry, at: number): void {
  header.writeUInt16LE(version, at);
  header.writeUInt16LE(namesInUtf8, at + 2);
  header.writeUInt16LE(methodDeflate, at + 4);
  header.writeUInt16LE(date, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(sizes.end);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
