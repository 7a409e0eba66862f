import { describe, expect, it } from 'vitest';
import type { ReportInput } from '../../../electron/engine/report/input.ts';
import { withEntries } from '../../../src/domain/registers/entries-as-items.ts';
import type { RegisterEntry } from '../../../src/domain/registers/register.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { ladderResults } from '../../../src/domain/help-call/ladder.ts';
import type { Answer } from '../../../src/domain/results/answers.ts';
import { registerRows } from '../../support/engine/register-rows.ts';
import { instrument } from '../../support/docx/instruments.ts';
import { lintDocx } from '../../support/docx/lint.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { tableCalled } from '../../support/docx/tables.ts';
import { write } from '../../support/docx/write.ts';

const entriesOf = (id: 'help-call' | 'allies'): RegisterEntry[] =>
  registerRows[id].map((data, i) => ({
    id: `row${i}`,
    data: { ...data, ...(id === 'allies' && i === 0 ? { message: 'Su pedido sale hoy de nuestra tienda.' } : {}) },
    override: id === 'allies' && i === 0 ? { step: 'train', reason: 'Ya lo cambiamos dos veces.' } : null,
  }));

/** Fourteen people: five of the leadership, nine of the front line, who see less help today. */
function answers(items: readonly string[]): Answer[] {
  const lenses = { today: 6, desired: 6, people: 3, processes: 3, culture: 3 } as const;
  return Array.from({ length: 14 }, (_, person) => person).flatMap((person) =>
    Object.entries(lenses).flatMap(([lensId, points]) =>
      items.map((itemId, at): Answer => {
        const low = lensId === 'desired' ? 4 : lensId === 'today' ? 1 : 1;
        const value = Math.min(
          points,
          low + ((person * 7 + at * 5 + person * at) % 3) + (person < 5 && points > 3 ? 1 : 0),
        );
        const groupId = person < 5 ? 'g-leadership' : 'g-frontline';
        return { ballotId: `b${person}`, groupId, lensId, itemId, value, channel: 'phone' };
      }),
    ),
  );
}

export function helpAndAllies(
  language: 'es' | 'en' = 'es',
  edition: 'complete' | 'executive' = 'complete',
): ReportInput {
  const input = reportInput({ language, edition });
  const base = { groups: [], tallies: [], consensus: [], evidence: [], facts: [], minimumGroup: 3 };
  const exercise = (id: 'help-call' | 'allies') => {
    const entries = entriesOf(id);
    const definition = withEntries(instrument(id), entries);
    const consensus =
      id === 'help-call' ? [{ lensId: 'today', itemId: 'hc1', value: 1, reason: 'Así se contesta.' }] : [];
    const given = id === 'help-call' ? answers(definition.items.map((item) => item.id)) : [];
    const groups = [
      { id: 'g-leadership', role: 'leadership' as const, present: 5 },
      { id: 'g-frontline', role: 'frontline' as const, present: 9 },
    ];
    const results = scoreExercise(definition, { ...base, groups, answers: given, consensus });
    return {
      id: `x-${id}`,
      definition,
      results,
      entries,
      quotes: [],
      anonymity: 'identified' as const,
      previous: null,
    };
  };
  return { ...input, exercises: [exercise('help-call'), exercise('allies')], findings: [], actions: [] };
}

const input = helpAndAllies();
const { file } = await write(input, false);
const [help] = input.exercises;

describe('the call for help in the document', () => {
  const ladder = ladderResults(
    help?.results ?? { items: [] },
    (help?.definition.items ?? []).map(({ id }) => id),
  );

  it('prints means in rungs 0–5 and the step of every scene', () => {
    const [, ...rows] = tableCalled(file, 'El paso de hoy a lo que debería pasar').rows;
    expect(rows).toHaveLength(8);
    expect(rows.map((row) => row[3])).toEqual(ladder.map(({ total }) => `+${total.step?.toFixed(1)}`));
    expect(rows[0]?.[1]).toBe(
      `${ladder[0]?.total.today?.mean?.toFixed(1)} (${ladder[0]?.total.today?.sd?.toFixed(1)}) · 14`,
    );
  });

  it('prints the appendix in rungs too, one below the places that are kept', () => {
    const [, first] = tableCalled(file, 'Preguntas: La llamada de ayuda, lente «Hoy»').rows;
    const kept = help?.results.items.find(({ itemId, lensId }) => itemId === 'hc1' && lensId === 'today')?.summary;
    expect(first?.[3]).toBe(((kept?.mean ?? 0) - 1).toFixed(2));
    const [, blocker] = tableCalled(file, 'Preguntas: La llamada de ayuda, lente «Personas»').rows;
    const people = help?.results.items.find(({ itemId, lensId }) => itemId === 'hc1' && lensId === 'people')?.summary;
    expect(blocker?.[3]).toBe(people?.mean?.toFixed(2));
  });

  it('counts what stands in the way', () => {
    const [, first] = tableCalled(file, 'Qué estorba en cada escena').rows;
    const counts = help?.results.items.find(({ itemId, lensId }) => itemId === 'hc1' && lensId === 'people')?.summary
      ?.counts;
    expect(first?.[1]).toBe(counts?.toReversed().join(' · '));
  });
});

describe('allies in the document', () => {
  it('prints the step of the rule with its numbers, the plan, and what the room decided', () => {
    const rows = tableCalled(file, 'El paso de cada aliado y sus razones').rows;
    const rayo = rows.find((row) => row[1]?.startsWith('Mensajería Rayo'));
    expect(rayo?.slice(1, 4)).toEqual(['Mensajería Rayo · 420 contactos al mes', '5', '33']);
    expect(rayo?.[4]).toBe(
      'Cambiar de aliado: salud del servicio 33 (menos de 70), actitud 2 (menos de 3) y hay con quién cambiarlo 4 (3 o más). Controle lo controlable: prepare el plan · hay plan para cuando falle 1 (menos de 3). La sala decidió: Entrenar. Ya lo cambiamos dos veces.',
    );
  });

  it('does not call a register without ratings an instrument of too few', () => {
    expect(file.xml.get('word/document.xml')).not.toContain('Por la regla de privacidad no se muestra');
  });

  it('prints the bank of messages, and how many are missing', () => {
    const rows = tableCalled(file, 'Qué le decimos al cliente cuando falla').rows;
    expect(rows.slice(1)).toEqual([['Mensajería Rayo', 'Su pedido sale hoy de nuestra tienda.']]);
  });

  it.each([
    ['es', 'executive'],
    ['en', 'complete'],
  ] as const)('is a sound file in %s, %s', async (language, edition) => {
    const written = await write(helpAndAllies(language, edition));
    expect(lintDocx(written.file)).toEqual([]);
  });
});
