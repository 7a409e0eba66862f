import type { ReportExercise } from '../input.ts';
import type { Conclusion } from '../../../../src/domain/words/conclude.ts';
import { callout } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block, RichText } from '../../../../src/domain/report/model.ts';
import { oneLine, printable, withoutStop } from '../texts/printable.ts';

/** What follows from the results by rule, and then in the consultant's own words. */
export function soWhatBlocks(context: ReportContext, exercise: ReportExercise, conclusion: Conclusion | null): Block[] {
  if (conclusion === null) return [];
  const own = context.input.findings.filter(
    ({ proposed, soWhat }) => proposed?.exerciseId === exercise.id && printable(soWhat) !== '',
  );
  // In the executive edition the meaning of each stands under the priorities.
  const shown = context.complete ? own : [];
  const paragraphs = shown.map((finding): RichText => {
    const meaning = printable(finding.soWhat);
    return [{ strong: `${withoutStop(oneLine(finding.title))}. ` }, meaning];
  });
  return [
    callout(context.t.instrument.soWhat, [conclusion.soWhat, ...paragraphs], 'meaning', [
      null,
      ...shown.map(({ id }) => ({ kind: 'finding' as const, id })),
    ]),
  ];
}
