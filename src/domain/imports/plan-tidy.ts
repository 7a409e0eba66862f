/** A row an answer: the sheet of answers of our own export. */
import { isText, isWhole } from '../instruments/asked.ts';
import type { Item, Lens } from '../instruments/definition.ts';
import type { Channel } from '../results/answers.ts';
import { scaleOfLens } from '../instruments/scales.ts';
import { wordsFor } from '../words/words.ts';
import { checkWholes, placesOf, withUnplaced, type ReadCell } from './checking-ballots.ts';
import { foldWords } from './folding.ts';
import { matchPeople } from './people.ts';
import {
  PersonColumns,
  type ImportChoices,
  type ImportNote,
  type ImportRoom,
  type KnownExercise,
  type Planned,
  type PlannedBallot,
  type PlannedTally,
  type WrittenGroups,
} from './plan.ts';
import { checkAsked, compareGiven } from './plan-wide.ts';
import type { Report } from './problems.ts';
import { readAnswer, readNumber } from './read-answer.ts';
import type { ImportRow, ImportTable } from './table.ts';
import type { ColumnUse, TidyUse } from './uses.ts';

const hiddenWords = new Set(['oculto', 'hidden']);
const yes = new Set(['si', 'yes', 'true', 'verdadero', '1']);

function channelOf(written: string, fallback: Channel): Channel {
  const folded = foldWords(written);
  const channels = ['phone', 'kiosk', 'paper', 'show-of-hands'] as const;
  const found = channels.find((channel) =>
    (['es', 'en'] as const).some((language) => foldWords(wordsFor(language).labels.channel[channel]) === folded),
  );
  return found ?? fallback;
}

interface Gathered {
  readonly line: number;
  readonly name: string;
  readonly code: string;
  readonly group: string | null;
  readonly channel: Channel;
  readonly cells: ReadCell[];
  sound: boolean;
}

class TidyRows {
  readonly ballots = new Map<string, Gathered>();
  readonly tallies = new Map<string, { line: number; tally: PlannedTally & { counts: number[] } }>();
  hidden = 0;
  others = 0;
  readonly #exercise: KnownExercise;
  readonly #choices: ImportChoices;
  readonly #groups: WrittenGroups;
  readonly #report: Report;
  readonly #columns: PersonColumns;
  readonly #at: ReadonlyMap<ColumnUse, number>;

  constructor(exercise: KnownExercise, choices: ImportChoices, groups: WrittenGroups, report: Report) {
    this.#exercise = exercise;
    this.#choices = choices;
    this.#groups = groups;
    this.#report = report;
    this.#columns = new PersonColumns(choices.uses);
    this.#at = new Map(choices.uses.map((use, column) => [use, column]));
  }

  get columns(): PersonColumns {
    return this.#columns;
  }

  columnOf(use: TidyUse | 'group'): number | null {
    return this.#at.get(use) ?? null;
  }

