/** The report of the sample engagement, against the same blocks written plainly and by python-docx. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { Library } from '../../../electron/engine/application/library.ts';
import { gatherReport } from '../../../electron/engine/commands/report.ts';
import type { ReportInput } from '../../../electron/engine/report/input.ts';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { lookOf } from '../../../electron/engine/report/word/look.ts';
import { writeReport } from '../../../electron/engine/report/write.ts';
import { readWaves } from '../../../electron/engine/storage/repositories/engagement.ts';
import { sectionKey } from '../../../src/domain/report/composition.ts';
import type { ReportModel } from '../../../src/domain/report/model.ts';
import { projectRoot } from '../../support/launch.ts';
import { median, spread, type Figure } from '../figures.ts';
import { plainBlocks } from './content.ts';
import { writePlain } from './plain-docx.ts';

const repetitions = 7;
const run = promisify(execFile);

/** Charts of the report that the target was set for, of 40 pages. */
const chartsOfTarget = 12;

/** @param folder for what is written. */
export async function measureReport(folder: string): Promise<Figure[]> {
  const complete = gatherSample('complete');
  const executive = gatherSample('executive');
  const withoutPages = [
    ...(await againstOthers(folder, withCharts(complete, chartsOfTarget))),
    ...(await againstOthers(folder, complete)),
  ];
  const { pages } = await write(complete, true);
  const laidOut: number[] = [];
  const short: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    laidOut.push(await timed(() => write(complete, true)));
    short.push(await timed(() => write(executive, true)));
  }
  return [
    ...withoutPages,
    {
      what: 'report with page numbers',
      value: median(laidOut),
      unit: 'ms',
      target: 8_000,
      note: `${spread(laidOut)} ms, ${whatOf(buildReportModel(complete, 0), pages)}`,
    },
    {
      what: 'executive edition with page numbers',
      value: median(short),
      unit: 'ms',
      target: 2_000,
      note: `${spread(short)} ms`,
    },
  ];
}

/** The report without page numbers, against the same blocks written plainly and by python-docx, in turns. */
async function againstOthers(folder: string, input: ReportInput): Promise<Figure[]> {
  const model = buildReportModel(input, 0);
  const look = lookOf(input.kit, model.furniture, false);
  const blocks = plainBlocks(model);
  const content = join(folder, 'blocks.json');
  await writeFile(content, JSON.stringify(blocks.filter(({ kind }) => kind !== 'chart')));
  const { pages } = await write(input, true);
  const own: number[] = [];
  const plain: number[] = [];
  const python: number[] = [];
  for (let i = 0; i <= repetitions; i += 1) {
    const times = [
      await timed(() => write(input, false)),
      await timed(() => writePlain(look, blocks)),
      await secondsOfPython(content, join(folder, 'python.docx')),
    ] as const;
    // The first compiles.
    if (i === 0) continue;
    for (const [at, list] of [own, plain, python].entries()) list.push(times[at] ?? NaN);
  }
  const what = whatOf(model, pages);
  return [
    {
      what: `report of ${pages} pages without their numbers, against plain docx`,
      value: median(own) / median(plain),
      unit: 'times',
      target: 1.5,
      note: `${what}: ${spread(own)} ms against ${spread(plain)} ms for the same ${blocks.length} blocks, ${repetitions} in turns`,
    },
    {
      what: 'the same, against python-docx',
      value: median(own) / median(python),
      unit: 'times',
      target: 1,
      note: `${spread(python)} ms without its charts and its start`,
    },
  ];
}

const whatOf = (model: ReportModel, pages: number): string =>
  `complete edition, ${pages} pages, ${chartsOf(model)} native charts`;

/** The same without the last chapters, so that no more than `most` charts are left. */
function withCharts(input: ReportInput, most: number): ReportInput {
  let left = most;
  const sections = buildReportModel(input, 0).sections.map((section) => {
    const charts = section.blocks.filter(({ kind }) => kind === 'chart').length;
    const shown = charts <= left;
    if (shown) left -= charts;
    return { key: sectionKey(section), printed: shown };
  });
  return { ...input, composition: { ...input.composition, sections } };
}

function gatherSample(edition: 'executive' | 'complete'): ReportInput {
  const library = new Library(join(projectRoot, 'resources'));
  const db = new Database(join(projectRoot, 'resources', 'sample', 'sample.respiro'), { readonly: true });
  try {
    const waveId = readWaves(db).at(-1)?.id ?? '';
    return gatherReport(
      { current: { db }, library, now: () => new Date() },
      { waveId, edition, language: 'es', brandKitId: 'neutral' },
    );
  } finally {
    db.close();
  }
}

function write(input: ReportInput, pageNumbers: boolean) {
  return writeReport(input, { onProgress: () => undefined, signal: new AbortController().signal, pageNumbers });
}

function chartsOf({ sections }: ReportModel): number {
  return sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'chart').length;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** In milliseconds. The system's own Python: python-docx comes with the system packages. */
async function secondsOfPython(content: string, target: string): Promise<number> {
  const script = join(import.meta.dirname, 'python_docx.py');
  const { stdout } = await run('/usr/bin/python3', [script, content, target]);
  return Number(stdout) * 1_000;
}
