import { importancePerformance } from '../importance-performance/quadrants.ts';
import type { Concluded, MainSentences } from './conclude.ts';
import { wordsFor } from './words.ts';

/** From the quadrants; null while no attribute has both importance and performance: the ratings conclude then. */
export function concludeImportancePerformance({ results, definition, language }: Concluded): MainSentences | null {
  if (results.kind !== 'rated') return null;
  const ids = definition.items.map(({ id }) => id);
  const { attributes, lines, flat } = importancePerformance(results, ids);
  if (lines === null) return null;
  const words = wordsFor(language).importancePerformance.conclusion;
  const nameOf = (id: string): string => definition.items.find((item) => item.id === id)?.question[language] ?? id;
  const namesIn = (quadrant: string): readonly string[] =>
    attributes
      .filter((attribute) => attribute.quadrant === quadrant)
      .sort((a, b) => (b.importance?.mean ?? 0) - (a.importance?.mean ?? 0))
      .map(({ id }) => nameOf(id));
  const [concentrate, overkill] = [namesIn('concentrate-here'), namesIn('possible-overkill')];
  const placed = attributes.filter(({ importance, performance }) => importance !== null && performance?.mean != null);
  const ratings = placed.map(({ performance }) => performance?.n ?? 0);
  const onLine = attributes.filter(({ onLine: axes }) => axes.length > 0).map(({ id }) => nameOf(id));
  return {
    title:
      flat.length > 0
        ? words.flat(flat)
        : concentrate.length > 0
          ? words.concentrate(concentrate)
          : words.inOrder(placed.length),
    reading: [
      words.lines(lines.importance, lines.performance, placed.length),
      words.people(placed[0]?.importance?.n ?? 0, Math.min(...ratings), Math.max(...ratings)),
      ...(flat.length === 0 && onLine.length > 0 ? [words.onLine(onLine)] : []),
    ].join(' '),
    soWhat:
      flat.length > 0
        ? words.askAgain
        : concentrate.length === 0
          ? words.keep
          : overkill.length > 0
            ? words.moveFrom(overkill, concentrate[0] ?? '')
            : words.startWith(concentrate[0] ?? ''),
  };
}