  #cell({ cells }: ImportRow, use: TidyUse | 'group'): string {
    const column = this.columnOf(use);
    return column === null ? '' : (cells[column] ?? '').trim();
  }

  take(row: ImportRow): void {
    const { definition } = this.#exercise;
    const instrument = this.#cell(row, 'instrument');
    if (instrument !== '' && instrument !== definition.id) {
      this.others += 1;
      return;
    }
    const written = this.#cell(row, 'group');
    if (hiddenWords.has(foldWords(written))) {
      this.hidden += 1;
      return;
    }
    const group = this.#groups.targetOf(written) ?? this.#choices.fallbackGroupId;
    const lensText = this.#cell(row, 'lens');
    const itemText = this.#cell(row, 'item');
    const lens = definition.lenses.find(({ id }) => id === lensText);
    const item = definition.items.find(({ id }) => id === itemText);
    const { line } = row;
    if (lens === undefined) this.#report({ line, column: this.columnOf('lens'), value: lensText }, 'lens-unknown');
    else if (item === undefined) this.#report({ line, column: this.columnOf('item'), value: itemText }, 'item-unknown');
    else if (group === null) this.#report({ line, column: this.columnOf('group'), value: '' }, 'group-missing');
    else this.#answer(row, lens, item, group);
  }

  #answer(row: ImportRow, lens: Lens, item: Item, group: string): void {
    const { line, cells } = row;
    const cell = this.#read(row, lens, item);
    const ballot = this.#cell(row, 'ballot');
    const name = this.#columns.nameIn(cells).slice(0, 200);
    const code = this.#columns.code === null ? '' : (cells[this.#columns.code] ?? '').trim();
    const channel = channelOf(this.#cell(row, 'channel'), this.#choices.channel);
    const whose =
      ballot !== '' ? `b ${ballot}` : name !== '' || code !== '' ? `p ${foldWords(name)} ${code} ${group}` : null;
    if (whose === null) {
      if (cell !== null) this.#count(row, lens, item, group, channel, cell);
      return;
    }
    const known = this.ballots.get(whose);
    const own = known ?? { line, name, code, group, channel, cells: [], sound: true };
    if (known === undefined) this.ballots.set(whose, own);
    if (cell === null) own.sound = false;
    else own.cells.push(cell);
  }

  /** The place on the scale where the sheet tells it, else the number that was seen. */
  #read(row: ImportRow, lens: Lens, item: Item): ReadCell | null {
    const { definition } = this.#exercise;
    const { line } = row;
    const from = { lensId: lens.id, itemId: item.id, line };
    const value = this.#cell(row, 'value');
    const column = this.columnOf('value');
    if (yes.has(foldWords(this.#cell(row, 'notApplicable')))) {
      return { ...from, value: null, text: null, column, cell: value };
    }
    const answer = readAnswer(value, item, lens, scaleOfLens(definition, lens.id), placesOf(definition, lens));
    if (answer.kind === 'value') return { ...from, value: answer.value, text: null, column, cell: value };
    if (answer.kind === 'text') return { ...from, value: null, text: answer.text, column, cell: value };
    if (answer.kind === 'problem') this.#report({ line, column, value }, answer.code, answer.details, answer.expected);
    else this.#report({ line, column, value }, 'not-on-scale', { minimum: 1, maximum: definition.points });
    return null;
  }

  /** Answers that were only counted: raised hands, or dots on a wall. */
  #count(row: ImportRow, lens: Lens, item: Item, group: string, channel: Channel, cell: ReadCell): void {
    const { definition } = this.#exercise;
    const { line } = row;
    const written = this.#cell(row, 'count');
    const n = written === '' ? 1 : readNumber(written);
    if (n === null || !Number.isInteger(n) || n < 1 || n > 100_000) {
      this.#report({ line, column: this.columnOf('count'), value: written }, 'count-invalid');
      return;
    }
    if (lens.ranking !== undefined || isText(item)) {
      this.#report({ line, column: this.columnOf('item'), value: item.id }, 'tally-not-here');
      return;
    }
    const key = `${group} ${lens.id} ${item.id}`;
    const points = isWhole(lens) ? 1 : scaleOfLens(definition, lens.id).points;
    const known = this.tallies.get(key);
    const tally = known?.tally ?? {
      group,
      lensId: lens.id,
      itemId: item.id,
      counts: Array.from({ length: points }, () => 0),
      notApplicable: 0,
      channel,
    };
    const place = isWhole(lens) ? 0 : (cell.value ?? 0) - 1;
    if (cell.value === null)
      this.tallies.set(key, { line, tally: { ...tally, notApplicable: tally.notApplicable + n } });
    else {
      tally.counts[place] = (tally.counts[place] ?? 0) + n;
      this.tallies.set(key, { line: known?.line ?? line, tally });
    }
  }
}

export function planTidy(
  table: ImportTable,
  room: ImportRoom,
  exercise: KnownExercise,
  choices: ImportChoices,
  groups: WrittenGroups,
  report: Report,
): Planned {
  const { definition, anonymity } = exercise;
  const rows = new TidyRows(exercise, choices, groups, report);
  for (const row of table.rows) rows.take(row);
  const { columns } = rows;
  const at = { name: columns.names[0] ?? null, group: columns.group, code: columns.code };
  const sound = [...rows.ballots.values()].filter(
    ({ sound: isSound, cells, channel, group }) =>
      isSound &&
      checkWholes(definition, cells, channel, report) &&
      checkAsked(cells, group ?? '', room, definition, report),
  );
  const isNamed = ({ name, code }: Gathered): boolean => anonymity === 'identified' && (name !== '' || code !== '');
  const people = matchPeople(
    sound.filter(isNamed).map((ballot) => ({ ...ballot, columns: at })),
    room.participants,
    choices.fallbackGroupId,
    report,
  );
  const places = new Map(people.map(({ line }, place) => [line, place]));
  const ballots = sound.flatMap((ballot): PlannedBallot[] => {
    const person = isNamed(ballot) ? places.get(ballot.line) : null;
    if (person === undefined) return [];
    const group = person === null ? (ballot.group ?? '') : (people[person]?.group ?? '');
    const plain = ballot.cells.map(({ lensId, itemId, value, text }) => ({ lensId, itemId, value, text }));
    return [{ person, group, channel: ballot.channel, answers: withUnplaced(definition, plain) }];
  });
  const tallies = [...rows.tallies.values()].filter(({ line, tally }) => {
    const hands = tally.counts.reduce((sum, n) => sum + n, tally.notApplicable);
    const present = exercise.present.get(tally.group) ?? 0;
    const isWall = definition.lenses.some(({ id, amount }) => id === tally.lensId && amount !== undefined);
    if (isWall || hands <= present) return true;
    report({ line, column: rows.columnOf('count'), value: String(hands) }, 'tally-exceeds-present', { hands, present });
    return false;
  });
  const notes: ImportNote[] = [];
  if (rows.hidden > 0) notes.push('hidden-rows');
  if (rows.others > 0) notes.push('other-instruments');
  if (anonymity === 'anonymous' && columns.tellNames) notes.push('names-left-out');
  if (anonymity === 'identified' && people.length === 0 && ballots.length > 0) notes.push('without-names');
  return {
    writes: {
      people: people.map(({ line: _, moves: __, ...person }) => ({ ...person, moves: false })),
      ballots,
      tallies: tallies.map(({ tally }) => tally),
    },
    ...compareGiven(people, ballots, exercise),
    skipped: rows.hidden + rows.others,
    notes,
  };
}
