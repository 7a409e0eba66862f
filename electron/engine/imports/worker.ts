/** Entry of the thread that reads a foreign file and holds its table: neither reading nor planning stops the engine. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { toFailure } from '../../../src/contract/errors.ts';
import type { ImportView } from '../../../src/contract/imports.ts';
import { planImport } from '../../../src/domain/imports/plan.ts';
import type { ImportTable } from '../../../src/domain/imports/table.ts';
import { proposeRoster } from '../../../src/domain/imports/roster.ts';
import { looksLikeHeader, proposeUses } from '../../../src/domain/imports/uses.ts';
import { readCsv, readPasted } from './csv.ts';
import type { Rows } from './rows.ts';
import type { ImportAnswer, ImportJob, ImportQuestion, PlanJob, ReadJob, ReadResult } from './table-thread.ts';
import { readXlsx } from './xlsx.ts';

const shownRows = 8;
let table: ImportTable = { titles: [], rows: [] };

const tell = (message: ImportAnswer): void => parentPort?.postMessage(message);

/** Told at most twenty times a second: more would only fill the queue. */
function progressTeller(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - last < 50) return;
    last = now;
    tell({ kind: 'progress', done, total });
  };
}

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const first = bytesRead < 4 ? 0 : buffer.readUInt32BE(0);
    return first === 0x504b0304 || first === 0x504b0506 || first === 0xd0cf11e0;
  } finally {
    await file.close();
  }
}

const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

type Found = Pick<ImportView, 'encoding' | 'separator' | 'sheets' | 'sheet'> & { readonly rows: Rows };

async function readFile(path: string, reading: ReadJob['reading']): Promise<Found> {
  const onProgress = progressTeller();
  const isWorkbook = /\.xls[xm]$/iu.test(path) || (await isArchive(path));
  return isWorkbook
    ? { ...(await readXlsx(path, { sheet: reading.sheet, onProgress })), encoding: null, separator: null }
    : { ...(await readCsv(path, { ...reading, onProgress })), sheets: [], sheet: 0 };
}

async function read({ reading, definition }: ReadJob): Promise<ReadResult> {
  const { path, text } = reading;
  const found =
    path === undefined
      ? { ...(await readPasted(text ?? '', reading.separator)), encoding: null, sheets: [], sheet: 0 }
      : await readFile(path, reading);
  const rows = found.rows.finish();
  const { columns } = found.rows;
  const [first, second] = rows;
  const header =
    first !== undefined && (reading.header ?? looksLikeHeader(first.cells, second?.cells ?? [], definition));
  const titles = Array.from({ length: columns }, (_, at) => (header ? (first.cells[at] ?? '').trim() : ''));
  table = { titles, rows: header ? rows.slice(1) : rows };
  const view: Omit<ImportView, 'tableId'> = {
    fileName: path === undefined ? '' : basename(path),
    encoding: found.encoding,
    separator: found.separator,
    sheets: found.sheets,
    sheet: found.sheet,
    header,
    columns: titles,
    uses: definition === null ? proposeRoster(titles, table.rows) : proposeUses(titles, definition),
    rows: table.rows.slice(0, shownRows),
    total: table.rows.length,
  };
  return { view, fileHash: await (path === undefined ? hashOfText(text ?? '') : hashOf(path)) };
}

function run(job: ImportJob): Promise<unknown> {
  return job.kind === 'read' ? read(job) : Promise.resolve(plan(job));
}

const plan = ({ room, choices }: PlanJob): unknown => planImport(table, room, choices);

parentPort?.on('message', ({ id, job }: ImportQuestion) => {
  void (async () => {
    try {
      tell({ kind: 'done', id, value: await run(job) });
    } catch (error) {
      tell({ kind: 'failed', id, failure: toFailure(error) });
    }
  })();
});
