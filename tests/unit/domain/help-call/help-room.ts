/** Answers to the call for help, told in rungs 0–5 and in "no", "en parte", "sí". */
import helpCallJson from '../../../../resources/instruments/help-call.json' with { type: 'json' };
import { parseInstrument } from '../../../../src/contract/instrument-schema.ts';
import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import type { Answer, ExerciseInput } from '../../../../src/domain/results/answers.ts';
import type { RatedResults } from '../../../../src/domain/results/results.ts';
import { scoreRated } from '../../../../src/domain/results/score-rated.ts';

const parsed = parseInstrument(helpCallJson);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
export const helpCall: InstrumentDefinition = parsed.definition;
export const scenarios: readonly string[] = helpCall.items.map(({ id }) => id);

/** One person a value; `null` = "no aplica". Rungs for today and desired, places 1..3 for the others. */
export function said(
  groupId: string,
  lensId: string,
  itemId: string,
  ...values: readonly (number | null)[]
): readonly Answer[] {
  const up = lensId === 'today' || lensId === 'desired' ? 1 : 0;
  return values.map((value, i) => ({
    ballotId: `${groupId}${i}`,
    groupId,
    lensId,
    itemId,
    value: value === null ? null : value + up,
    channel: 'phone',
  }));
}

export function scored(answers: readonly Answer[], given: Partial<ExerciseInput> = {}): RatedResults {
  return scoreRated(helpCall, {
    groups: [
      { id: 'lead', role: 'leadership', present: 9 },
      { id: 'mid', role: 'middle', present: 9 },
      { id: 'front', role: 'frontline', present: 20 },
    ],
    answers,
    tallies: [],
    consensus: [],
    evidence: [],
    facts: [],
    minimumGroup: 1,
    ...given,
  });
}
