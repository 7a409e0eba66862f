/**
 * A copy of an engagement in which people are codes. It is written row by row into a new database, so that nothing of the old one's
 * pages, log or deliveries comes along; what each column becomes stands in `treatment.ts`.
 */
import Database from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import type { AnonymiseChoices } from '../../../src/contract/commands/anonymise.ts';
import type { AnonymisePreview, NameFound } from '../../../src/contract/anonymise-views.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { aroundPlace, replaceAt } from '../../../src/domain/anonymise/replace.ts';
import { insertRow } from '../storage/insert-row.ts';
import { migrate } from '../storage/migrations.ts';
import { rewriteRow, type Rewriting, type StoredRow, type Value, type Visit } from './rewrite-row.ts';
import { StandIns } from './stand-ins.ts';
import { photoTables, treatments } from './treatment.ts';

export interface Anonymising {
  readonly choices: AnonymiseChoices;
  readonly seed: string;
  /** Definitions that come with the application: they name nobody. */
  readonly standard: readonly InstrumentDefinition[];
}

interface Pass {
  readonly found: readonly NameFound[];
  readonly replaced: number;
}

type Sink = (table: string, row: Record<string, Value>) => void;

/** What would be replaced. Without a seed a new order is drawn. */
export function previewAnonymous(
  db: Database.Database,
  { choices, standard, ...given }: Omit<Anonymising, 'seed'> & { readonly seed: string | null },
): Omit<AnonymisePreview, 'locked'> {
  const seed = given.seed ?? randomBytes(16).toString('hex');
  const { found } = walk(db, { choices, seed, standard }, new Set(), null);
  const count = (table: 'participants' | 'photos'): number =>
    db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
  return { seed, digest: digestOf(found), people: count('participants'), photos: count('photos'), found };
}

/**
 * Writes the copy into a new file.
 * @param keep places, by `id`, that stay as they are.
 * @returns how many places were replaced.
 * @throws RespiroError `anonymise-outdated` when not the same would be found as when it was decided.
 */
export function writeAnonymous(
  db: Database.Database,
  path: string,
  how: Anonymising & { readonly digest: string; readonly keep: ReadonlySet<number>; readonly newId: () => string },
): number {
  const target = new Database(path);
  try {
    // Thrown away unless it is finished, and published from here.
    target.pragma('synchronous = OFF');
    migrate(target);
    return target
      .transaction(() => {
        target.pragma('defer_foreign_keys = ON');
        const { found, replaced } = walk(db, how, how.keep, (table, row) => insertRow(target, table, row), how.newId());
        if (digestOf(found) !== how.digest) throw new RespiroError('anonymise-outdated', 'something else is found');
        return replaced;
      })
      .immediate();
  } finally {
    target.close();
  }
}

/** Every row once, in the same order each time; without a sink nothing is kept but what was found. */
function walk(
  db: Database.Database,
  { choices, seed, standard }: Anonymising,
  keep: ReadonlySet<number>,
  sink: Sink | null,
  newEngagementId = '',
): Pass {
  const standIns = new StandIns(db, choices, seed);
  const found: NameFound[] = [];
  let replaced = 0;
  const visit: Visit = (text, place, field) => {
    const places = field === 'owner' ? standIns.placesInOwner(text) : standIns.placesIn(text);
    const going = places.filter(({ kind, start, end, standIn, doubtful }) => {
      const id = found.length;
      found.push({
        id,
        kind,
        found: text.slice(start, end),
        standIn,
        ...aroundPlace(text, start, end),
        place,
        doubtful,
      });
      return !keep.has(id);
    });
    replaced += going.length;
    return replaceAt(text, going);
  };
  const definitions = new Map<string, InstrumentDefinition>();
  const read = db.prepare<[], { id: string; definition: string }>('SELECT id, definition FROM exercises');
  for (const { id, definition } of read.all()) definitions.set(id, JSON.parse(definition) as InstrumentDefinition);
  const asShipped = new Set(standard.map((definition) => JSON.stringify(definition)));
  const rewriting: Rewriting = {
    visit,
    standIns,
    choices,
    newEngagementId,
    definitionOf: (id) => definitions.get(id),
    isStandard: (definition) => asShipped.has(JSON.stringify(definition)),
  };
  // One moment for all tables, also while answers arrive.
  db.transaction(() => {
    for (const [table, treatment] of Object.entries(treatments)) {
      if (photoTables.has(table) && !choices.photos) continue;
      const readsText = Object.values(treatment.columns).some((one) => one !== 'same');
      if (sink === null && !readsText) continue;
      const names = Object.keys(treatment.columns).join(', ');
      const rows = db.prepare<[], StoredRow>(`SELECT ${names} FROM ${table} ORDER BY ${orderOf(db, table)}`);
      for (const row of rows.iterate()) {
        const rewritten = rewriteRow(treatment, row, rewriting);
        sink?.(table, rewritten);
      }
    }
  })();
  return { found: sureOwners(found), replaced };
}

/** Somebody written once with capitals and once without is the same person. */
function sureOwners(found: readonly NameFound[]): NameFound[] {
  const sure = new Set(
    found.filter(({ kind, doubtful }) => kind === 'owner' && !doubtful).map(({ standIn }) => standIn),
  );
  return found.map((one) => (one.kind === 'owner' && sure.has(one.standIn) ? { ...one, doubtful: false } : one));
}

function orderOf(db: Database.Database, table: string): string {
  const columns = db.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  return columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name)
    .join(', ');
}

function digestOf(found: readonly NameFound[]): string {
  return createHash('sha256').update(JSON.stringify(found)).digest('hex');
}
