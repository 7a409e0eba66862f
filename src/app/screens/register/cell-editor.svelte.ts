import {
  chainMark,
  matchingOptions,
  optionTitle,
  readCell,
  type CellReason,
  type ReadCell,
} from '../../../domain/registers/cells.ts';
import type { RegisterColumn, RegisterOption } from '../../../domain/registers/register.ts';
import { i18n } from '../../../ui/i18n/i18n.svelte.ts';

const linkEnd = /[›→>,;\n](?=[^›→>,;\n]*$)/;

/** The text of one cell while it is being written, and the options that fit what was typed. */
export class CellEditor {
  readonly column: RegisterColumn;
  /** Why the text cannot stay; told once somebody tried to leave with it. */
  reason = $state<CellReason | null>(null);
  #text = $state('');
  readonly #first: string;
  /** Null: none was pointed at by hand. */
  #at = $state<number | null>(null);

  readonly options: readonly RegisterOption[] = $derived.by(() => {
    const { column } = this;
    if (column.type !== 'choice' && column.type !== 'choices') return [];
    // A cell that is opened shows everything there is to choose from.
    if (column.type === 'choice') return matchingOptions(column, this.#text === this.#first ? '' : this.#text);
    return matchingOptions(column, this.#link);
  });

  constructor(column: RegisterColumn, text: string) {
    this.column = column;
    this.#first = text;
    // The next link of a chain comes after what is there.
    this.#text = column.type === 'choices' && text !== '' ? text + chainMark : text;
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.#at = null;
    this.reason = null;
  }

  /** The option that is taken on leaving; −1 for what was typed. */
  get at(): number {
    if (this.#at !== null) return Math.min(this.#at, this.options.length - 1);
    const { column } = this;
    if (column.type !== 'choice' && column.type !== 'choices') return -1;
    const typed = column.type === 'choice' ? this.#text : this.#link;
    return column.open === true || typed.trim() === '' || this.#text === this.#first
      ? -1
      : Math.min(0, this.options.length - 1);
  }

  /** Up and down the list, by way of what was typed. */
  point(step: 1 | -1): void {
    const n = this.options.length + 1;
    this.#at = ((this.at + 1 + step + n) % n) - 1;
  }

  pick(index: number): void {
    this.#at = index;
  }

  /** The link that was typed or pointed at is done, and the next one begins. */
  endLink(): void {
    const done = this.#chosen();
    this.text = done.trim() === '' ? '' : done + chainMark;
  }

  read(): ReadCell {
    const read = readCell(this.column, this.#chosen());
    this.reason = read.ok ? null : read.reason;
    return read;
  }

  get #link(): string {
    const end = linkEnd.exec(this.#text)?.index;
    return (end === undefined ? this.#text : this.#text.slice(end + 1)).trim();
  }

  /** The text with the option pointed at in its place. */
  #chosen(): string {
    const option = this.options[this.at];
    const { column } = this;
    if (option === undefined || (column.type !== 'choice' && column.type !== 'choices')) return this.#text;
    const title = optionTitle(column, option.id, i18n.language);
    if (column.type === 'choice') return title;
    const end = linkEnd.exec(this.#text)?.index;
    return end === undefined ? title : `${this.#text.slice(0, end).trimEnd()}${chainMark}${title}`;
  }
}
