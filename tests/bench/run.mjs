import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureRecord, measureResults } from './engine.ts';
import { isMet, table } from './figures.ts';
import { measureKeys } from './keys.ts';
import { measureMemory } from './memory.ts';
import { measureMerging } from './merging.ts';
import { measureOpening } from './opening.ts';
import { measureProjector } from './projector.ts';
import { measureReveal } from './reveal.ts';
import { BenchRoom } from './room.ts';
import { measurePhones } from './phones/phones.ts';
import { measurePublish } from './publish.ts';
import { measureReport } from './report/report.ts';
import { measureReportInWindow } from './report/window.ts';
import { measureStart } from './start.ts';
import { measureWindow } from './window.ts';

// Says how fast the application is on this machine, as ratios within one run. Never fails on a time.
const loadAtStart = loadavg()[0];
const folder = await mkdtemp(join(tmpdir(), 'respiro-bench-'));
/** @type {import('./figures.ts').Figure[]} */
const figures = [];
/**
 * @param {string} what
 * @param {() => Promise<import('./figures.ts').Figure[]>} work
 */
const measure = async (what, work) => {
  console.log(`measuring ${what}`);
  figures.push(...(await work()));
};

try {
  await measure('start', measureStart);
  for (const participants of [38, 300]) {
    const room = await BenchRoom.open(join(folder, `data-${participants}`), participants);
    const record = await measureRecord(room, join(folder, `data-${participants}`));
    if (participants === 300) {
      figures.push(...record);
      await measure('results', () => measureResults(room));
    }
    const file = join(folder, `${participants}.respiro`);
    await room.saveTo(file);
    if (participants === 300) {
      await measure('keys', () => measureKeys(file, participants));
      await measure('the projector', () => measureProjector(file, participants));
      await measure('the reveal', () => measureReveal(file, participants));
    }
    await measure(`the window with ${participants} participants`, () => measureWindow(file, participants));
  }
  await measure('phones in the room', () => measurePhones(folder));
  await measure('publishing', () => measurePublish(folder));
  await measure('merging', () => measureMerging(folder));
  await measure('opening', () => measureOpening(folder));
  await measure('the report', () => measureReport(folder));
  await measure('the window while a report is exported', () => measureReportInWindow(folder));
  await measure('memory', measureMemory);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  node: process.version,
  platform: process.platform,
  // Of others too: where it is above the number of cores, the longest times say little.
  loadAtStart,
};
console.log(`\n${table(figures)}\n`);
console.log(
  JSON.stringify({ machine, figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })) }, null, 2),
);
