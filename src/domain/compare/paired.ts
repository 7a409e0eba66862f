/** Rows of a register that both sides wrote down under the same name. */
import { alliesOf } from '../allies/from-entries.ts';
import { importanceLens } from '../importance-performance/quadrants.ts';
import type { PairedFigures } from './comparison.ts';
import type { FigureSource } from './figures.ts';
import { folded, matchItems } from './matching.ts';

interface NamedFigure {
  readonly name: string;
  readonly value: number;
}

const takes: Readonly<Record<string, readonly [PairedFigures['id'], (source: FigureSource) => NamedFigure[]]>> = {
  allies: [
    'health',
    ({ entries }) =>
      alliesOf(entries).flatMap(({ name, health }) => (health === null ? [] : [{ name, value: health }])),
  ],
  'importance-performance': [
    'importance',
    ({ definition, results }) => {
      const shared = results.kind === 'rated' ? results.amounts.find(({ lensId }) => lensId === importanceLens) : null;
      return (shared?.items ?? []).flatMap(({ itemId, share }) => {
        const item = definition.items.find(({ id }) => id === itemId);
        return item === undefined || share === null ? [] : [{ name: item.question.es, value: share * 100 }];
      });
    },
  ],
};

/** In the order of the later side; null where nothing stands on both. */
export function pairedFigures(before: FigureSource, after: FigureSource): PairedFigures | null {
  const found = takes[after.definition.id];
  if (found === undefined) return pairedPlaces(before, after);
  const [id, take] = found;
  const [earlier, later] = [byName(take(before)), byName(take(after))];
  const pairs = [...later].flatMap(([key, { name, value }]) => {
    const then = earlier.get(key);
    return then === undefined ? [] : [{ title: name, before: then.value, after: value }];
  });
  if (pairs.length === 0) return null;
  return { id, pairs, onlyBefore: earlier.size - pairs.length, onlyAfter: later.size - pairs.length };
}

/**
 * Mean places of the first order that both sides show. A place says something only among the same options, so of two
 * versions with other options, or other words, nothing is paired.
 */
function pairedPlaces(before: FigureSource, after: FigureSource): PairedFigures | null {
  const { onlyBefore, onlyAfter, ownRows, matched } = matchItems(before, after);
  const isSame = onlyBefore.length + onlyAfter.length + ownRows === 0 && !matched.some(({ reworded }) => reworded);
  if (!isSame || before.results.kind !== 'rated' || after.results.kind !== 'rated') return null;
  const { rankings } = before.results;
  const shown = after.results.rankings.flatMap(({ lensId, items }) => {
    const then = rankings.find((one) => one.lensId === lensId)?.items;
    return then && items ? [{ then, items }] : [];
  });
  const [order] = shown;
  if (order === undefined) return null;
  const pairs = order.items.flatMap(({ itemId, meanRank }) => {
    const pair = matched.find((one) => one.after.id === itemId);
    const earlier = order.then.find((one) => one.itemId === pair?.before.id);
    return pair && earlier ? [{ title: pair.after.short, before: earlier.meanRank, after: meanRank }] : [];
  });
  return { id: 'order', pairs, onlyBefore: 0, onlyAfter: 0 };
}

/** Of two rows with one name the first stands for it. */
function byName(figures: readonly NamedFigure[]): Map<string, NamedFigure> {
  const all = new Map<string, NamedFigure>();
  for (const figure of figures) if (!all.has(folded(figure.name))) all.set(folded(figure.name), figure);
  return all;
}
