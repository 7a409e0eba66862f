/**
 * What comes with the application, read once from its resources: instruments, agendas, brand kits and the words of
 * the language lens; and the instruments and brand kits that the firm made itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseBlockCards, parseTemplates, type Parsed } from '../../../src/contract/agenda-schema.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { parseLensWords } from '../../../src/contract/language-schema.ts';
import { parseInstrument } from '../../../src/contract/instrument-schema.ts';
import type { BrandKitView, LibraryView } from '../../../src/contract/views.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { inStandardOrder } from '../../../src/domain/instruments/standard.ts';
import { loadBrandKits } from '../report/load-brand-kits.ts';
import type { OwnBrandKits } from './own-brand-kits.ts';
import type { OwnInstruments } from './own-instruments.ts';

type OwnShelf = Pick<OwnInstruments, 'definitions' | 'damaged' | 'find'>;
const none: OwnShelf = { definitions: [], damaged: [], find: () => undefined };
type OwnKits = Pick<OwnBrandKits, 'kits' | 'damaged'>;
const noKits: OwnKits = { kits: [], damaged: [] };

export class Library {
  readonly #standard: Omit<LibraryView, 'damaged' | 'damagedKits'>;
  readonly #own: OwnShelf;
  readonly #ownKits: OwnKits;

  /** @param resources folder that holds `instruments/`, `agenda/`, `language/` and `brand-kits/`. */
  constructor(resources: string, own: OwnShelf = none, ownKits: OwnKits = noKits) {
    this.#own = own;
    this.#ownKits = ownKits;
    this.#standard = {
      instruments: readInstruments(join(resources, 'instruments')),
      brandKits: loadBrandKits(join(resources, 'brand-kits')),
      agendas: readChecked(join(resources, 'agenda', 'templates.json'), parseTemplates),
      blockCards: readChecked(join(resources, 'agenda', 'cards.json'), parseBlockCards),
      language: {
        es: readChecked(join(resources, 'language', 'es.json'), parseLensWords),
        en: readChecked(join(resources, 'language', 'en.json'), parseLensWords),
      },
    };
  }

  get view(): LibraryView {
    const { definitions, damaged } = this.#own;
    const instruments = inStandardOrder([...this.#standard.instruments, ...definitions]);
    return {
      ...this.#standard,
      instruments,
      damaged,
      brandKits: this.#brandKits,
      damagedKits: this.#ownKits.damaged,
    };
  }

  /** Whether it comes with the application. */
  isStandard(id: string): boolean {
    return this.#standard.instruments.some((definition) => definition.id === id);
  }

  /** @throws RespiroError `not-found`. */
  instrument(id: string): InstrumentDefinition {
    const found = this.#standard.instruments.find((definition) => definition.id === id) ?? this.#own.find(id);
    if (found === undefined) throw new RespiroError('not-found', `no instrument ${id}`, { what: 'instrument' });
    return found;
  }

  /** The kit with that id; the first one when a file names a kit that this computer does not have. */
  brandKit(id: string): BrandKitView {
    const found = this.#brandKits.find((kit) => kit.id === id) ?? this.#standard.brandKits[0];
    if (found === undefined) throw new RespiroError('not-found', 'no brand kit', { what: 'brand-kit' });
    return found;
  }

  get #brandKits(): readonly BrandKitView[] {
    return [...this.#standard.brandKits, ...this.#ownKits.kits];
  }
}

function readInstruments(folder: string): readonly InstrumentDefinition[] {
  const definitions = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed = parseInstrument(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      // Our own files are checked by the tests; one that fails here was tampered with.
      if (!parsed.ok) {
        throw new RespiroError('file-damaged', `${name}: ${parsed.problems.map((problem) => problem.path).join(', ')}`);
      }
      return parsed.definition;
    });
  return inStandardOrder(definitions);
}

/** @throws RespiroError `file-damaged` with the file, and the path and reason of everything wrong with it. */
function readChecked<T>(file: string, parse: (json: unknown) => Parsed<T>): T {
  const parsed = parse(readJson(file));
  if (parsed.ok) return parsed.value;
  const problems = parsed.problems.map(({ path, message }) => `${path} ${message}`).join('; ');
  throw new RespiroError('file-damaged', `${basename(file)}: ${problems}`);
}

function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RespiroError('file-damaged', `${basename(file)}: ${(error as Error).message}`);
  }
}
