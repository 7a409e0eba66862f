/** A brand kit as a file holds it: read whole, or refused with every line that is wrong. */
import { brandKitProblems } from '../../../src/contract/brand-kit-problems.ts';
import { brandKitFile, type BrandKitFile } from '../../../src/contract/brand-kit-schema.ts';
import type { DefinitionProblem, FileProblem } from '../../../src/contract/instrument-problems.ts';
import type { BrandKitView } from '../../../src/contract/views.ts';
import { cleanKitLogo } from '../report/kit/logo.ts';
import { readJsonBytes, readJsonText, type JsonShape, type ReadJson } from './json-file.ts';

/** Bytes; the logo takes most of them. */
export const largestKit = 2 * 1024 * 1024;

export type ReadBrandKit =
  { readonly ok: true; readonly kit: BrandKitView } | { readonly ok: false; readonly problems: readonly FileProblem[] };

const shape: JsonShape<BrandKitView> = { largest: largestKit, problemsOf: kitProblems, parse: kitOf };

/** Never throws: whatever the bytes are, it is a kit with a harmless logo or a list of problems. */
export const readBrandKitFile = (bytes: Uint8Array): ReadBrandKit => named(readJsonBytes(bytes, shape));

/** The same from text without a byte order mark. */
export const readBrandKitText = (text: string): ReadBrandKit => named(readJsonText(text, shape));

const named = (read: ReadJson<BrandKitView>): ReadBrandKit => (read.ok ? { ok: true, kit: read.value } : read);

/** Everything that is wrong with it, its logo too. */
export function kitProblems(json: unknown): readonly DefinitionProblem[] {
  const problems = brandKitProblems(json);
  const logo = (json as { logo?: Partial<BrandKitFile['logo']> } | null)?.logo;
  if (typeof logo?.svg !== 'string' || typeof logo.png !== 'string') return problems;
  if (problems.some(({ path }) => path === 'kind' || path === 'format' || path.startsWith('logo'))) return problems;
  const clean = cleanKitLogo({ svg: logo.svg, png: logo.png });
  if (clean.ok) return problems;
  const { reason, limit, path = 'svg' } = clean;
  return [...problems, { path: `logo.${path}`, reason, ...(limit === undefined ? {} : { limit }) }];
}

/** Of what is sound. */
export function kitOf(json: unknown): BrandKitView {
  const { kind: _kind, format: _format, logo, ...kit } = brandKitFile.parse(json);
  const clean = cleanKitLogo(logo);
  return { ...kit, logo: clean.ok ? clean.svg : '', logoPng: clean.ok ? clean.png : '' };
}
