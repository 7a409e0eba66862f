import { textItems } from '../../../../src/domain/instruments/asked.ts';
import type { OutputContext } from '../context.ts';
import type { OutputCell, OutputTable } from '../table.ts';
import type { RowsByExercise } from './answers.ts';

/**
 * What was answered in words and what was contributed outside the questions, as it was let through; null where nothing
 * was. By question and alphabet, so that the order does not tell who wrote first; without ballot, channel or person, and without a group that no row names.
 */
export function wordsTable({ t, input, local, groupName }: OutputContext, found: RowsByExercise): OutputTable | null {
  const collator = new Intl.Collator(input.language);
  const rows = input.exercises.flatMap(({ id: exerciseId, definition, said }) =>
    [...textItems(definition), null].flatMap((item) =>
      said
        .filter(({ itemId }) => itemId === (item?.id ?? null))
        .toSorted((a, b) => collator.compare(a.text, b.text))
        .map(({ text, groupId, voices, theme }): OutputCell[] => [
          definition.id,
          item?.id ?? null,
          item === null ? null : local(item.short),
          groupId === null || found.get(exerciseId)?.hidden.has(groupId) !== false ? null : groupName(groupId),
          text,
          theme === '' ? null : theme,
          voices,
        ]),
    ),
  );
  if (rows.length === 0) return null;
  const { answers, words } = t;
  return {
    id: 'words',
    title: t.sheets.words,
    look: 'table',
    columns: [
      { title: answers.instrumentId[0], width: 22 },
      { title: answers.itemId[0], width: 14 },
      { title: answers.item[0], width: 40 },
      { title: words.group[0], width: 18 },
      { title: words.text[0], width: 90, wrap: true },
      { title: words.theme[0], width: 24 },
      { title: words.voices[0], width: 9 },
    ],
    rows,
  };
}
