import type { BlockView } from '../../../../src/contract/facilitation-views.ts';
import type { SessionView } from '../../../../src/contract/views.ts';
import type { PlanAndActual } from '../../../../src/domain/agenda/run.ts';
import { column, heading, paragraph, rich } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block, Cell, Row } from '../../../../src/domain/report/model.ts';
import { clamp, oneLine } from '../texts/printable.ts';
import { type AgendaEnd, type AgendaRun, agendaRun } from './agenda-run.ts';
import { blockTitle } from './block-title.ts';

/** More blocks that tie make no sentence. */
const mostNamed = 3;
const longestName = 60;

export interface SessionRun extends AgendaRun {
  readonly session: SessionView;
}

/** The sessions that ran, in their order; one that was only planned leaves no trace. */
export function sessionRuns({ input }: ReportContext): SessionRun[] {
  return input.sessions.flatMap((session) => {
    const run = agendaRun(input.blocks.filter(({ sessionId }) => sessionId === session.id));
    return run === null ? [] : [{ ...run, session }];
  });
}

/** How the session ended against its plan, without a full stop. */
export function endSentence({ t, n }: ReportContext, { difference, moved }: AgendaEnd): string {
  return t.day[moved ? 'lasted' : 'ended'](difference, n.integer(Math.abs(difference)));
}

/** Plan against actual, one table a session. `titled`: the chapter's title says already how the session ended. */
export function agendaBlocks(context: ReportContext, runs: readonly SessionRun[], titled: boolean): Block[] {
  if (runs.length === 0) return [];
  return [
    heading(context.t.day.agenda),
    ...runs.flatMap((run): Block[] => {
      const said = [
        run.end === null || titled ? '' : `${endSentence(context, run.end)}.`,
        longestSentence(context, run),
        run.skipped === 0 ? '' : context.t.day.skipped(run.skipped, context.n.integer(run.skipped)),
      ].filter((sentence) => sentence !== '');
      return [...(said.length === 0 ? [] : [paragraph(said.join(' '), 'body', true)]), table(context, run)];
    }),
  ];
}

function longestSentence(context: ReportContext, { longest, longestBy }: AgendaRun): string {
  const { t, n } = context;
  if (longest.length === 0 || longest.length > mostNamed) return '';
  const names = longest.map((block) => t.day.quoted(blockTitle(context, block)));
  return t.day.longest(names.length, n.list(names), longestBy, n.integer(longestBy));
}

function table(context: ReportContext, { session, rows, end }: SessionRun): Block {
  const { t, n } = context;
  const { columns } = t.day;
  const name = clamp(oneLine(session.title), longestName);
  const compared = end === null || end.moved ? null : end;
  return {
    kind: 'table',
    caption: t.day.tableCaption([name, n.shortDay(session.heldOn)].filter((part) => part !== '').join(', ')),
    alt: t.day.tableAlt,
    note: compared === null ? t.day.noteBlocks : t.day.note,
    columns: [
      column(columns.block, 36),
      column(columns.plannedStart, 13, 'right'),
      column(columns.plannedMinutes, 13, 'right'),
      column(columns.actualStart, 12, 'right'),
      column(columns.actualMinutes, 12, 'right'),
      column(columns.difference, 14, 'right'),
    ],
    rows: [
      ...rows.map((row) => rowOf(context, row)),
      ...(compared === null
        ? []
        : [
            {
              strong: true,
              cells: [
                t.day.end,
                n.hour(compared.planned),
                t.none,
                n.hour(compared.actual),
                t.none,
                n.signed(compared.difference, 0),
              ],
            },
          ]),
    ],
  };
}

function rowOf(context: ReportContext, row: PlanAndActual<BlockView>): Row {
  const { t, n } = context;
  const { block, actualStart, actualMinutes } = row;
  return {
    cells: [
      blockTitle(context, block),
      n.hour(block.startsAt),
      n.integer(block.minutes),
      actualStart === null ? t.none : n.hour(actualStart),
      actualMinutes === null ? t.none : n.integer(actualMinutes),
      differenceCell(context, row),
    ],
  };
}

/** The difference in minutes, or in words why there is none. */
function differenceCell({ t, n }: ReportContext, { block, actualStart, difference }: PlanAndActual<BlockView>): Cell {
  if (block.skipped) return rich({ muted: t.day.wasSkipped });
  if (actualStart === null) return rich({ muted: t.day.notBegun });
  return difference === null ? rich({ muted: t.day.notEnded }) : n.signed(difference, 0);
}
