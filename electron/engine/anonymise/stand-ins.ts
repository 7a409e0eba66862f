/** Who is sought, and what stands in the place of each. */
import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { AnonymiseChoices } from '../../../src/contract/commands/anonymise.ts';
import type { NameKind } from '../../../src/contract/anonymise-views.ts';
import { findContacts } from '../../../src/domain/anonymise/find-contacts.ts';
import { looksLikeName, nameFinder, type Sought } from '../../../src/domain/anonymise/find-names.ts';
import { foldName } from '../../../src/domain/anonymise/name-words.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';

export interface Place {
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
  readonly standIn: string;
  readonly doubtful: boolean;
}

export interface Person {
  /** From 1, in an order that tells nothing. */
  readonly number: number;
  readonly name: string;
  readonly code: string;
  readonly id: string;
}

/** In the language of the engagement: they become a part of it. */
const words = {
  es: {
    person: (n: number) => `Persona ${n}`,
    owner: (n: number) => `Responsable ${n}`,
    other: (n: number) => `Otra persona ${n}`,
    facilitator: 'Facilitador',
    client: 'Cliente',
    somebody: 'alguien',
    email: '[correo]',
    phone: '[teléfono]',
  },
  en: {
    person: (n: number) => `Person ${n}`,
    owner: (n: number) => `Owner ${n}`,
    other: (n: number) => `Other person ${n}`,
    facilitator: 'Facilitator',
    client: 'Client',
    somebody: 'somebody',
    email: '[e-mail]',
    phone: '[telephone]',
  },
} as const;

interface Somebody extends Sought {
  readonly kind: NameKind;
  readonly standIn: string;
}

export class StandIns {
  readonly people: ReadonlyMap<string, Person>;
  readonly client: string;
  readonly #words: (typeof words)['es' | 'en'];
  readonly #sought: readonly Somebody[];
  readonly #find: ReturnType<typeof nameFinder>;
  readonly #owners = new Map<string, string>();

  /** @param seed mixes the order; the same seed gives everybody the same number. */
  constructor(db: Database.Database, choices: AnonymiseChoices, seed: string) {
    const { language, client, consultant } = readEngagement(db);
    this.#words = words[language];
    this.client = this.#words.client;
    const rows = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM participants').all();
    const digits = Math.max(2, String(rows.length).length);
    const hashed = (part: string): string => createHash('sha256').update(`${seed} ${part}`).digest('hex');
    const people = rows
      .map((row) => ({ ...row, rank: hashed(row.id) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ id: old, name, rank }, at): [string, Person] => {
        const number = at + 1;
        return [old, { number, name, code: `P${String(number).padStart(digits, '0')}`, id: uuidOf(rank) }];
      });
    this.people = new Map(people);
    this.#sought = [
      ...people.map(([, { name, number }]) => somebody(name, 'person', this.#words.person(number))),
      ...(choices.facilitators ? apart(consultant) : []).map((name) =>
        somebody(name, 'facilitator', this.#words.facilitator),
      ),
      ...choices.others.map((name, at) => somebody(name, 'other', this.#words.other(at + 1))),
      ...(choices.client ? [{ name: client, alone: false, kind: 'client' as const, standIn: this.#words.client }] : []),
    ];
    this.#find = nameFinder(this.#sought);
  }

  nameOf({ number }: Person): string {
    return this.#words.person(number);
  }

  /** Every place of a text that names or leads to somebody, without overlaps. */
  placesIn(text: string): Place[] {
    const contacts = findContacts(text).map(({ kind, ...place }): Place => ({
      ...place,
      kind,
      standIn: this.#words[kind],
      doubtful: false,
    }));
    const names = this.#find(text).flatMap(({ who, ...place }): Place[] => {
      const [first, ...others] = who.flatMap((at) => this.#sought[at] ?? []);
      if (first === undefined) return [];
      // Whom of several it means is not known, and a number would say more than the text does.
      const isOne = others.every(({ standIn }) => standIn === first.standIn);
      return [{ ...place, kind: first.kind, standIn: isOne ? first.standIn : this.#words.somebody }];
    });
    const free = names.filter(({ start, end }) => contacts.every((one) => end <= one.start || start >= one.end));
    return [...contacts, ...free].sort((a, b) => a.start - b.start);
  }

  /** The same for a field that says who does something: what names nobody of the list may be somebody all the same. */
  placesInOwner(text: string): Place[] {
    const places = this.placesIn(text);
    const trimmed = text.trim();
    if (places.length > 0 || trimmed === '') return places;
    const key = foldName(trimmed);
    const standIn = this.#owners.get(key) ?? this.#words.owner(this.#owners.size + 1);
    this.#owners.set(key, standIn);
    return [{ kind: 'owner', start: 0, end: text.length, standIn, doubtful: !looksLikeName(trimmed) }];
  }
}

const somebody = (name: string, kind: NameKind, standIn: string): Somebody => ({ name, alone: true, kind, standIn });

/** "Ana Ruiz y Luis Soto" are two. */
function apart(names: string): string[] {
  return names
    .split(/[,;/&\n]|\s(?:y|e|and)\s/u)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** A new id that says nothing of the old one to whoever does not know the seed. */
function uuidOf(hash: string): string {
  const part = (from: number, length: number): string => hash.slice(from, from + length);
  return [part(0, 8), part(8, 4), `4${part(13, 3)}`, `8${part(17, 3)}`, part(20, 12)].join('-');
}
