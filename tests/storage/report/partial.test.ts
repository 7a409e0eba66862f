/** A workshop that is not over: whatever was answered so far makes a sound report, and nothing is made up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReportInput } from '../../../electron/engine/report/input.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { Answer } from '../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { instrument } from '../../support/docx/instruments.ts';
import { lintDocx, lintUnnumbered } from '../../support/docx/lint.ts';
import { part, textOf } from '../../support/docx/package.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { write } from '../../support/docx/write.ts';
import { isLong } from '../../support/long.ts';

const groups = [
  { id: 'leadership', role: 'leadership' },
  { id: 'frontline', role: 'frontline' },
  { id: 'customer', role: 'customer' },
] as const;

/** How far each lens got: people who answered, and how many of its items. */
const progress = fc.record({ people: fc.nat(9), items: fc.nat(12), notApplicable: fc.boolean() });

function answersOf(
  { lenses, items }: InstrumentDefinition,
  lensProgress: readonly { people: number; items: number; notApplicable: boolean }[],
): Answer[] {
  return lenses.flatMap((lens, at) => {
    const { people, items: reached, notApplicable } = lensProgress[at] ?? { people: 0, items: 0, notApplicable: false };
    return Array.from({ length: people }, (_, person) => person).flatMap((person) =>
      items.slice(0, reached).map((item, place) => ({
        ballotId: `b${person}`,
        groupId: groups[person % groups.length]?.id ?? 'frontline',
        lensId: lens.id,
        itemId: item.id,
        value: notApplicable ? null : 1 + ((person + place) % 5),
        channel: 'paper' as const,
      })),
    );
  });
}

function partial(answered: readonly { people: number; items: number; notApplicable: boolean }[]): ReportInput {
  const whole = reportInput({ findings: false });
  return {
    ...whole,
    exercises: (['value-proposition', 'empowerment'] as const).map((id) => {
      const definition = instrument(id);
      const results = scoreExercise(definition, {
        groups: groups.map((group) => ({ ...group, present: 3 })),
        answers: answersOf(definition, id === 'empowerment' ? answered.slice(2) : answered),
        tallies: [],
        consensus: [],
        evidence: [],
        facts: [],
        minimumGroup: 3,
      });
      return { id, definition, results, entries: [], quotes: [], anonymity: 'anonymous', previous: null };
    }),
  };
}

it('whatever was answered so far is printed, faultlessly and without an empty figure', async () => {
  await fc.assert(
    fc.asyncProperty(
      progress,
      progress,
      progress,
      fc.constantFrom('executive', 'complete'),
      async (a, b, c, edition) => {
        const written = await write({ ...partial([a, b, c]), edition }, isLong);
        expect(isLong ? lintDocx(written.file) : lintUnnumbered(written.file)).toEqual([]);
        const text = textOf(part(written.file, 'word/document.xml'));
        expect(text).not.toMatch(/\b(NaN|Infinity|undefined|null)\b/);
      },
    ),
    {
      numRuns: 15,
      examples: [
        [
          { people: 9, items: 12, notApplicable: false },
          { people: 1, items: 1, notApplicable: false },
          { people: 0, items: 0, notApplicable: false },
          'complete',
        ],
        [
          { people: 0, items: 0, notApplicable: false },
          { people: 9, items: 12, notApplicable: false },
          { people: 9, items: 3, notApplicable: false },
          'executive',
        ],
        [
          { people: 9, items: 12, notApplicable: true },
          { people: 9, items: 12, notApplicable: true },
          { people: 9, items: 7, notApplicable: true },
          'complete',
        ],
      ],
    },
  );
});
