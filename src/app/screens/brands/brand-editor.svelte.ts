import { SvelteSet } from 'svelte/reactivity';
import { brandKitFileOf } from '../../../contract/brand-kit-schema.ts';
import { brandKitProblems } from '../../../contract/brand-kit-problems.ts';
import { cleanText } from '../../../contract/fields.ts';
import type { DefinitionProblem } from '../../../contract/instrument-problems.ts';
import type { BrandKitView } from '../../../contract/views.ts';
import { canonical } from '../../../domain/instruments/own.ts';
import {
  checkedPairs,
  colourNames,
  proposalFor,
  repaired,
  type CheckedPair,
  type KitPalette,
  type Proposal,
} from '../../../domain/report/kit-contrast.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { valueAt, withValue } from '../instruments/paths.ts';
import { problemText } from '../instruments/problem-text.ts';
import { rasterised } from './raster.ts';

export interface PairRow {
  readonly pair: CheckedPair;
  readonly proposal: Proposal | null;
}

/** One brand kit that is being made: its draft, what is wrong with it, and how well it is read. */
export class BrandEditor {
  readonly id: string;
  /** Why the file chosen last is no logo; null while it is. */
  logoProblem: string | null = $state(null);
  readonly #app: AppState;
  #showAll = $state(false);
  readonly #touched = new SvelteSet<string>();
  /** The last colours that were all written out: what is half typed is not drawn. */
  #lastColours: KitPalette | null = null;

  readonly problems: readonly DefinitionProblem[] = $derived.by(() =>
    this.draft === undefined ? [] : brandKitProblems(brandKitFileOf(tidy(this.draft))),
  );
  readonly rows: readonly PairRow[] = $derived.by(() => {
    const colours = this.draft?.colours;
    if (colours === undefined || !areWhole(colours)) return [];
    return checkedPairs(colours).map((pair) => ({ pair, proposal: proposalFor(colours, pair) }));
  });
  /** What the pages are drawn with. */
  readonly shown: BrandKitView | undefined = $derived.by(() => {
    const { draft } = this;
    if (draft === undefined) return undefined;
    if (areWhole(draft.colours)) this.#lastColours = draft.colours;
    const colours = this.#lastColours ?? this.#app.library.brandKits[0]?.colours;
    return colours === undefined ? undefined : { ...draft, colours };
  });

  constructor(app: AppState, id: string) {
    this.#app = app;
    this.id = id;
  }

  get draft(): BrandKitView | undefined {
    return this.#app.ownBrandKits.drafts.get(this.id) ?? this.saved;
  }

  get saved(): BrandKitView | undefined {
    return this.#app.ownBrandKits.saved(this.id);
  }

  get changed(): boolean {
    const { draft, saved } = this;
    return draft !== undefined && (saved === undefined || canonical(tidy(draft)) !== canonical(saved));
  }

  /** What is wrong with exactly this field; null while nothing is, or nobody has been there. */
  error(path: string): string | null {
    const problem = this.problems.find((one) => one.path === path);
    if (problem === undefined) return null;
    return problem.reason === 'empty' && !this.#showAll && !this.#touched.has(path) ? null : problemText(problem);
  }

  text(path: string): string {
    const value = valueAt(this.draft, path);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  put(path: string, value: unknown): void {
    const { draft } = this;
    if (draft === undefined) return;
    this.#touched.add(path);
    this.#app.ownBrandKits.drafts.set(this.id, withValue(draft, path, value));
  }

  take({ name, colour }: Proposal): void {
    this.put(`colours.${name}`, colour);
  }

  takeAll(): void {
    const colours = this.draft?.colours;
    if (colours !== undefined && areWhole(colours)) this.put('colours', repaired(colours));
  }

  async chooseLogo(): Promise<void> {
    const path = await this.#app.shell('shell.chooseOpen', { kind: 'logo' });
    if (!path) return;
    const read = await this.#app.run('brandKits.readLogo', { path });
    if (read === undefined) return;
    if (read.state === 'refused') {
      const { reason, limit, line } = read;
      const said = problemText({ path: '', reason, ...(limit === undefined ? {} : { limit }) });
      const where = line === undefined ? '' : ` ${t('brands.logoLine', { line })}`;
      this.logoProblem = t('brands.logoRefused', { reason: said }) + where;
      return;
    }
    this.logoProblem = null;
    this.put('logo', read.svg);
    this.put('logoPng', read.png);
    // Older word processors cannot draw an SVG: its picture goes with it.
    const picture = read.svg === '' ? null : await rasterised(read.svg);
    if (picture !== null && this.draft?.logo === read.svg) this.put('logoPng', picture);
  }

  removeLogo(): void {
    this.logoProblem = null;
    this.put('logo', '');
    this.put('logoPng', '');
  }

  showProblems(): void {
    this.#showAll = true;
  }

  /** True when it was saved; else what is wrong is shown. */
  async save(): Promise<boolean> {
    const { draft } = this;
    if (draft === undefined) return false;
    if (this.problems.length > 0) {
      this.showProblems();
      return false;
    }
    const saved = await this.#app.ownBrandKits.save(tidy(await withPicture(draft)));
    if ('code' in saved) {
      this.#app.notices.failure(saved);
      return false;
    }
    const { navigation, workspace } = this.#app;
    const back = { label: t('brands.toProject'), act: () => navigation.go({ screen: 'project' }) };
    const told = t(`brands.saved.${saved.state}`, { version: saved.version });
    this.#app.notices.success(told, workspace.isOpen ? back : null);
    return true;
  }
}

/** A kit whose file had an SVG alone gets its picture too. */
async function withPicture(kit: BrandKitView): Promise<BrandKitView> {
  if (kit.logo === '' || kit.logoPng !== '') return kit;
  return { ...kit, logoPng: (await rasterised(kit.logo)) ?? '' };
}

const areWhole = (colours: KitPalette): boolean => colourNames.every((name) => /^#[0-9A-F]{6}$/i.test(colours[name]));

/** As it is kept: without blanks around texts, colours in capitals. */
function tidy(kit: BrandKitView): BrandKitView {
  const clean = (text: string): string => cleanText(text).trim();
  const both = ({ es, en }: BrandKitView['name']): BrandKitView['name'] => ({ es: clean(es), en: clean(en) });
  const { header, footer, disclaimer } = kit.texts;
  return {
    ...kit,
    name: both(kit.name),
    texts: { header: both(header), footer: both(footer), disclaimer: both(disclaimer) },
    colours: Object.fromEntries(
      colourNames.map((name) => [name, kit.colours[name].trim().toUpperCase()]),
    ) as BrandKitView['colours'],
  };
}
