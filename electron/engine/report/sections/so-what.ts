import type { ReportExercise } from '../input.ts';
import { callout } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block, RichText } from '../model/model.ts';
import { clamp, oneLine, printable } from '../texts/printable.ts';

/** In the executive edition the rest stands under the priorities. */
const executive = { findings: 1, length: 260 };

/** The consultant's own words on what the instrument's findings mean; nothing where none was accepted. */
export function soWhatBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const own = context.input.findings.filter(({ proposed, soWhat }) => proposed?.exerciseId === exercise.id && printable(soWhat) !== '');
  const shown = context.complete ? own : own.slice(0, executive.findings);
  if (shown.length === 0) return [];
  const paragraphs = shown.map((finding): RichText => {
    const meaning = printable(finding.soWhat);
    return [{ strong: `${oneLine(finding.title).replace(/[.\s]+$/, '')}. ` }, context.complete ? meaning : clamp(meaning.replace(/\n+/g, ' '), executive.length)];
  });
  return [callout(context.t.instrument.soWhat, paragraphs, 'meaning')];
}
