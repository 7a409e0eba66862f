import { SvelteSet } from 'svelte/reactivity';
import { cleanText } from '../../../contract/fields.ts';
import { definitionProblems, type DefinitionProblem } from '../../../contract/instrument-problems.ts';
import type { InstrumentDefinition, Item, Language, LocalizedText } from '../../../domain/instruments/definition.ts';
import { blankItem, blankText, shortened } from '../../../domain/instruments/drafting.ts';
import { sameContent } from '../../../domain/instruments/own.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { shortId } from '../../state/own-instruments.svelte.ts';
import { valueAt, withValue } from './paths.ts';
import { problemText } from './problem-text.ts';

export const sections = ['data', 'scale', 'dimensions', 'items', 'readings', 'facts', 'guide'] as const;
export type Section = (typeof sections)[number];

const sectionOf: Readonly<Record<string, Section>> = {
  points: 'scale',
  pointTitles: 'scale',
  lenses: 'scale',
  dimensions: 'dimensions',
  items: 'items',
  readings: 'readings',
  facts: 'facts',
  method: 'guide',
};

/** One instrument that is being written: its draft, what is still wrong with it, and what is looked at. */
export class Editor {
  section: Section = $state('data');
  /** Of the question that is open, and in the preview. */
  itemId: string | null = $state(null);
  /** Emptiness is told where one has been, and everywhere once saving was tried. */
  #showAll = $state(false);
  readonly #touched = new SvelteSet<string>();
  readonly id: string;
  readonly #app: AppState;

