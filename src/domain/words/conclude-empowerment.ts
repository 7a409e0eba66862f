import type { InstrumentDefinition, Language } from '../instruments/definition.ts';
import { heldBackBy, nextLevelOf } from '../results/next-level.ts';
import type { EmpowermentResults } from '../results/results.ts';
import { dimensionsNeeded } from '../results/score-empowerment.ts';
import type { MainSentences } from './conclude.ts';
import { wordsFor } from './words.ts';

/** Leaders and frontline this many levels apart, or more, are worth a sentence. */
const tellingDifference = 0.5;

/** Null while no dimension has a level. */
export function concludeEmpowerment(
  results: EmpowermentResults,
  definition: InstrumentDefinition,
  language: Language,
): MainSentences | null {
  const words = wordsFor(language).conclusions.level;
  const titles = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => definition.dimensions.find((dimension) => dimension.id === id)?.title[language] ?? id);
  const { dimensions, overallLevel, index, flags } = results;
  const without = dimensions.filter(({ level }) => level === null).map(({ dimensionId }) => dimensionId);
  if (without.length === dimensions.length) return null;
  const contradicted = [...new Set(flags.map((flag) => flag.dimensionId))];
  const flagged = contradicted.length === 0 ? [] : [words.flags(titles(contradicted))];
  const gap = widestGap(results);
  const gapSentence = gap === null ? [] : [gapWords(gap, titles([gap.dimensionId])[0] ?? '', language)];
  if (overallLevel === null) {
    return {
      title: words.unfinished(without.length, dimensions.length),
      reading: [words.unfinishedReading(titles(without)), ...gapSentence].join(' '),
      soWhat: [words.unfinishedSoWhat, ...flagged].join(' '),
    };
  }
  const next = nextLevelOf(results, definition.points);
  const heldBack = next === null ? [] : titles(heldBackBy(next));
  const name = definition.pointTitles[overallLevel - 1]?.[language] ?? '';
  return {
    title: words.title(overallLevel, name, heldBack),
    reading: [
      words.meaning(overallLevel, dimensionsNeeded, dimensions.length),
      ...(index === null ? [] : [words.index(index)]),
      ...gapSentence,
    ].join(' '),
    soWhat: [nextStep(next, heldBack, language), ...flagged].join(' '),
  };
}

function nextStep(next: ReturnType<typeof nextLevelOf>, heldBack: readonly string[], language: Language): string {
  const words = wordsFor(language).conclusions.level;
  if (next === null) return words.top;
  return next.blocking.length > 0
    ? words.blocking(heldBack, next.level)
    : words.missing(heldBack, next.level, next.missing);
}

interface Gap {
  readonly dimensionId: string;
  readonly difference: number;
}

function widestGap({ dimensions }: EmpowermentResults): Gap | null {
  const gaps = dimensions.flatMap(({ dimensionId, leadersMinusFrontline: difference }): Gap[] =>
    difference === null ? [] : [{ dimensionId, difference }],
  );
  const [widest] = gaps.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  return widest !== undefined && Math.abs(widest.difference) >= tellingDifference ? widest : null;
}

function gapWords({ difference }: Gap, dimension: string, language: Language): string {
  const words = wordsFor(language).conclusions.level;
  return difference > 0 ? words.leadersHigher(dimension, difference) : words.leadersLower(dimension, -difference);
}
