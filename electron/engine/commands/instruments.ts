/** The firm's own instruments: saved, removed, taken to another computer as one file and back. */
import type { ImportedInstrument, instrumentCommands } from '../../../src/contract/commands/instruments.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { definitionProblems } from '../../../src/contract/instrument-problems.ts';
import { instrumentSchema } from '../../../src/contract/instrument-schema.ts';
import type { InstrumentDefinition, LocalizedText } from '../../../src/domain/instruments/definition.ts';
import { ownId, sameContent } from '../../../src/domain/instruments/own.ts';
import { largestFile, readInstrumentFile } from '../application/instrument-file.ts';
import { readStart } from '../application/json-file.ts';
import { saveReport } from '../report/save.ts';
import type { EngineContext, Handlers } from './handler.ts';

/** @throws RespiroError `instrument-unsound` with the first problem's path and reason: no words of the instrument. */
function requireSound(json: unknown): InstrumentDefinition {
  const problems = definitionProblems(json);
  const [first] = problems;
  if (first === undefined) return instrumentSchema.parse(json);
  const { path, reason } = first;
  throw new RespiroError('instrument-unsound', `${path} ${reason}`, { path, reason, problems: problems.length });
}

async function importFile(
  { registry, now, newId }: EngineContext,
  path: string,
  known: 'ask' | 'replace' | 'copy',
): Promise<ImportedInstrument> {
  const read = readInstrumentFile(await readStart(path, largestFile));
  if (!read.ok) return { state: 'refused', problems: read.problems };
  const { definition } = read;
  const stored = registry.ownInstruments.find(definition.id);
  if (stored !== undefined && !sameContent(stored, definition)) {
    if (known === 'copy') {
      const copy = { ...definition, id: ownId(newId()), version: 1, title: copyTitle(definition.title) };
      return registry.ownInstruments.save(copy, now());
    }
    if (known === 'ask') {
      return { state: 'differs', id: stored.id, version: stored.version, fileVersion: definition.version };
    }
  }
  return registry.ownInstruments.save(definition, now());
}

const titleLimit = 600;

function copyTitle({ es, en }: LocalizedText): LocalizedText {
  const cut = (title: string, mark: string): string => `${title.slice(0, titleLimit - mark.length).trimEnd()}${mark}`;
  return { es: cut(es, ' (copia)'), en: cut(en, ' (copy)') };
}

export const instrumentHandlers: Handlers<keyof typeof instrumentCommands> = {
  'instruments.save': {
    kind: 'plain',
    run: ({ registry, now }, { definition }) => registry.ownInstruments.save(requireSound(definition), now()),
  },
  'instruments.remove': {
    kind: 'plain',
    run: ({ registry }, { id }) => {
      registry.ownInstruments.remove(id);
      return null;
    },
  },
  'instruments.export': {
    kind: 'plain',
    run: async ({ registry }, { id, path }) => {
      const definition = registry.ownInstruments.find(id);
      if (definition === undefined) throw new RespiroError('not-found', 'not an own one', { what: 'instrument' });
      await saveReport(path, new TextEncoder().encode(`${JSON.stringify(definition, null, 2)}\n`));
      return null;
    },
  },
  'instruments.import': { kind: 'plain', run: (context, { path, known }) => importFile(context, path, known) },
};
