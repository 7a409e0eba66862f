import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BrandKitView } from '../../../src/contract/views.ts';
import { brandKitSchema } from './brand-kit.ts';
import { logoFault } from './kit/logo.ts';

/** A kit that was left out, with the reason in words for whoever edits it. */
export interface RefusedKit {
  readonly folder: string;
  readonly reason: string;
}

/** First in the list: it stands in for a kit that this computer does not have. */
const neutral = 'neutral';

/**
 * Loads every brand kit below `folder` (one folder each: kit.json, logo.svg, optionally logo.png), the neutral one first.
 * An invalid kit is left out and told to `refused`; the rest load. A missing folder holds no kits.
 */
export function loadBrandKits(folder: string, refused: (kit: RefusedKit) => void = () => {}): BrandKitView[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => Number(b === neutral) - Number(a === neutral) || (a < b ? -1 : 1));
  const kits: BrandKitView[] = [];
  for (const name of names) {
    const found = loadKit(join(folder, name));
    const known = typeof found !== 'string' && kits.some((kit) => kit.id === found.id);
    if (typeof found === 'string') refused({ folder: name, reason: found });
    else if (known) refused({ folder: name, reason: `the id ${found.id} is already taken` });
    else kits.push(found);
  }
  return kits;
}

function loadKit(folder: string): BrandKitView | string {
  let raw: unknown;
  let logo: string;
  try {
    raw = JSON.parse(readFileSync(join(folder, 'kit.json'), 'utf8').replace(/^\uFEFF/, ''));
    logo = readFileSync(join(folder, 'logo.svg'), 'utf8');
  } catch (thrown) {
    return thrown instanceof SyntaxError ? `kit.json is not JSON: ${thrown.message}` : missing(thrown);
  }
  const parsed = brandKitSchema.safeParse(raw);
  if (!parsed.success) return `kit.json: ${z.prettifyError(parsed.error)}`;
  const fault = logoFault(logo);
  if (fault !== null) return fault;
  const { note: _note, ...kit } = parsed.data;
  return { ...kit, logo, logoPng: fallback(join(folder, 'logo.png')), version: 0 };
}

function fallback(path: string): string {
  try {
    return readFileSync(path).toString('base64');
  } catch {
    return '';
  }
}

function missing(thrown: unknown): string {
  const path = (thrown as NodeJS.ErrnoException).path ?? '';
  return `${path.split(/[\\/]/).pop() ?? 'a file'} cannot be read`;
}
