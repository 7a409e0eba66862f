import { isAnswerable } from '../../../../src/domain/instruments/scales.ts';
import { conclude } from '../../../../src/domain/words/conclude.ts';
import { formatDate, formatList, formatNumber } from '../../../../src/domain/words/format.ts';
import type { OutputContext } from '../context.ts';
import type { OutputExercise } from '../input.ts';
import type { OutputCell, OutputTable } from '../table.ts';

import type { RowsByExercise } from './answers.ts';

/** Whose data, of when, what each sheet holds, and what was hidden and why. */
export function coverTable(
  context: OutputContext,
  rows: RowsByExercise,
  sheets: readonly (readonly [name: string, about: string])[],
): OutputTable {
  const { t, input } = context;
  const { engagement, wave } = input;
  const by = [engagement.consultant, engagement.firm].filter((part) => part !== '').join(' · ');
  const { cover } = t;
  const lines: OutputCell[][] = [
    [cover.client, engagement.client],
    [cover.wave, wave.label],
    [cover.startsOn, formatDate(wave.startsOn, input.language)],
    ...input.sessions.map(({ title, place, heldOn }) => [
      cover.session,
      [title, place, formatDate(heldOn, input.language)].filter((part) => part !== '').join(' · '),
    ]),
    [cover.by, by],
    [cover.writtenOn, formatDate(input.writtenAt.slice(0, 10), input.language)],
    [cover.confidentiality, engagement.confidentiality],
    ...sheets.map(([name, about]) => [input.kind === 'data-csv' ? cover.file : cover.sheet, `${name} — ${about}`]),
    ...input.exercises.map((exercise) => [cover.exercise, exerciseText(context, exercise)]),
    [cover.privacy, cover.minimum(formatNumber(engagement.minimumGroup, input.language))],
    [null, cover.rows],
    [null, cover.codes],
    [null, cover.channel],
    [null, input.names ? cover.namesOn : cover.namesOff],
    ...input.exercises
      .filter(({ definition }) => isAnswerable(definition))
      .map((exercise) => [null, hiddenText(context, exercise, rows)]),
    ...(input.kind === 'data-csv' ? [[null, cover.csvNote]] : []),
  ];
  return {
    id: 'cover',
    title: t.sheets.cover,
    look: 'cover',
    columns: [
      { title: cover.title, width: 28 },
      { title: '', width: 110, wrap: true },
    ],
    rows: lines.filter(([, value]) => value !== ''),
  };
}

function exerciseText({ t, input, local }: OutputContext, exercise: OutputExercise): string {
  const { definition, results, entries, anonymity } = exercise;
  const { answered, present, minimumGroup } = results.participation;
  const n = (value: number): string => formatNumber(value, input.language);
  const answerable = isAnswerable(definition);
  const people = t.cover.exerciseText(n(answered), n(present), t.cover[anonymity]);
  const shown = answered >= minimumGroup || entries.length > 0;
  const said = shown ? conclude(results, definition, input.language, entries).title : t.cover.tooFew;
  return `${local(definition.title)} — ${answerable ? `${people} · ${said}` : said}`;
}

function hiddenText(context: OutputContext, exercise: OutputExercise, rows: RowsByExercise): string {
  const { t, input, local } = context;
  const found = rows.get(exercise.id);
  const list = (ids: Iterable<string>): string => formatList([...ids].map(context.groupName), input.language);
  const hidden = [...(found?.hidden ?? [])];
  const byReason = (['too-few', 'protects-another'] as const).flatMap((reason) => {
    const ids = hidden.filter(([, why]) => why === reason).map(([id]) => id);
    return ids.length === 0 ? [] : [`${list(ids)} (${t.cover.reason[reason]})`];
  });
  const counted = found?.counted ?? [];
  const parts = [
    byReason.length === 0 ? t.cover.noneHidden : byReason.join('; '),
    ...(counted.length === 0 ? [] : [t.cover.counted(list(counted))]),
    ...(found?.leftOut === true ? [t.cover.leftOut] : []),
  ];
  return `${local(exercise.definition.title)}: ${parts.join('; ')}.`;
}
