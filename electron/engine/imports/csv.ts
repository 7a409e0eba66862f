/** A text file of any size, as a stream: its encoding and separator are found out, or told. */
import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { Encoding } from '../../../src/contract/imports.ts';
import { detectSeparator, type Separator } from '../../../src/domain/imports/separator.ts';
import { Rows } from './rows.ts';

export interface ReadCsvOptions {
  /** Absent: found out. */
  readonly encoding?: Encoding | undefined;
  readonly separator?: Separator | undefined;
  /** Told now and then: bytes that were read, of all. */
  readonly onProgress: (done: number, total: number) => void;
}

export interface ReadCsv {
  readonly rows: Rows;
  readonly encoding: Encoding;
  readonly separator: Separator;
}

const sampleBytes = 64 * 1024;
const longestRecord = 4 * 1024 * 1024;

async function sampleOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** By its mark, by the zeros that every other byte of plain UTF-16 is, else UTF-8 as long as nothing contradicts it. */
export function guessEncoding(sample: Uint8Array): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const many = sample.length / 8;
  if ((zeros[1] ?? 0) > many && (zeros[1] ?? 0) > (zeros[0] ?? 0)) return 'utf-16le';
  if ((zeros[0] ?? 0) > many) return 'utf-16be';
  try {
    // What the sample cuts off in the middle of a letter is no contradiction.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** @throws RespiroError `import-too-large`, `import-refused`, `cancelled`. */
export async function readCsv(path: string, options: ReadCsvOptions): Promise<ReadCsv> {
  const sample = await sampleOf(path);
  const encoding = options.encoding ?? guessEncoding(sample);
  try {
    return await readAs(path, sample, encoding, options);
  } catch (error) {
    // A letter far down that is none in UTF-8: the file is read again as what Excel wrote before it.
    if (!(error instanceof NotThisEncoding)) throw error;
    if (options.encoding !== undefined) throw new RespiroError('import-refused', 'encoding', { why: 'encoding' });
    return await readAs(path, sample, 'windows-1252', options);
  }
}

class NotThisEncoding extends Error {}

async function readAs(
  path: string,
  sample: Buffer,
  encoding: Encoding,
  { separator: told, onProgress }: ReadCsvOptions,
): Promise<ReadCsv> {
  const start = new TextDecoder(encoding).decode(sample, { stream: true });
  const separator = told ?? detectSeparator(start);
  const { size } = await stat(path);
  const rows = await rowsOf(
    decoded(path, encoding, (done) => onProgress(done, size)),
    separator,
  );
  return { rows, encoding, separator };
}

/**
 * What was copied from a spreadsheet, which puts tabs between its cells. Elsewhere a comma belongs to the name before it more
 * often than not.
 *
 * @throws RespiroError `import-too-large`, `import-refused`.
 */
export async function readPasted(text: string, told: Separator | undefined): Promise<Omit<ReadCsv, 'encoding'>> {
  const separator = told ?? (!text.includes('\t') && text.includes(';') ? ';' : '\t');
  return { rows: await rowsOf([text], separator), separator };
}

async function rowsOf(texts: AsyncIterable<string> | Iterable<string>, separator: Separator): Promise<Rows> {
  const rows = new Rows();
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  let line = 1;
  parser.on('readable', () => {
    for (;;) {
      const record = parser.read() as string[] | null;
      if (record === null) break;
      rows.add(line, record.map(withoutApostrophe));
      // Where the next one begins: cells may hold line ends.
      line += 1 + record.reduce((sum, cell) => sum + lineEndsIn(cell), 0);
    }
  });
  await feed(parser, texts);
  return rows;
}

async function* decoded(path: string, encoding: Encoding, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new NotThisEncoding();
    }
  };
  let done = 0;
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      done += bytes.length;
      yield decode(bytes);
      onRead(done);
    }
    yield decode();
  } finally {
    stream.destroy();
  }
}

async function feed(parser: ReturnType<typeof parse>, texts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('end', resolve);
    parser.on('error', (error) => reject(asRefusal(error)));
  });
  // Heard below; a fault before that must not end the process.
  ended.catch(() => {});
  try {
    for await (const text of texts) {
      if (!parser.write(text)) await Promise.race([new Promise((resolve) => parser.once('drain', resolve)), ended]);
    }
    parser.end();
    await ended;
  } finally {
    parser.destroy();
  }
}

function asRefusal(error: unknown): Error {
  if (error instanceof RespiroError) return error;
  const { code, lines } = error as { code?: string; lines?: number };
  const why = code === 'CSV_MAX_RECORD_SIZE' ? 'record' : code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote' : 'damaged';
  return new RespiroError('import-refused', String(code), { why, line: lines ?? 0 });
}

const lineEndsIn = (cell: string): number => (/[\r\n]/u.test(cell) ? (cell.match(/\r\n?|\n/gu)?.length ?? 0) : 0);

/** The sign that keeps a spreadsheet from taking a text for a formula; see `csvText`. */
const withoutApostrophe = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? cell.slice(1) : cell);
