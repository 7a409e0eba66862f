import { alliesOf, byUrgency, isAllyStep, type AllyView } from '../../../../../src/domain/allies/from-entries.ts';
import { wordsFor } from '../../../../../src/domain/words/words.ts';
import type { ReportExercise } from '../../input.ts';
import { column, heading, rich } from '../../model/blocks.ts';
import type { ReportContext } from '../../model/context.ts';
import type { Block, Inline } from '../../../../../src/domain/report/model.ts';
import { clamp, oneLine, printable } from '../../texts/printable.ts';

/** Rows of one table that a reader still goes through. */
const shown = { complete: 60, executive: 6 } as const;

/** The map of impact and health, each ally's step with its reasons, and what the customer is told. */
export function alliesBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const all = byUrgency(alliesOf(exercise.entries));
  if (all.length === 0) return [];
  const allies = all.slice(0, shown[context.complete ? 'complete' : 'executive']);
  return [
    ...(context.complete ? [heading(context.t.allies.heading)] : []),
    ...mapBlock(context, allies),
    stepsBlock(context, allies, all.length),
    ...(context.complete ? messagesBlock(context, all) : []),
  ];
}

const nameOf = ({ name }: AllyView): string => clamp(oneLine(name), 80);

function mapBlock(context: ReportContext, allies: readonly AllyView[]): Block[] {
  const { n } = context;
  const t = context.t.allies;
  const points = allies.flatMap(({ impact, health }, at) =>
    impact === null || health === null ? [] : [{ label: n.integer(at + 1), x: health, y: impact }],
  );
  // One point is a sentence, and the table says it.
  if (points.length < 2) return [];
  const first = allies.filter(({ quadrant }) => quadrant === 'act-first').map(nameOf);
  return [
    {
      kind: 'chart',
      caption: t.map,
      alt: t.mapAlt(first.length === 0 ? t.nobody : n.list(first.slice(0, 5))),
      note: t.mapNote,
      chart: {
        form: 'map',
        across: { title: t.across, from: 0, to: 100, step: 10 },
        // A step of air above and below, without a number.
        up: { title: t.up, from: 0, to: 6, step: 1, format: '[=0]"";[=6]"";0' },
        seriesName: t.map,
        points,
      },
    },
  ];
}

function stepsBlock(context: ReportContext, allies: readonly AllyView[], of: number): Block {
  const { n } = context;
  const t = context.t.allies;
  const cut = allies.length < of ? ` ${t.only(n.integer(allies.length), n.integer(of))}` : '';
  return {
    kind: 'table',
    caption: t.steps,
    alt: t.stepsAlt,
    note: `${t.stepsNote}${cut}`,
    columns: [
      column(t.columns.number, 6),
      column(t.columns.ally, 25),
      column(t.columns.impact, 11, 'right'),
      column(t.columns.health, 9, 'right'),
      column(t.columns.step, 49),
    ],
    rows: allies.map((ally, at) => ({
      cells: [
        n.integer(at + 1),
        rich(
          { strong: nameOf(ally) },
          ...(ally.contactsPerMonth === null ? [] : [{ muted: ` · ${t.contacts(n.integer(ally.contactsPerMonth))}` }]),
        ),
        ally.impact === null ? context.t.none : n.integer(ally.impact),
        ally.health === null ? context.t.none : n.integer(ally.health),
        rich(...stepText(context, ally)),
      ],
    })),
  };
}

/** The rule's step with its numbers, the plan, what is missing, and the room's own decision. */
function stepText(context: ReportContext, { recommendation, override }: AllyView): Inline[] {
  const t = context.t.allies;
  const words = wordsFor(context.input.language).allies;
  const { step, reasons, missing, preparePlan } = recommendation;
  const told = (plan: boolean): string =>
    context.n.list(
      reasons.filter(({ rule }) => (rule === 'prepare-plan') === plan).map((reason) => words.reason(reason)),
    );
  const room =
    override === null ? null : isAllyStep(override.step) ? words.step[override.step] : oneLine(override.step);
  return [
    step === null ? t.open : { strong: words.step[step] },
    ...(step === null ? ['. '] : [`: ${told(false)}. `]),
    ...(preparePlan === true ? [{ accent: words.plan }, ` · ${told(true)}. `] : []),
    ...(missing.length === 0 ? [] : [{ muted: `${words.missing(missing)}. ` }]),
    ...(room === null ? [] : [{ strong: t.byRoom(room, clamp(oneLine(override?.reason ?? ''), 200)) }]),
  ];
}

function messagesBlock(context: ReportContext, allies: readonly AllyView[]): Block[] {
  const { n } = context;
  const t = context.t.allies;
  const written = allies.filter(({ message }) => message !== '');
  if (written.length === 0) return [];
  const missing = allies.length - written.length;
  return [
    {
      kind: 'table',
      caption: t.messages,
      alt: t.messagesAlt,
      note: missing === 0 ? null : t.missing(missing, n.integer(missing)),
      columns: [column(t.messagesColumns.ally, 30), column(t.messagesColumns.message, 70)],
      rows: written.map((ally) => ({ cells: [nameOf(ally), clamp(printable(ally.message), 600)] })),
    },
  ];
}
