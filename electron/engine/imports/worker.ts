/** Entry of the thread that reads a foreign file and holds its table: neither reading nor planning stops the engine. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ImportTarget, ImportView } from '../../../src/contract/imports.ts';
import { planImport, type ImportWrites } from '../../../src/domain/imports/plan.ts';
import type { ImportTable } from '../../../src/domain/imports/table.ts';
import { proposeRoster } from '../../../src/domain/imports/roster.ts';
import { looksLikeHeader, proposeUses } from '../../../src/domain/imports/uses.ts';
import { readCsv, readPasted } from './csv.ts';
import type { Rows } from './rows.ts';
import { answerJobs, progressTeller } from '../threads/answer-jobs.ts';
import { readBeside, writeBeside } from '../threads/beside.ts';
import { lastChange } from '../storage/change-log.ts';
import { readRoom } from './room.ts';
import type { ImportJob, PlanJob, PlanResult, ReadJob, ReadResult, WriteJob, WriteResult } from './table-thread.ts';
import { writeImport } from './write.ts';
import { readXlsx } from './xlsx.ts';

const shownRows = 8;
const shownProblems = 200;

interface Planned {
  readonly planId: string;
  readonly target: ImportTarget;
  readonly writes: ImportWrites;
  readonly isSound: boolean;
  /** The change that came last when it was planned. */
  readonly after: number;
}

let table: ImportTable = { titles: [], rows: [] };
let planned: Planned | null = null;

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

function plan({ planId, ours, target, choices }: PlanJob): PlanResult {
  planned = null;
  const { room, after } = readBeside(ours, (db) => ({ room: readRoom(db, target), after: lastChange(db) }));
  const { writes, ...shown } = planImport(table, room, choices);
  const { problems } = shown;
  planned = { planId, target, writes, isSound: problems.length === 0, after };
  return { ...shown, problems: problems.slice(0, shownProblems), problemCount: problems.length };
}

function write({ planId, ours, about }: WriteJob): WriteResult {
  const now = planned;
  if (now?.planId !== planId || !now.isSound) throw outdated();
  const { target, writes } = now;
  const total =
    writes.people.length + writes.tallies.length + writes.ballots.reduce((n, one) => n + one.answers.length, 0);
  return writeBeside(ours, about, total, (db, step) => {
    if (lastChange(db) !== now.after) throw outdated();
    return writeImport(db, target, writes, randomUUID, step);
  });
}

const outdated = (): RespiroError => new RespiroError('import-outdated', 'not the plan that was shown');

answerJobs((job: ImportJob) => {
  switch (job.kind) {
    case 'read':
      return read(job);
    case 'plan':
      return plan(job);
    case 'write':
      return write(job);
  }
});
