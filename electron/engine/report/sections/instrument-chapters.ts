/** How much is told of each instrument: many of them get less each, and those of the weightiest findings get most. */
import type { ReportSection } from '../../../../src/domain/report/model.ts';
import type { ReportExercise } from '../input.ts';
import { chapter, paragraph } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import { briefBlocks, gradesLine, picturedSection } from './brief.ts';
import { instrumentSection, pictureOf } from './instrument.ts';

/** Those with a chapter of their own in their order, then those in brief, under one chapter. */
export function instrumentSections(context: ReportContext): ReportSection[] {
  const { exercises, complete, room } = context;
  if (room.chapters >= exercises.length)
    return exercises.map((exercise, at) => instrumentSection(context, exercise, complete && at === 0));
  const ranked = byFindings(context);
  const full = new Set(ranked.slice(0, room.chapters));
  const drawable = ranked.filter((exercise) => !full.has(exercise) && pictureOf(context, exercise) !== null);
  const pictured = new Set(drawable.slice(0, Math.max(0, room.pictures - full.size)));
  const rest = exercises.filter((exercise) => !full.has(exercise) && !pictured.has(exercise));
  return [
    ...exercises.flatMap((exercise) => {
      if (full.has(exercise)) return [instrumentSection(context, exercise, false)];
      return pictured.has(exercise) ? [picturedSection(context, exercise)] : [];
    }),
    ...inBrief(context, rest),
  ];
}

/** Instruments whose findings come first among the priorities, then the others in their order. */
function byFindings({ exercises, input }: ReportContext): ReportExercise[] {
  const place = ({ id }: ReportExercise): number => {
    const at = input.findings.findIndex(({ proposed }) => proposed?.exerciseId === id);
    return at < 0 ? input.findings.length : at;
  };
  return exercises.toSorted((a, b) => place(a) - place(b));
}

function inBrief(context: ReportContext, rest: readonly ReportExercise[]): ReportSection[] {
  const { t, n, exercises } = context;
  const words = t.instrument.brief;
  const all = rest.length === exercises.length && rest.length > 1;
  const title = all ? words.titleOnly : words.title;
  return rest.map((exercise, at) => ({
    id: 'instrument',
    exerciseId: exercise.id,
    blocks: [
      ...(at === 0
        ? [
            chapter(title(rest.length, n.integer(rest.length)), all ? words.kicker : words.kickerRest, false),
            paragraph(`${words.lead} ${gradesLine(context, rest)}`.trim(), 'note'),
          ]
        : []),
      ...briefBlocks(context, exercise),
    ],
  }));
}
