import { describe, expect, it } from 'vitest';
import { helpCallFindings } from '../../../../src/domain/findings/rules-help-call.ts';
import type { Answer } from '../../../../src/domain/results/answers.ts';
import { conclude } from '../../../../src/domain/words/conclude.ts';
import { findingText, suggestedAction } from '../../../../src/domain/words/finding-text.ts';
import { helpCall, said, scored } from '../help-call/help-room.ts';

const find = (answers: readonly Answer[], minimumGroup = 1) =>
  helpCallFindings({ exerciseId: 'x', definition: helpCall, results: scored(answers, { minimumGroup }) });
const pair = (itemId: string, today: number[], desired: number[]): Answer[] => [
  ...said('front', 'today', itemId, ...today),
  ...said('front', 'desired', itemId, ...desired),
];

describe('findings of the call for help', () => {
  it.each([
    [[3, 4], [4, 5], null],
    [[3, 3], [4, 5], 3],
    [[3, 3], [5, 5], 4],
    [[1, 1], [4, 4], 5],
  ] as const)('today %j, desired %j: severity %j', (today, desired, severity) => {
    const found = find(pair('hc1', [...today], [...desired])).find(({ ruleId }) => ruleId === 'help-step');
    expect(found?.severity ?? null).toBe(severity);
  });

  it('keeps its numbers in rungs, and says them', () => {
    const [step] = find(pair('hc1', [3, 3], [5, 5]));
    expect(step?.params).toEqual({ itemId: 'hc1', step: 2, today: 3, desired: 5, todayN: 2, desiredN: 2 });
    expect(step && findingText(step, helpCall, {}, 'es').title).toBe(
      'En «El regalo en otra ciudad» faltan 2.0 peldaños para ayudar como se quiere',
    );
  });

  it('half on the low rungs is not most; more than half is', () => {
    const refused = (...today: number[]) =>
      find(said('front', 'today', 'hc1', ...today)).find(({ ruleId }) => ruleId === 'help-refused')?.params;
    expect(refused(2, 2, 3, 3)).toBeUndefined();
    expect(refused(2, 2, 2, 3)).toEqual({ itemId: 'hc1', percent: 75, rung: 2.25, n: 4 });
  });

  it('a blocker is named from half of the answers on, unless all three are tied', () => {
    const lenses = (...answers: (readonly Answer[])[]) =>
      find(answers.flat()).find(({ ruleId }) => ruleId === 'help-blocker')?.params.lensIds;
    expect(lenses(said('front', 'culture', 'hc1', 1, 2, 3, 3))).toBe('culture');
    expect(lenses(said('front', 'culture', 'hc1', 1, 3, 3))).toBeUndefined();
    expect(lenses(said('front', 'culture', 'hc1', 1), said('front', 'people', 'hc1', 2))).toBe('people culture');
    expect(
      lenses(
        said('front', 'culture', 'hc1', 1),
        said('front', 'people', 'hc1', 2),
        said('front', 'processes', 'hc1', 2),
      ),
    ).toBeUndefined();
  });

  it('nothing of too few, and every sentence can be said in both languages', () => {
    const answers = [...pair('hc1', [0, 0], [5, 5]), ...said('front', 'culture', 'hc1', 1, 1)];
    expect(find(answers, 3)).toEqual([]);
    const found = find(answers);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['help-step', 'help-refused', 'help-blocker']);
    for (const language of ['es', 'en'] as const) {
      for (const one of found) {
        const texts = [findingText(one, helpCall, {}, language), suggestedAction(one, helpCall, {}, language)];
        expect(JSON.stringify(texts)).not.toMatch(/NaN|undefined|null|hc1/);
      }
    }
  });

  it.each([
    [[0, 1], [4, 5], '100 % de las respuestas dejan hoy al cliente sin ayuda'],
    [[3, 3], [4, 5], 'Hoy se llega al peldaño 3.0 de 5, y se quiere llegar al 4.5'],
    [[3, 3], [3, 3], 'La ayuda está donde la sala la quiere: peldaño 3.0 de 5'],
    [[3, 3], [], 'Hoy se llega al peldaño 3.0 de 5'],
  ])('concludes from %j and %j', (today, desired, title) => {
    expect(conclude(scored(pair('hc1', today, desired)), helpCall, 'es').title.replace('\u00a0', ' ')).toBe(title);
  });
});
