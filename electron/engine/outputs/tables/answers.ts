import type { AnswerRows } from '../../../../src/domain/privacy/answer-rows.ts';
import { isWhole, ratedItems } from '../../../../src/domain/instruments/asked.ts';
import { scaleOfLens, shownValue } from '../../../../src/domain/instruments/scales.ts';
import type { OutputContext } from '../context.ts';
import type { OutputExercise } from '../input.ts';
import type { OutputCell, OutputColumn, OutputTable } from '../table.ts';

export type RowsByExercise = ReadonlyMap<string, AnswerRows>;

/** One row an answer. Persons have columns only where names were asked for. */
export function answersTable(context: OutputContext, rows: RowsByExercise): OutputTable {
  const { t, input } = context;
  const named = input.names;
  const column = (key: keyof typeof t.answers, width: number, wrap = false): OutputColumn => ({
    title: t.answers[key][0],
    width,
    ...(wrap ? { wrap } : {}),
  });
  return {
    id: 'answers',
    title: t.sheets.answers,
    look: 'table',
    columns: [
      column('wave', 10),
      column('session', 22),
      column('heldOn', 12),
      column('instrumentId', 20),
      column('version', 9),
      column('lensId', 12),
      column('dimensionId', 14),
      column('itemId', 12),
      column('item', 38),
      column('group', 18),
      column('ballot', 9),
      ...(named ? [column('participantCode', 13), column('participantName', 24)] : []),
      column('channel', 13),
      column('value', 8),
      column('place', 8),
      column('point', 34),
      column('notApplicable', 11),
      column('count', 10),
    ],
    rows: input.exercises.flatMap((exercise, at) => rowsOf(context, exercise, rows.get(exercise.id), at + 1)),
  };
}

/** `number` of the exercise stands before the code of a ballot, so that none is taken for one of another exercise. */
function rowsOf(
  context: OutputContext,
  exercise: OutputExercise,
  found: AnswerRows | undefined,
  number: number,
): OutputCell[][] {
  const { t, input, labels, local } = context;
  const { definition, participants } = exercise;
  const session = input.sessions.find(({ id }) => id === exercise.sessionId);
  const items = new Map(ratedItems(definition).map((item) => [item.id, item]));
  const whole = new Set(definition.lenses.filter(isWhole).map(({ id }) => id));
  const codeOf = new Map([...participants.values()].map((person) => [person.code, person]));
  return (found?.rows ?? []).map((row): OutputCell[] => {
    const item = items.get(row.itemId);
    const scale = scaleOfLens(definition, row.lensId);
    const isScaled = !whole.has(row.lensId);
    const person = row.participantId === null ? undefined : codeOf.get(row.participantId);
    const place = isScaled ? row.value : null;
    return [
      input.wave.label,
      session?.title ?? '',
      session === undefined ? null : { day: session.heldOn },
      definition.id,
      definition.version,
      row.lensId,
      item?.dimensionId ?? '',
      row.itemId,
      local(item?.short),
      row.groupId === null ? t.hidden : context.groupName(row.groupId),
      row.ballot === null ? null : `${number}-${row.ballot}`,
      ...(input.names ? [person?.code ?? null, person?.name ?? null] : []),
      row.channel === null ? t.hidden : labels.channel[row.channel],
      isScaled && row.value !== null ? shownValue(scale, row.value) : row.value,
      place,
      place === null ? null : local(scale.pointTitles[place - 1]),
      row.value === null ? t.yes : t.no,
      row.count,
    ];
  });
}
