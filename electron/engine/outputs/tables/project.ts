/** What is not answers: who was there, the day as it was run, what was put aside, findings, and who worked on it when. */
import { timeText } from '../../../../src/domain/agenda/clock.ts';
import { oneLine } from '../../report/texts/printable.ts';
import type { OutputContext } from '../context.ts';
import type { OutputCell, OutputColumn, OutputTable } from '../table.ts';
import type { Variable } from '../texts/es.ts';

type Widths = Readonly<Record<string, number>>;

/** Long texts go on in the next line. */
const wrapped = 30;

/** Columns in the order of their texts; what has no width is no column. Null where there is no row. */
function table(
  id: string,
  title: string,
  texts: Readonly<Record<string, unknown>>,
  widths: Widths,
  rows: readonly (readonly OutputCell[])[],
): OutputTable | null {
  if (rows.length === 0) return null;
  const columns = Object.entries(widths).map(([key, width]): OutputColumn => ({
    title: (texts[key] as Variable)[0],
    width,
    ...(width > wrapped && { wrap: true }),
  }));
  return { id, title, look: 'table', columns, rows };
}

const sessionCells = ({ input }: OutputContext, sessionId: string): [string, OutputCell] => {
  const session = input.sessions.find(({ id }) => id === sessionId);
  return [session?.title ?? '', session === undefined ? null : { day: session.heldOn }];
};

export function attendanceTable(context: OutputContext): OutputTable | null {
  const { t, input, groupName } = context;
  const rows = input.attendance.map(({ sessionId, groupId, present }) => [
    ...sessionCells(context, sessionId),
    groupName(groupId),
    present,
  ]);
  return table(
    'attendance',
    t.sheets.attendance,
    t.attendance,
    { session: 22, heldOn: 12, group: 22, present: 11 },
    rows,
  );
}

/** By name, so that the order says nothing of when somebody came or answered. */
export function peopleTable({ t, input, groupName }: OutputContext): OutputTable | null {
  if (!input.names) return null;
  const collator = new Intl.Collator(input.language);
  const rows = input.people
    .toSorted((a, b) => collator.compare(a.name, b.name) || collator.compare(a.code, b.code))
    .map(({ id, code, name, groupId }) => [
      code,
      name,
      groupName(groupId),
      input.sessions
        .filter(({ presentIds }) => presentIds.includes(id))
        .map(({ title }) => oneLine(title))
        .join('; '),
    ]);
  return table('people', t.sheets.people, t.people, { code: 13, name: 28, group: 22, sessions: 50 }, rows);
}

export function agendaTable(context: OutputContext): OutputTable | null {
  const { t, input, local } = context;
  const rows = input.blocks.map((block) => {
    const exercise = input.exercises.find(({ id }) => id === block.exerciseId);
    const { kind, title, minutes, extraMinutes, startedAt, endedAt, skipped, notes } = block;
    const run = skipped ? 'skipped' : startedAt === null ? 'waiting' : endedAt === null ? 'running' : 'done';
    return [
      ...sessionCells(context, block.sessionId),
      timeText(block.startsAt),
      minutes,
      t.agenda.kinds[kind],
      title || local(exercise?.definition.title) || t.agenda.kinds[kind],
      extraMinutes,
      t.agenda.runs[run],
      notes,
    ];
  });
  return table(
    'agenda',
    t.sheets.agenda,
    t.agenda,
    { session: 22, heldOn: 12, startsAt: 9, minutes: 9, kind: 13, title: 40, extra: 15, run: 12, notes: 60 },
    rows,
  );
}

export function parkedTable(context: OutputContext): OutputTable | null {
  const { t, input } = context;
  const rows = input.parked.map(({ sessionId, text, settled }) => [
    sessionCells(context, sessionId)[0],
    text,
    settled ? t.yes : t.no,
  ]);
  return table('parking_lot', t.sheets.parked, t.parked, { session: 22, text: 80, settled: 10 }, rows);
}

export function photosTable(context: OutputContext): OutputTable | null {
  const { t, input } = context;
  const rows = input.photos.map(({ sessionId, caption, printed }) => [
    sessionCells(context, sessionId)[0],
    caption,
    printed ? t.yes : t.no,
  ]);
  return table('photos', t.sheets.photos, t.photos, { session: 22, caption: 80, printed: 11 }, rows);
}

export function findingsTable({ t, input }: OutputContext): OutputTable | null {
  const rows = input.findings.map(({ title, soWhat, severity, evidence, agreement, status, proposed }) => [
    title,
    soWhat,
    severity,
    evidence,
    agreement,
    t.findings.statuses[status],
    t.findings.origins[proposed === null ? 'consultant' : 'rule'],
  ]);
  return table(
    'findings',
    t.sheets.findings,
    t.findings,
    { title: 50, soWhat: 60, severity: 10, evidence: 11, agreement: 10, status: 12, origin: 13 },
    rows,
  );
}

export function historyTable({ t, input }: OutputContext): OutputTable | null {
  const rows = input.history.map(({ day, author, kind, changes }) => [{ day }, author, t.history.kinds[kind], changes]);
  return table('history', t.sheets.history, t.history, { day: 12, author: 26, kind: 22, changes: 10 }, rows);
}
