import type { ReportExercise } from '../input.ts';
import type { Conclusion } from '../../../../src/domain/words/conclude.ts';
import { callout } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block, RichText } from '../model/model.ts';
import { clamp, oneLine, printable, withoutStop } from '../texts/printable.ts';

/** In the executive edition the rest stands under the priorities. */
const executive = { findings: 1, length: 220 };

/** What follows from the results by rule, and then in the consultant's own words. */
export function soWhatBlocks(context: ReportContext, exercise: ReportExercise, conclusion: Conclusion | null): Block[] {
  if (conclusion === null) return [];
  const own = context.input.findings.filter(
    ({ proposed, soWhat }) => proposed?.exerciseId === exercise.id && printable(soWhat) !== '',
  );
  const shown = context.complete ? own : own.slice(0, executive.findings);
  const paragraphs = shown.map((finding): RichText => {
    const meaning = printable(finding.soWhat);
    const text = context.complete ? meaning : clamp(meaning.replace(/\n+/g, ' '), executive.length);
    return [{ strong: `${withoutStop(oneLine(finding.title))}. ` }, text];
  });
  return [callout(context.t.instrument.soWhat, [conclusion.soWhat, ...paragraphs], 'meaning')];
}
