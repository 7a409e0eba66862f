/** Files made to eat time and memory, and files that are only large. */
import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { brief } from '../../support/engagement-brief.ts';
import { bombs } from '../../support/imports/bombs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1024 / 1024);

async function openEngine(
  folder: string,
  hear?: (name: string) => void,
): Promise<{ t: TestEngine; sessionId: string }> {
  const t = engineAt(join(folder, 'data'), hear);
  const { sessions } = await t.do('engagement.create', brief);
  return { t, sessionId: sessions[0]?.id ?? '' };
}

/** The longest that the engine's own thread did not come round, in milliseconds, until the work ends. */
async function longestStall(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  await work.catch(() => {});
  clearInterval(beat);
  return Math.round(longest);
}

test(
  'twenty bombs in the shape of workbooks are refused, one by one, without the memory they ask for',
  async () => {
    const folder = temporaryFolder();
    const { t, sessionId } = await openEngine(folder);
    const die = dice('bombs');
    const all = bombs(die);
    expect(all).toHaveLength(20);
    const path = join(folder, 'bomb.xlsx');
    let slowest = 0;
    let slowestName = '';
    let most = 0;
    const refused: string[] = [];
    // Making them takes longer than refusing them: the short form draws a few.
    const drawn = all.map((bomb) => ({ bomb, lot: die(1_000_000) })).toSorted((a, b) => a.lot - b.lot);
    for (const { bomb } of drawn.slice(0, amount(6, 20))) {
      const [name, make] = bomb;
      writeFileSync(path, make());
      const before = megabytes();
      let peak = before;
      const watch = setInterval(() => (peak = Math.max(peak, megabytes())), 20);
      const start = performance.now();
      const { code } = await t.fail('imports.read', { path, target: { kind: 'people', sessionId } });
      const took = performance.now() - start;
      clearInterval(watch);
      if (took > slowest) [slowest, slowestName] = [took, name];
      most = Math.max(most, peak - before);
      expect([name, code]).toEqual([name, expect.stringMatching(/^import-(refused|too-large)$/)]);
      refused.push(code);
    }
    tellFigures('zip bombs', {
      refused: refused.length,
      'slowest ms': Math.round(slowest),
      which: slowestName,
      'most MB more': most,
    });
    // Another is read as before.
    writeFileSync(join(folder, 'good.csv'), 'Nombre;Grupo\nAna;Dirección\n');
    const target = { kind: 'people', sessionId } as const;
    expect(await t.do('imports.read', { path: join(folder, 'good.csv'), target })).toMatchObject({ total: 1 });
  },
  patience,
);

async function writeLongList(path: string, rows: number): Promise<void> {
  const stream = createWriteStream(path);
  stream.write('Nombre;Grupo;Nota\r\n');
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from(
      { length: Math.min(10_000, rows - from) },
      (_, at) => `Persona ${from + at};Dirección;"uno; dos"\r\n`,
    );
    if (!stream.write(lines.join(''))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

test(
  'a list far longer than any workshop is read to its end beside the engine, told as too long, and can be stopped',
  async () => {
    const rows = amount(250_000, 1_000_000);
    const folder = temporaryFolder();
    let progress = 0;
    const { t, sessionId } = await openEngine(folder, (name) => {
      if (name === 'import.progress') progress += 1;
    });
    const path = join(folder, 'long.csv');
    await writeLongList(path, rows);
    const target = { kind: 'people', sessionId } as const;
    const before = megabytes();
    let peak = before;
    let answers = 0;
    let slowest = 0;
    const state = { over: false };
    const start = performance.now();
    const reading = t.fail('imports.read', { path, target }).finally(() => (state.over = true));
    const asking = (async () => {
      while (!state.over) {
        const asked = performance.now();
        await t.do('workspace.read', {});
        slowest = Math.max(slowest, performance.now() - asked);
        answers += 1;
        peak = Math.max(peak, megabytes());
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    const stall = await longestStall(reading);
    await asking;
    expect(await reading).toMatchObject({ code: 'import-too-large', details: { what: 'rows', rows: rows + 1 } });
    const took = performance.now() - start;
    expect(progress).toBeGreaterThan(0);
    expect(answers).toBeGreaterThan(0);

    const heard = progress;
    const again = t.fail('imports.read', { path, target });
    while (progress === heard) await new Promise((resolve) => setTimeout(resolve, 5));
    const asked = performance.now();
    await t.do('imports.cancel', {});
    expect(await again).toMatchObject({ code: 'cancelled' });
    tellFigures('long list', {
      rows,
      seconds: Math.round(took / 100) / 10,
      'progress told': heard,
      'answers meanwhile': answers,
      'slowest answer ms': Math.round(slowest),
      'longest stall ms': stall,
      'MB more': peak - before,
      'stopped after ms': Math.round(performance.now() - asked),
    });
  },
  patience,
);
