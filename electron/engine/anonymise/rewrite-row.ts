/** One row as it stands in the copy; every text in it passes by `visit`, in an order that is always the same. */
import type { NamePlace } from '../../../src/contract/anonymise-views.ts';
import type { ProposedFinding } from '../../../src/domain/findings/finding.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { EntryData } from '../../../src/domain/registers/register.ts';
import type { Cell } from '../storage/change-capture.ts';
import type { StandIns } from './stand-ins.ts';
import type { TableTreatment, Treatment } from './treatment.ts';

type Proposal = Pick<ProposedFinding, 'exerciseId' | 'params'>;
export type Value = Cell | Uint8Array;
export type StoredRow = Readonly<Record<string, Value>>;
export type Visit = (text: string, place: NamePlace, field: 'text' | 'owner') => string;

export interface Rewriting {
  readonly visit: Visit;
  readonly standIns: StandIns;
  readonly choices: { readonly client: boolean; readonly facilitators: boolean };
  readonly newEngagementId: string;
  /** Of an exercise, as it is in the engagement. */
  readonly definitionOf: (exerciseId: string) => InstrumentDefinition | undefined;
  /** Whether a definition is word for word one that comes with the application. */
  readonly isStandard: (definition: InstrumentDefinition) => boolean;
}

export function rewriteRow({ place, columns }: TableTreatment, row: StoredRow, how: Rewriting): Record<string, Value> {
  const person = how.standIns.people.get(String(row['id']));
  const rewritten: Record<string, Value> = {};
  for (const [column, treatment] of Object.entries(columns)) {
    const value = row[column] ?? null;
    rewritten[column] =
      value === null || treatment === 'same' ? value : rewriteValue(value, treatment, { place, row, person, how });
  }
  return rewritten;
}

interface Surroundings {
  readonly place: NamePlace;
  readonly row: StoredRow;
  readonly person: ReturnType<StandIns['people']['get']>;
  readonly how: Rewriting;
}

function rewriteValue(value: Value, treatment: Treatment, { place, row, person, how }: Surroundings): Value {
  const { visit, standIns, choices } = how;
  const text = String(value);
  switch (treatment) {
    case 'same':
      return value;
    case 'text':
    case 'owner':
      return visit(text, place, treatment);
    case 'engagement-id':
      return how.newEngagementId;
    case 'participant-id':
      return standIns.people.get(text)?.id ?? null;
    case 'participant-name':
      return person === undefined ? '' : standIns.nameOf(person);
    case 'participant-code':
      return person?.code ?? '';
    case 'participant-position':
      return person?.number ?? 0;
    case 'client':
      return choices.client ? standIns.client : visit(text, place, 'text');
    case 'consultant':
      return choices.facilitators ? '' : visit(text, place, 'text');
    case 'brand-kit':
      // The first of those that come with the application; the client's own says whose it is.
      return choices.client ? 'neutral' : value;
    case 'definition': {
      const definition = JSON.parse(text) as InstrumentDefinition;
      return how.isStandard(definition)
        ? text
        : JSON.stringify(localizedTexts(definition, (one) => cut(visit(one, place, 'text'), one)));
    }
    case 'register-row':
      return JSON.stringify(
        registerRow(JSON.parse(text) as EntryData, how.definitionOf(String(row['exercise_id'])), how.visit),
      );
    case 'proposal':
      return JSON.stringify(proposal(JSON.parse(text) as Proposal, how));
  }
}

/** Short texts of a definition hold forty letters; a stand-in may be longer than a name. */
const cut = (changed: string, before: string): string =>
  changed === before ? changed : changed.slice(0, Math.max(before.length, 40)).trim();

/** Texts of a definition stand in both languages; whatever else is a text there is an id. */
function localizedTexts(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => localizedTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, one]): [string, unknown] => [
      key,
      typeof one === 'string' && (key === 'es' || key === 'en') ? change(one) : localizedTexts(one, change),
    ]),
  );
}

/** Columns that say who; see the registers of the instruments that come with the application. */
const whoColumns: ReadonlySet<string> = new Set(['owner', 'who', 'starter']);

function registerRow(data: EntryData, definition: InstrumentDefinition | undefined, visit: Visit): EntryData {
  const register = definition?.register;
  const columns = new Map(register?.columns.map((column) => [column.id, column]));
  const change = (id: string, text: string): string => {
    const column = columns.get(id);
    const options = column !== undefined && 'options' in column ? column.options : [];
    // What was chosen, and the item that the row rewords, are ids.
    if (id === register?.insteadColumn || options.some((option) => option.id === text)) return text;
    return visit(text, 'register', whoColumns.has(id) ? 'owner' : 'text');
  };
  return Object.fromEntries(
    Object.entries(data).map(([id, cell]): [string, EntryData[string]] => {
      if (typeof cell === 'string') return [id, change(id, cell)];
      if (typeof cell === 'object' && cell !== null) return [id, cell.map((one) => change(id, one))];
      return [id, cell];
    }),
  );
}

/** What a rule found: texts of the room among its figures, and ids of the definition. */
const idParams = /Ids?$|Group$|^(?:rule|step)$/;

function proposal(proposed: Proposal, { visit, definitionOf }: Rewriting): Proposal {
  const columns = definitionOf(proposed.exerciseId)?.register?.columns ?? [];
  const options = new Set(columns.flatMap((column) => ('options' in column ? column.options.map(({ id }) => id) : [])));
  const params = Object.entries(proposed.params).map(([name, value]) => {
    const isText = typeof value === 'string' && !idParams.test(name) && !options.has(value);
    return [name, isText ? visit(value, 'finding', 'text') : value] as const;
  });
  return { ...proposed, params: Object.fromEntries(params) };
}
