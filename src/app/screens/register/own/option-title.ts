/** The words for what a choice holds: the option's title, or what was written instead of one. */
import type { InstrumentDefinition, Language } from '../../../../domain/instruments/definition.ts';
import { i18n } from '../../../../ui/i18n/i18n.svelte.ts';

export function optionTitle(
  { register }: InstrumentDefinition,
  columnId: string,
  value: string,
  language: Language = i18n.language,
): string {
  const column = register?.columns.find(({ id }) => id === columnId);
  const option =
    column !== undefined && 'options' in column ? column.options.find(({ id }) => id === value) : undefined;
  return option === undefined ? value : option.title[language];
}
