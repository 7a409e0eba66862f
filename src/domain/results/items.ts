/** Results of each item through each lens. */
import { ratedItems } from '../instruments/asked.ts';
import { ratedLenses, scaleOfLens } from '../instruments/scales.ts';
import { addAnswerCounts, isTooFew } from '../privacy/suppression.ts';
import { addCounts } from '../statistics/moments.ts';
import { evidenceOf } from './evidence.ts';
import type { GroupCell, ItemResult } from './results.ts';
import { hiddenReason, type Scope } from './scope.ts';
import { summarizeRaters } from './summarize.ts';

/** One result for each lens and item, in the order of the definition. */
export function itemResults(scope: Scope): readonly ItemResult[] {
  const { definition, input, populations, table } = scope;
  return ratedLenses(definition).flatMap((lens) => {
    const { points } = scaleOfLens(definition, lens.id);
    const population = populations.get(lens.id) ?? [];
    return ratedItems(definition).map((item): ItemResult => {
      const cells = population.map((groupId) => table(lens.id, item.id, groupId));
      const total = addAnswerCounts(cells.map((cell) => ({ ratings: cell.n, notApplicable: cell.notApplicable })));
      const shown = total.ratings + total.notApplicable > 0 && !isTooFew(total, input.minimumGroup);
      const counts = addCounts(
        cells.map((cell) => cell.counts),
        points,
      );
      const agreed = input.consensus.find((entry) => entry.lensId === lens.id && entry.itemId === item.id);
      return {
        itemId: item.id,
        dimensionId: item.dimensionId,
        lensId: lens.id,
        summary: shown ? summarizeRaters(counts, total.notApplicable) : null,
        groups: population.map((groupId): GroupCell => {
          const reason = hiddenReason(scope, lens.id, groupId);
          if (reason !== null) return { groupId, hidden: reason, summary: null };
          const cell = table(lens.id, item.id, groupId);
          return { groupId, hidden: null, summary: summarizeRaters(cell.counts, cell.notApplicable) };
        }),
        consensus: agreed === undefined ? null : { value: agreed.value, reason: agreed.reason },
        evidence: evidenceOf(scope, lens.id, item.id),
      };
    });
  });
}
