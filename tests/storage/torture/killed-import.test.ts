/** kill -9 while a thread writes an import: all of its rows are there afterwards, or none, and it can be taken in anew. */
import Database from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isHot, later, workingCopy } from '../../support/engine/killing.ts';
import { remoteEngine } from '../../support/engine/remote-engine.ts';
import { brief } from '../../support/engagement-brief.ts';
import { planAgain } from '../../support/imports/import-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

const times = amount(1, 40);
const rows = 1_900;

interface Held {
  readonly people: number;
  readonly changes: number;
  readonly verdict: unknown;
}

function held(path: string): Held {
  const db = new Database(path, { readonly: true });
  try {
    const count = (sql: string): number =>
      db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${sql}`).get()?.n ?? 0;
    return {
      people: count('participants'),
      changes: count(`changes WHERE command = 'imports.apply' AND state = 'done'`),
      verdict: db.pragma('integrity_check', { simple: true }),
    };
  } finally {
    db.close();
  }
}

test(
  'kill -9 while a thread writes an import leaves all of it or none',
  async () => {
    const folder = temporaryFolder();
    const dataFolder = join(folder, 'data');
    const list = join(folder, 'people.csv');
    const names = Array.from({ length: rows }, (_, n) => `Persona ${n};Dirección`);
    writeFileSync(list, ['Nombre;Grupo', ...names].join('\n'));
    const first = remoteEngine(dataFolder);
    const { sessions } = await first.do('engagement.create', brief);
    const sessionId = sessions[0]?.id ?? '';
    // Ended like this, it opens again what it had open.
    await first.kill();

    const die = dice('killed imports');
    const figures = { kills: 0, acknowledged: 0, whole: 0, none: 0, hot: 0, failing: 0 };
    // The first one ends by itself, and says how long they take here.
    let takes = 0;
    const last = { isAcknowledged: false };
    for (let round = 0; round <= times + 1; round += 1) {
      const engine = remoteEngine(dataFolder);
      expect(await engine.resume()).toBe(true);
      const { people, changes, verdict } = held(workingCopy(dataFolder));
      const isWhole = people === rows && changes === 1;
      const isNone = people === 0 && changes === 0;
      if (round > 1) {
        figures.kills += 1;
        figures.whole += Number(isWhole);
        figures.none += Number(isNone);
        figures.failing += Number(verdict !== 'ok' || (!isWhole && !isNone) || (last.isAcknowledged && !isWhole));
      }
      if (isWhole) await engine.do('history.undo', { includingAnswers: false });
      expect(held(workingCopy(dataFolder))).toMatchObject({ people: 0, changes: 0 });

      const view = await engine.do('imports.read', { path: list, target: { kind: 'people', sessionId } });
      const { planId } = await planAgain(engine, view);
      last.isAcknowledged = false;
      const began = performance.now();
      const taking = engine.do('imports.apply', { planId, exerciseId: null }).then(
        () => (last.isAcknowledged = true),
        () => false,
      );
      if (round === 0) {
        expect(await taking).toBe(true);
        takes = performance.now() - began;
      } else await later(die(Math.round(takes * 1.1)));
      await engine.kill();
      await taking;
      if (round > 0 && round <= times) {
        figures.acknowledged += Number(last.isAcknowledged);
        figures.hot += Number(isHot(workingCopy(dataFolder)));
      }
    }
    tellFigures('kill -9 while importing', figures);
    expect(figures).toMatchObject({ kills: times, failing: 0, whole: times - figures.none });
    expect(figures.none).toBeGreaterThanOrEqual(amount(0, 1));
  },
  patience,
);
