import type { LocalizedText } from '../../../src/domain/instruments/definition.ts';
import { groupTitle } from '../../../src/domain/words/group-title.ts';
import { wordsFor, type Words } from '../../../src/domain/words/words.ts';
import { oneLine } from '../report/texts/printable.ts';
import type { OutputInput } from './input.ts';
import { en } from './texts/en.ts';
import { es, type OutputTexts } from './texts/es.ts';

/** What every table needs: the input, the words of its language, and names for the ids. */
export interface OutputContext {
  readonly input: OutputInput;
  readonly t: OutputTexts;
  /** Names that the screens use too: grades, channels, efforts. */
  readonly labels: Words['labels'];
  readonly local: (text: LocalizedText | undefined) => string;
  readonly groupName: (groupId: string) => string;
}

export function outputContext(input: OutputInput): OutputContext {
  const groups = new Map(input.groups.map((group) => [group.id, group]));
  return {
    input,
    t: input.language === 'es' ? es : en,
    labels: wordsFor(input.language).labels,
    local: (text) => text?.[input.language] ?? '',
    groupName: (groupId) => {
      const group = groups.get(groupId);
      return groupTitle({ name: oneLine(group?.name ?? ''), role: group?.role ?? null }, input.language);
    },
  };
}
