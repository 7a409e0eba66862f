/** A row a person, a column a question: how forms on the web give their answers. */
import { isAskedThrough } from '../instruments/answering.ts';
import { ratedItems } from '../instruments/asked.ts';
import type { InstrumentDefinition } from '../instruments/definition.ts';
import { scaleOfLens } from '../instruments/scales.ts';
import { checkWholes, placesOf, withUnplaced, type ReadCell } from './checking-ballots.ts';
import { foldWords } from './folding.ts';
import { matchPeople, type MatchedPerson } from './people.ts';
import {
  PersonColumns,
  type ImportChoices,
  type ImportNote,
  type ImportRoom,
  type KnownExercise,
  type Planned,
  type PlannedBallot,
  type WrittenGroups,
} from './plan.ts';
import type { Report } from './problems.ts';
import { readAnswer, saysNotApplicable } from './read-answer.ts';
import type { ImportRow, ImportTable } from './table.ts';
import { itemOfUse, lensOfOrder, type ColumnUse } from './uses.ts';

/** Reads the answers of one row; null when one of them is at fault, which is reported. */
export function readRow(
  { line, cells }: ImportRow,
  uses: readonly ColumnUse[],
  definition: InstrumentDefinition,
  report: Report,
): ReadCell[] | null {
  const found: ReadCell[] = [];
  let sound = true;
  for (const [column, use] of uses.entries()) {
    const cell = cells[column] ?? '';
    const ordered = lensOfOrder(use);
    if (ordered !== null) {
      const order = readOrder(cell, ordered, definition);
      if (order === null) {
        report(
          { line, column, value: cell },
          'order-unknown',
          {},
          ratedItems(definition).map(({ short }) => short),
        );
        sound = false;
      } else found.push(...order.map((answer) => ({ ...answer, line, column, cell })));
      continue;
    }
    const of = itemOfUse(use);
    const lens = definition.lenses.find(({ id }) => id === of?.lensId);
    const item = definition.items.find(({ id }) => id === of?.itemId);
    if (of === null || lens === undefined || item === undefined) continue;
    const answer = readAnswer(cell, item, lens, scaleOfLens(definition, lens.id), placesOf(definition, lens));
    if (answer.kind === 'problem') {
      report({ line, column, value: cell }, answer.code, answer.details, answer.expected);
      sound = false;
    } else if (answer.kind === 'value') found.push({ ...of, value: answer.value, text: null, line, column, cell });
    else if (answer.kind === 'text') found.push({ ...of, value: null, text: answer.text, line, column, cell });
  }
  return sound ? found : null;
}

/** `Precio;Rapidez;Trato`: an order in one cell, best first. */
function readOrder(cell: string, lensId: string, definition: InstrumentDefinition) {
  if (cell.trim() === '' || saysNotApplicable(cell)) return [];
  const items = ratedItems(definition);
  const parts = cell
    .split(/[;|\n]/u)
    .map((part) => foldWords(part.replace(/^\s*\d{1,2}\s*[.):-]\s*/u, '')))
    .filter(Boolean);
  const ids = parts.map(
    (part) =>
      items.find((item) =>
        [item.id, item.short.es, item.short.en, item.question.es, item.question.en].some(
          (name) => foldWords(name) === part,
        ),
      )?.id,
  );
  const lens = definition.lenses.find(({ id }) => id === lensId);
  const most = lens === undefined ? 0 : placesOf(definition, lens);
  if (ids.includes(undefined) || new Set(ids).size < ids.length || ids.length > most) return null;
  return items.map(({ id }) => ({ lensId, itemId: id, value: ids.indexOf(id) + 1, text: null }));
}

/** Reports where a group answers through a lens that does not ask it. */
export function checkAsked(
  cells: readonly ReadCell[],
  group: string,
  room: ImportRoom,
  definition: InstrumentDefinition,
  report: Report,
): boolean {
  const role = room.groups.find(({ id }) => id === group)?.role ?? null;
  const wrong = cells.find(({ lensId }) => !isAskedThrough(definition, lensId, role));
  if (wrong === undefined) return true;
  report({ line: wrong.line, column: wrong.column, value: wrong.cell }, 'group-not-asked');
  return false;
}

/** How many of the people had answered already, and how many of these answers would be others. */
export function compareGiven(
  people: readonly MatchedPerson[],
  ballots: readonly PlannedBallot[],
  { given }: KnownExercise,
): { readonly changed: number; readonly existing: number } {
  let changed = 0;
  let existing = 0;
  for (const { person, answers } of ballots) {
    const id = person === null ? null : (people[person]?.id ?? null);
    const before = id === null ? undefined : given.get(id);
    if (before === undefined) continue;
    const same = answers.every(({ lensId, itemId, value, text }) => {
      const place = `${lensId} ${itemId}`;
      return before.has(place) && before.get(place) === (text ?? value);
    });
    if (same) existing += 1;
    else changed += 1;
  }
  return { changed, existing };
}

export function planWide(
  table: ImportTable,
  room: ImportRoom,
  exercise: KnownExercise,
  { uses, fallbackGroupId, channel }: ImportChoices,
  groups: WrittenGroups,
  report: Report,
): Planned {
  const { definition, anonymity } = exercise;
  const columns = new PersonColumns(uses);
  const named = anonymity === 'identified' && columns.tellNames;
  const at = { name: columns.names[0] ?? null, group: columns.group, code: columns.code };
  const read = new Map<number, ReadCell[]>();
  const written = table.rows.flatMap((row) => {
    const { line, cells } = row;
    const group = groups.targetOf(columns.group === null ? '' : (cells[columns.group] ?? ''));
    const answers = readRow(row, uses, definition, report);
    if (answers === null || !checkWholes(definition, answers, channel, report)) return [];
    read.set(line, answers);
    return [
      {
        line,
        name: columns.nameIn(cells).slice(0, 200),
        code: columns.code === null ? '' : (cells[columns.code] ?? '').trim(),
        group,
        columns: at,
      },
    ];
  });
  const people = named ? matchPeople(written, room.participants, fallbackGroupId, report) : [];
  const places = new Map(people.map(({ line }, place) => [line, place]));
  const ballots = written.flatMap(({ line, group }): PlannedBallot[] => {
    const answers = read.get(line) ?? [];
    const person = places.get(line);
    if (named && person === undefined) return [];
    const of = person === undefined ? (group ?? fallbackGroupId) : people[person]?.group;
    if (of === null || of === undefined) {
      report({ line, column: columns.group, value: '' }, 'group-missing');
      return [];
    }
    if (!checkAsked(answers, of, room, definition, report) || answers.length === 0) return [];
    const plain = answers.map(({ lensId, itemId, value, text }) => ({ lensId, itemId, value, text }));
    return [{ person: person ?? null, group: of, channel, answers: withUnplaced(definition, plain) }];
  });
  const notes: ImportNote[] = [];
  if (anonymity === 'anonymous' && columns.tellNames) notes.push('names-left-out');
  if (anonymity === 'identified' && !columns.tellNames) notes.push('without-names');
  if (!uses.some((use) => itemOfUse(use) !== null || lensOfOrder(use) !== null)) notes.push('no-answers');
  return {
    writes: {
      people: people.map(({ line: _, moves: __, ...person }) => ({ ...person, moves: false })),
      ballots,
      tallies: [],
    },
    ...compareGiven(people, ballots, exercise),
    skipped: 0,
    notes,
  };
}
