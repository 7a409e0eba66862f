/** Large changes and their way back: measured, since who undoes by accident waits for both, and compared row by row. */
import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { rowsIn } from '../../support/engine/any-change.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { readAndPlan } from '../../support/imports/import-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

/** Of seven answers each: under torture as many as a file may bring in, which is 60,000. */
const ballots = amount(60, 8_571);
const groups = ['Dirección', 'Primera línea', 'Soporte'];

/** Commands do much of their work before they give a promise, so it is called in here. */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  stalls.enable();
  const began = performance.now();
  const value = await work();
  const ms = Math.round(performance.now() - began);
  stalls.disable();
  if (Number.isFinite(stalls.max)) longestStall = Math.max(longestStall, Math.round(stalls.max / 1e6));
  return { value, ms };
}

/** Milliseconds that the engine's own thread did not come round while something large was done. */
let longestStall = 0;

const hashOf = (dataFolder: string): string =>
  createHash('sha256')
    .update(JSON.stringify(rowsIn(dataFolder)))
    .digest('hex');

/** Writes a list of answers and brings it in; @returns how long that took, and how many answers there are. */
async function importAnswers(
  t: TestEngine,
  folder: string,
  exerciseId: string,
): Promise<{ ms: number; answers: number }> {
  const { items } = await t.do('exercises.definition', { id: exerciseId });
  const die = dice('a large list');
  const titles = items.map(({ question }) => `"${question.es.replaceAll('"', '""')}"`);
  const lines = Array.from({ length: ballots }, () =>
    [groups[die(groups.length)], ...items.map(() => 1 + die(4))].join(';'),
  );
  const path = join(folder, 'answers.csv');
  writeFileSync(path, [['Grupo', ...titles].join(';'), ...lines].join('\r\n'));
  const { plan } = await readAndPlan(t, path, { kind: 'answers', exerciseId });
  expect(plan).toMatchObject({ problemCount: 0, counts: { ballots } });
  const { value, ms } = await timed(() => t.do('imports.apply', { planId: plan.planId, exerciseId }));
  return { ms, answers: value.answers };
}

test(
  'a large import and a large merge are taken back to the row, and brought in again to the row',
  async () => {
    const folder = temporaryFolder();
    const [data, theirs, path] = ['data', 'theirs', 'colega.respiro'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const t = engineAt(theirs);
    const { exerciseId } = await workshopAt(t, { value: false, anonymity: 'anonymous' });
    const empty = hashOf(theirs);
    const [start] = await t.do('history.list', { limit: 1 });
    const imported = await importAnswers(t, folder, exerciseId);
    const full = hashOf(theirs);
    const undone = await timed(() => t.do('history.undo', { includingAnswers: true }));
    expect(hashOf(theirs)).toBe(empty);
    const redone = await timed(() => t.do('history.redo', {}));
    expect(hashOf(theirs)).toBe(full);
    const id = start?.id ?? 0;
    const look = await timed(() => t.do('history.previewGoBack', { id }));
    expect(look.value.said.removed).toBe(imported.answers);
    const { seen } = look.value;
    const went = await timed(() => t.do('history.goBack', { id, seen, includingAnswers: true }));
    expect(hashOf(theirs)).toBe(empty);
    const came = await timed(() => t.do('history.undo', { includingAnswers: true }));
    expect(hashOf(theirs)).toBe(full);
    tellFigures('undo of a large import', {
      answers: imported.answers,
      'import ms': imported.ms,
      'undo ms': undone.ms,
      'redo ms': redone.ms,
      'preview ms': look.ms,
      'go back ms': went.ms,
      'undo of that ms': came.ms,
      'longest stall ms': longestStall,
    });
    expect(imported.answers).toBe(ballots * 7);
    await t.do('engagement.saveAs', { path });
    await t.do('engagement.close', {});
    await t.engine.close();

    const ours = engineAt(data);
    await ours.do('engagement.create', brief);
    const before = hashOf(data);
    const read = await timed(() => ours.do('merge.read', { path }));
    // Tests look at files in their own process; see `engineAt`.
    longestStall = 0;
    const planned = await timed(() =>
      ours.do('merge.plan', {
        mergeId: read.value.mergeId,
        sessions: read.value.sessions.map(({ id }) => id),
        waves: {},
        groups: {},
        people: {},
        rule: 'ours',
        findings: false,
      }),
    );
    const merged = await timed(() => ours.do('merge.apply', { planId: planned.value.planId }));
    const after = hashOf(data);
    expect(after).not.toBe(before);
    const back = await timed(() => ours.do('history.undo', { includingAnswers: true }));
    expect(hashOf(data)).toBe(before);
    const again = await timed(() => ours.do('history.redo', {}));
    expect(hashOf(data)).toBe(after);
    tellFigures('merge of a large file', {
      answers: imported.answers,
      MB: Math.round(statSync(path).size / 100_000) / 10,
      'read ms': read.ms,
      'plan ms': planned.ms,
      'merge ms': merged.ms,
      'undo ms': back.ms,
      'redo ms': again.ms,
      'longest stall ms': longestStall,
    });
  },
  patience,
);
