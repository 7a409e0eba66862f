import { sessionLines } from './sessions.ts';
import { limitsOf } from './limits.ts';
import { formulasKey, glossaryKey } from './keys.ts';
import { chapter, column, heading, paragraph, see } from '../model/blocks.ts';
import { hiddenWords, type ReportContext } from '../model/context.ts';
import type { Block, Cell, ReportSection, Row, TableBlock } from '../../../../src/domain/report/model.ts';
import { isAnswerable } from '../../../../src/domain/instruments/scales.ts';
import type { Channel } from '../../../../src/domain/results/answers.ts';
import type { GroupParticipation, Participation } from '../../../../src/domain/results/results.ts';

/** More columns of instruments than this break their names to pieces. */
const mostAcross = 4;

/** Who answered, who was missing, by which rules and with which limits. */
export function scopeSection(context: ReportContext): ReportSection {
  const { t } = context;
  const lines = sessionLines(context).slice(0, context.room.sessions);
  const missing = missingSentence(context);
  const blocks: Block[] = [
    chapter(participationTitle(context), t.scope.kicker, context.complete),
    ...(lines.length > 0
      ? [paragraph(t.scope.sessions(lines.length), 'body', true), ...lines.map((line) => paragraph(line, 'bullet'))]
      : []),
    ...participationTable(context),
    ...(missing === null ? [] : [paragraph(missing)]),
    ...attendees(context),
    ...(context.complete ? [heading(t.scope.rulesTitle)] : []),
    ...limitsOf(context).map((limit) => paragraph(limit, 'bullet')),
    ...(context.complete
      ? [paragraph([see(formulasKey, t.see.formulas, ''), see(glossaryKey, t.see.glossary)], 'bullet')]
      : []),
  ];
  return { id: 'scope', blocks };
}

/** The names of those who were there, group by group; only where the consultant wants everybody's printed. */
function attendees({ t, input, complete, person, groupName }: ReportContext): Block[] {
  if (!complete || input.composition.names !== 'everybody') return [];
  const lines = input.groups.flatMap(({ id }) => {
    const names = input.attendees.filter(({ groupId }) => groupId === id).flatMap(({ name }) => person(name) || []);
    return names.length === 0 ? [] : [paragraph([{ strong: `${groupName(id)}: ` }, names.join(', ')], 'bullet')];
  });
  return lines.length === 0 ? [] : [heading(t.scope.attendees), ...lines];
}

/** How many answered, of how many who were there. */
export function participationTitle(context: ReportContext): string {
  const { t, n } = context;
  const fullest = [...context.exercises].sort(
    (a, b) => b.results.participation.answered - a.results.participation.answered,
  )[0];
  if (!fullest) return t.answer.nothing;
  const { answered, present, minimumGroup } = fullest.results.participation;
  if (answered < minimumGroup) return t.scope.titleTooFew(n.integer(minimumGroup));
  const shown = n.integer(answered);
  if (present < answered) return t.scope.titleUnknown(answered, shown);
  return present === answered ? t.scope.titleAll(answered, shown) : t.scope.title(answered, shown, n.integer(present));
}

