/** The firm's own brand kits: saved, removed, taken to another computer as one file and back. */
import type { brandKitCommands, ImportedBrandKit, ReadLogo } from '../../../src/contract/commands/brand-kits.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { BrandKitView } from '../../../src/contract/views.ts';
import type { LocalizedText } from '../../../src/domain/instruments/definition.ts';
import { brandKitFileOf, kitNameLimit } from '../../../src/contract/brand-kit-schema.ts';
import { ownId } from '../../../src/domain/instruments/own.ts';
import { kitOf, kitProblems, largestKit, readBrandKitFile } from '../application/brand-kit-file.ts';
import { readStart } from '../application/json-file.ts';
import { sameKit } from '../application/own-brand-kits.ts';
import { cleanLogo, largestLogo } from '../report/kit/logo.ts';
import { saveReport } from '../report/save.ts';
import type { EngineContext, Handlers } from './handler.ts';

/** @throws RespiroError `brand-kit-unsound` with the first problem's path and reason. */
function requireSound(json: unknown): BrandKitView {
  const problems = kitProblems(json);
  const [first] = problems;
  if (first === undefined) return kitOf(json);
  const { path, reason } = first;
  throw new RespiroError('brand-kit-unsound', `${path} ${reason}`, { path, reason, problems: problems.length });
}

async function importFile(
  { registry, projector, now, newId }: EngineContext,
  path: string,
  known: 'ask' | 'replace' | 'copy',
): Promise<ImportedBrandKit> {
  const read = readBrandKitFile(await readStart(path, largestKit));
  if (!read.ok) return { state: 'refused', problems: read.problems };
  const { kit } = read;
  const stored = registry.ownBrandKits.find(kit.id);
  if (stored !== undefined && !sameKit(stored, kit)) {
    if (known === 'copy') {
      return registry.ownBrandKits.save({ ...kit, id: ownId(newId()), version: 1, name: copyName(kit.name) }, now());
    }
    if (known === 'ask') return { state: 'differs', id: stored.id, version: stored.version, fileVersion: kit.version };
  }
  const saved = registry.ownBrandKits.save(kit, now());
  projector.refresh();
  return saved;
}

function copyName({ es, en }: LocalizedText): LocalizedText {
  const cut = (name: string, mark: string): string => `${name.slice(0, kitNameLimit - mark.length).trimEnd()}${mark}`;
  return { es: cut(es, ' (copia)'), en: cut(en, ' (copy)') };
}

async function readLogo(path: string): Promise<ReadLogo> {
  const bytes = await readStart(path, largestLogo);
  if (bytes.byteLength > largestLogo) return { state: 'refused', reason: 'logo-large', limit: largestLogo / 1000 };
  const logo = cleanLogo(bytes);
  if (logo.ok) return { state: 'read', svg: logo.svg, png: logo.png };
  const { ok: _ok, ...fault } = logo;
  return { state: 'refused', ...fault };
}

export const brandKitHandlers: Handlers<keyof typeof brandKitCommands> = {
  'brandKits.save': {
    kind: 'plain',
    run: ({ registry, projector, now }, { kit }) => {
      const saved = registry.ownBrandKits.save(requireSound(kit), now());
      projector.refresh();
      return saved;
    },
  },
  'brandKits.remove': {
    kind: 'plain',
    run: ({ registry, projector }, { id }) => {
      registry.ownBrandKits.remove(id);
      projector.refresh();
      return null;
    },
  },
  'brandKits.export': {
    kind: 'plain',
    run: async ({ registry }, { id, path }) => {
      const kit = registry.ownBrandKits.find(id);
      if (kit === undefined) throw new RespiroError('not-found', 'not an own one', { what: 'brand-kit' });
      await saveReport(path, new TextEncoder().encode(`${JSON.stringify(brandKitFileOf(kit), null, 2)}\n`));
      return null;
    },
  },
  'brandKits.import': { kind: 'plain', run: (context, { path, known }) => importFile(context, path, known) },
  'brandKits.readLogo': { kind: 'plain', run: (_context, { path }) => readLogo(path) },
};