  readonly #problems: readonly DefinitionProblem[] = $derived.by(() => {
    const { draft } = this;
    return draft === undefined ? [] : definitionProblems(tidy(draft));
  });

  constructor(app: AppState, id: string) {
    this.#app = app;
    this.id = id;
  }

  get draft(): InstrumentDefinition | undefined {
    return this.#app.ownInstruments.drafts.get(this.id) ?? this.saved;
  }

  get saved(): InstrumentDefinition | undefined {
    return this.#app.library.definition(this.id);
  }

  get problems(): readonly DefinitionProblem[] {
    return this.#problems;
  }

  /** Something was written that is not saved. */
  get changed(): boolean {
    const { draft, saved } = this;
    return draft !== undefined && (saved === undefined || !sameContent(tidy(draft), saved));
  }

  get item(): Item | undefined {
    return this.draft?.items.find(({ id }) => id === this.itemId) ?? this.draft?.items[0];
  }

  problemsIn(section: Section): readonly DefinitionProblem[] {
    return this.#problems.filter(({ path }) => (sectionOf[path.split('.')[0] ?? ''] ?? 'data') === section);
  }

  /** The parts there are: words alone have no scale and no figure, so no dimensions and no bands. */
  get sections(): readonly Section[] {
    const words = this.draft?.kind === 'open-text';
    return sections.filter((section) => !words || (section !== 'dimensions' && section !== 'readings'));
  }

  /** What is wrong with exactly this field, in plain words; null while nothing is, or nobody has been there. */
  error(path: string): string | null {
    const problem = this.#problems.find((one) => one.path === path);
    if (problem === undefined) return null;
    const quiet = problem.reason === 'empty' && !this.#showAll && !this.#touched.has(path);
    return quiet ? null : problemText(problem);
  }

  words(path: string): LocalizedText {
    return (valueAt(this.draft, path) ?? { es: '', en: '' }) as LocalizedText;
  }

  put(path: string, value: unknown): void {
    const { draft } = this;
    if (draft === undefined) return;
    this.#touched.add(path);
    // A text that was not there begins in both languages, so that what one of them lacks is seen.
    const [, text, language] = /^(.+)\.(es|en)$/.exec(path) ?? [];
    if (text === undefined || language === undefined) this.replace(withValue(draft, path, value));
    else this.replace(withValue(draft, text, { ...this.words(text), [language]: value }));
  }

  replace(draft: InstrumentDefinition): void {
    this.#app.ownInstruments.drafts.set(this.id, draft);
  }

  /** Writes a question; its short name follows as long as nobody wrote another. */
  putQuestion(index: number, language: Language, text: string): void {
    const item = this.draft?.items[index];
    if (item === undefined) return;
    const follows = item.short[language] === '' || item.short[language] === shortened(item.question[language]);
    this.put(`items.${index}.question.${language}`, text);
    if (follows) this.put(`items.${index}.short.${language}`, shortened(text));
  }

  /** @param inWords the question is answered in words, whatever the others are. */
  addItem(after?: Item, inWords = false): void {
    const { draft } = this;
    if (draft === undefined) return;
    const item = inWords ? blankText(shortId) : blankItem(draft, shortId, after ?? draft.items.at(-1));
    const at = after === undefined ? draft.items.length : draft.items.indexOf(after) + 1;
    this.replace({ ...draft, items: draft.items.toSpliced(at, 0, item) });
    this.itemId = item.id;
  }

  /** Fills every text that one language lacks with that of the other, to be translated later. */
  copyMissing(): void {
    if (this.draft !== undefined) this.replace(filled(this.draft) as InstrumentDefinition);
  }

  /** Texts that are the same in both languages: perhaps not translated yet. */
  get untranslated(): number {
    return count(this.draft, ({ es, en }) => es !== '' && es === en);
  }

  /** Texts that one language has and the other lacks. */
  get oneSided(): number {
    return count(this.draft, ({ es, en }) => (es.trim() === '') !== (en.trim() === ''));
  }

  showFirstProblem(): void {
    this.#showAll = true;
    const [first] = this.#problems;
    if (first === undefined) return;
    const [list = '', index = ''] = first.path.split('.');
    this.section = sectionOf[list] ?? 'data';
    if (list === 'items') this.itemId = this.draft?.items[Number(index)]?.id ?? this.itemId;
  }

  /** True when it was saved; else what is wrong is shown. */
  async save(): Promise<boolean> {
    const { draft } = this;
    if (draft === undefined) return false;
    if (this.#problems.length > 0) {
      this.showFirstProblem();
      return false;
    }
    const saved = await this.#app.ownInstruments.save(tidy(draft));
    if ('code' in saved) {
      this.#app.notices.failure(saved);
      return false;
    }
    const { navigation, workspace } = this.#app;
    const back = { label: t('instruments.toProject'), act: () => navigation.go({ screen: 'project' }) };
    const told = t(`instruments.saved.${saved.state}`, { version: saved.version });
    this.#app.notices.success(told, workspace.isOpen ? back : null);
    return true;
  }
}

/** As it is kept: without blanks around texts, without a scene or a reference that says nothing. */
function tidy(draft: InstrumentDefinition): InstrumentDefinition {
  return tidied(draft) as InstrumentDefinition;
}

function tidied(part: unknown): unknown {
  if (typeof part === 'string') return cleanText(part).trim();
  if (Array.isArray(part)) return part.map(tidied);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]): [string, unknown] => [key, tidied(value)]);
  return Object.fromEntries(
    entries.filter(
      ([key, value]) =>
        !((key === 'story' || key === 'reference') && isWords(value) && value.es === '' && value.en === ''),
    ),
  );
}

const isWords = (part: unknown): part is LocalizedText =>
  typeof part === 'object' && part !== null && 'es' in part && 'en' in part;

function filled(part: unknown): unknown {
  if (isWords(part))
    return { es: part.es.trim() === '' ? part.en : part.es, en: part.en.trim() === '' ? part.es : part.en };
  if (Array.isArray(part)) return part.map(filled);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, filled(value)]));
}

function count(part: unknown, counts: (words: LocalizedText) => boolean): number {
  if (isWords(part)) return counts(part) ? 1 : 0;
  if (typeof part !== 'object' || part === null) return 0;
  return Object.values(part).reduce((sum: number, one) => sum + count(one, counts), 0);
}