function participationTable(context: ReportContext): TableBlock[] {
  const { t, n } = context;
  // Nobody answers a register that is not rated.
  const exercises = context.exercises.filter(({ definition }) => isAnswerable(definition));
  const ids = [
    ...new Set(exercises.flatMap(({ results }) => results.participation.groups.map(({ groupId }) => groupId))),
  ];
  const shown = ids.filter((id) => exercises.some(({ results }) => groupIn(results.participation, id)));
  if (shown.length === 0) return [];
  const groups = shown.map((id) => ({
    name: context.groupName(id),
    cells: exercises.map(({ results }) => answeredCell(context, groupIn(results.participation, id))),
  }));
  const totals = exercises.map(({ results }) => totalCell(context, results.participation));
  const titles = exercises.map(({ definition }) => context.local(definition.title));
  // More instruments than groups stand below each other: their names need the width.
  const down = exercises.length > Math.max(mostAcross, groups.length);
  const table = down
    ? {
        columns: [
          column(t.scope.instrument, 34),
          ...[...groups.map(({ name }) => name), t.scope.total].map((name) =>
            column(name, 66 / (groups.length + 1), 'right'),
          ),
        ],
        rows: titles.map((title, at): Row => ({
          cells: [title, ...groups.map(({ cells }) => cells[at] ?? t.none), totals[at] ?? t.none],
        })),
      }
    : {
        columns: [column(t.scope.group, 40), ...titles.map((title) => column(title, 60 / titles.length, 'right'))],
        rows: [
          ...groups.map(({ name, cells }): Row => ({ cells: [name, ...cells] })),
          { cells: [t.scope.total, ...totals], strong: true },
        ],
      };
  return [
    {
      kind: 'table',
      caption: t.scope.tableCaption,
      alt: t.scope.tableAlt(
        groups.map(({ name, cells }) => `${name}: ${cells.map((cell) => plain(cell)).join(', ')}`).join('; '),
      ),
      note: exercises.some(({ results }) => results.participation.groups.some(({ hidden }) => hidden !== null))
        ? t.hiddenNote(
            n.integer(exercises[0]?.results.participation.minimumGroup ?? context.input.engagement.minimumGroup),
          )
        : null,
      ...table,
    },
  ];
}

/** A group counts where it was present, answered, or is hidden; an empty group leaves no trace. */
function groupIn(participation: Participation, groupId: string): GroupParticipation | undefined {
  const group = participation.groups.find((one) => one.groupId === groupId);
  return group && (group.present > 0 || group.hidden !== null || (group.answered ?? 0) > 0) ? group : undefined;
}

function answeredCell(context: ReportContext, group: GroupParticipation | undefined): Cell {
  const { t, n } = context;
  if (!group) return t.none;
  if (group.hidden !== null || group.answered === null)
    return { hidden: hiddenWords(context, group.hidden ?? 'too-few') };
  return group.present >= group.answered && group.present > 0
    ? t.scope.ofPresent(n.integer(group.answered), n.integer(group.present))
    : n.integer(group.answered);
}

function totalCell(context: ReportContext, { answered, present, minimumGroup }: Participation): Cell {
  const { t, n } = context;
  if (answered < minimumGroup) return { hidden: hiddenWords(context, 'too-few') };
  return present >= answered && present > 0
    ? t.scope.ofPresent(n.integer(answered), n.integer(present))
    : n.integer(answered);
}

function plain(cell: Cell): string {
  return typeof cell === 'string' ? cell : 'hidden' in cell ? cell.hidden : '';
}

/** Who was there and did not answer, of the groups that may be shown; from the exercise that reached most. */
function missingSentence(context: ReportContext): string | null {
  const { t, n } = context;
  const fullest = [...context.exercises].sort(
    (a, b) => b.results.participation.answered - a.results.participation.answered,
  )[0];
  const gaps = (fullest?.results.participation.groups ?? []).flatMap(({ groupId, answered, present }) =>
    answered !== null && present > answered
      ? [t.scope.missingOf(n.integer(present - answered), context.groupName(groupId))]
      : [],
  );
  return gaps.length === 0 ? null : t.scope.missing(n.list(gaps));
}

/** "teléfono de cada quien (20), papel (12)", over the exercise with most people; null where nobody answered. */
export function channelCounts(
  context: ReportContext,
): readonly { readonly channel: Channel; readonly people: number }[] {
  const fullest = [...context.exercises].sort(
    (a, b) => b.results.participation.answered - a.results.participation.answered,
  )[0];
  const counts = fullest?.results.participation.channels ?? {};
  return (Object.entries(counts) as [Channel, number][])
    .filter(([, people]) => people > 0)
    .map(([channel, people]) => ({ channel, people }))
    .sort((a, b) => b.people - a.people);
}
