/** A day with all seven instruments: registers written, everybody answers, rules find, the report prints. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ratedLenses, scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import { withEntries } from '../../../src/domain/registers/entries-as-items.ts';
import { standardInstruments } from '../../../src/domain/instruments/standard.ts';
import { seededRandom } from '../../../src/domain/statistics/random.ts';
import { executivePages } from '../../../src/domain/report/page.ts';
import { pagesInLibreOffice } from '../../support/docx/pdf.ts';
import { numbersIn } from '../../unit/domain/numbers-in.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { registerRows } from '../../support/engine/register-rows.ts';
import { isLong } from '../../support/long.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const rowsFor: Readonly<Record<string, readonly (typeof registerRows)[keyof typeof registerRows][number][]>> =
  registerRows;
const people = Object.entries({ leadership: 4, middle: 5, frontline: 9, support: 4 }).flatMap(([groupId, n]) =>
  Array.from({ length: n }, (_, i) => ({ groupId, name: `${groupId} ${i + 1}` })),
);

/** Rates every question, shares out every amount, and reveals. */
async function holdExercise(t: TestEngine, sessionId: string, instrumentId: string, who: readonly string[]) {
  const { id: exerciseId } = await t.do('exercises.add', { sessionId, instrumentId, anonymity: 'identified' });
  const rows = rowsFor[instrumentId] ?? [];
  if (rows.length > 0) await t.do('entries.write', { exerciseId, rows: rows.map((data) => ({ id: null, data })) });
  const { entries } = await t.do('workspace.read', {});
  const definition = withEntries(
    await t.do('exercises.definition', { id: exerciseId }),
    entries.filter((entry) => entry.exerciseId === exerciseId),
  );
  const random = seededRandom(instrumentId.length);
  for (const lens of definition.lenses) {
    await t.do('rounds.open', { exerciseId, lensId: lens.id });
    for (const participantId of who) {
      for (const [i, item] of definition.items.entries()) {
        const value =
          lens.amount === undefined
            ? 1 + Math.floor(random() * scaleOfLens(definition, lens.id).points)
            : shareOf(lens.amount, i, definition.items.length);
        const place = { exerciseId, lensId: lens.id, itemId: item.id };
        await t.do('answers.record', { ...place, respondent: { participantId }, value, channel: 'kiosk' });
      }
    }
    await t.do('rounds.close', { exerciseId, lensId: lens.id });
    await t.do('rounds.reveal', { exerciseId, lensId: lens.id });
  }
  return { exerciseId, definition };
}

/** As much as one item may get, to the first items, until nothing is left. */
function shareOf({ total, each }: { total: number; each: number }, at: number, of: number): number {
  const usual = Math.min(each, Math.ceil(total / of));
  return Math.max(0, Math.min(usual, total - usual * at));
}

describe('a day with all the instruments', () => {
  it('scores, finds and prints each of them', { timeout: 240_000 }, async () => {
    const folder = temporaryFolder();
    const t = engineAt(folder);
    const { sessions, waves } = await t.do('engagement.create', brief);
    const sessionId = sessions[0]?.id ?? '';
    const { ids } = await t.do('participants.add', { sessionId, people });
    const facts: Readonly<Record<string, readonly [string, number][]>> = {
      empowerment: [['occupancy', 88]],
      'wow-portfolio': [
        ['people', 5],
        ['hours-per-month', 40],
      ],
    };
    for (const instrumentId of standardInstruments) {
      const { exerciseId, definition } = await holdExercise(t, sessionId, instrumentId, ids);
      for (const [factId, value] of facts[instrumentId] ?? []) {
        await t.do('facts.set', { exerciseId, factId, value, source: 'Reporte' });
      }
      const results = await t.do('results.read', { exerciseId });
      expect(numbersIn(results).every(Number.isFinite), instrumentId).toBe(true);
      const rated = ratedLenses(definition).length * definition.items.length;
      expect(results.items.length, instrumentId).toBe(rated);
      expect(
        results.items.every(({ summary }) => summary?.n === people.length),
        instrumentId,
      ).toBe(true);
      if (results.kind === 'rated') {
        for (const amount of results.amounts) expect(amount.people, instrumentId).toBe(people.length);
      }
    }
    const waveId = waves[0]?.id ?? '';
    await t.do('findings.propose', { waveId, language: 'es' });
    const { findings } = await t.do('workspace.read', {});
    const found = new Set(findings.map(({ proposed }) => proposed?.instrumentId));
    for (const id of ['human-service', 'cannot-log', 'allies', 'help-call', 'wow-portfolio', 'promises']) {
      expect(found.has(id), id).toBe(true);
    }
    for (const { title, soWhat } of findings) expect(`${title} ${soWhat}`).not.toMatch(/NaN|Infinity|undefined|null/);
    for (const { id } of findings) await t.do('findings.setStatus', { id, status: 'accepted' });
    for (const [language, edition] of [
      ['es', 'complete'],
      ['en', 'executive'],
      ...(isLong ? ([['es', 'executive']] as const) : []),
    ] as const) {
      const path = join(folder, `${language}-${edition}.docx`);
      const { pages } = await t.do('report.export', { waveId, path, language, brandKitId: 'neutral', edition });
      if (edition === 'executive') {
        expect(pages).toBeGreaterThan(4);
        expect(pages).toBeLessThanOrEqual(executivePages);
        const laidOut = await pagesInLibreOffice(await readFile(path));
        expect(laidOut.length).toBeLessThanOrEqual(executivePages);
      }
      const document = strFromU8(unzipSync(await readFile(path))['word/document.xml'] ?? new Uint8Array());
      const text = document.replace(/<[^>]+>/g, ' ');
      expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
      for (const said of ['Mensajería Rayo', 'Somos líderes en reparación']) {
        expect(text.includes(said) || edition === 'executive', said).toBe(true);
      }
    }
  });
});
