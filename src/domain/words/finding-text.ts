/** The words of a proposed finding, and of an action that would answer it. */
import type { ProposedFinding } from '../findings/finding.ts';
import type { RuleId, RuleParams } from '../findings/rule-params.ts';
import type { InstrumentDefinition, Item, Language, LocalizedText } from '../instruments/definition.ts';
import type { ActionWords, FindingNames, FindingWords } from './finding-catalog.ts';
import { wordsFor } from './words.ts';

type WordedFinding = Pick<ProposedFinding, 'ruleId' | 'params'>;
type GroupNames = Readonly<Record<string, string>>;

/**
 * Title (a conclusion, one line) and so-what of a finding. `groupNames` by group id. A rule that this
 * version does not know gives its id as title, so that an old file still opens.
 */
export function findingText(
  finding: WordedFinding,
  definition: InstrumentDefinition,
  groupNames: GroupNames,
  language: Language,
): FindingWords {
  const names = namesIn(definition, groupNames, language);
  return say(wordsFor(language).findings, finding, names) ?? { title: finding.ruleId, soWhat: '' };
}

/** A first draft of what to do and how to know it worked; empty texts for an unknown rule. */
export function suggestedAction(
  finding: WordedFinding,
  definition: InstrumentDefinition,
  groupNames: GroupNames,
  language: Language,
): ActionWords {
  const names = namesIn(definition, groupNames, language);
  return say(wordsFor(language).actions, finding, names) ?? { what: '', kpi: '' };
}

type Catalog<Text> = { readonly [Rule in RuleId]: (params: RuleParams[Rule], names: FindingNames) => Text };

function say<Text>(catalog: Catalog<Text>, { ruleId, params }: WordedFinding, names: FindingNames): Text | null {
  const isKnown = (id: string): id is RuleId => Object.hasOwn(catalog, id);
  return isKnown(ruleId) ? sentence(catalog, ruleId, params, names) : null;
}

/** The rule that wrote the params is the one that reads them. */
function sentence<Text, Rule extends RuleId>(
  catalog: Catalog<Text>,
  ruleId: Rule,
  params: unknown,
  names: FindingNames,
): Text {
  return catalog[ruleId](params as RuleParams[Rule], names);
}

/** An id without a title (a definition that changed since) stands for itself. */
function namesIn(
  definition: InstrumentDefinition,
  groupNames: Readonly<Record<string, string>>,
  language: Language,
): FindingNames {
  const item = (id: string) => definition.items.find((candidate) => candidate.id === id);
  const titleIn = (list: readonly { readonly id: string; readonly title: LocalizedText }[], id: string): string =>
    list.find((entry) => entry.id === id)?.title[language] ?? id;
  return {
    dimension: (id) => titleIn(definition.dimensions, id),
    lens: (id) => titleIn(definition.lenses, id),
    item: (id) => item(id)?.short[language] ?? id,
    lowEnd: (id) => {
      const found = item(id);
      const text = found === undefined ? undefined : lowEndOf(found);
      return text?.[language] ?? id;
    },
    group: (id) => groupNames[id] ?? id,
  };
}

/** What stands at the low end: a statement, a behaviour or, on a plain scale, the question itself. */
function lowEndOf(item: Item): LocalizedText | undefined {
  if (item.kind === 'bipolar-pair') return item.left;
  return item.kind === 'behaviour-rubric' ? item.levels[0] : item.question;
}
