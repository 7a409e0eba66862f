import { mainRows, type TitledRow } from '../../../../src/domain/compare/comparison.ts';
import { citations } from '../../../../src/domain/words/citations.ts';
import { concludeChange } from '../../../../src/domain/words/conclude-change.ts';
import { changeChart, changeTable, type Compared } from './change-figures.ts';
import { chapter, paragraph } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { ReportSection } from '../../../../src/domain/report/model.ts';

/** What moved since the wave before, said to have moved only where the interval shows it. */
export function changeSection(context: ReportContext): ReportSection | null {
  const { t } = context;
  const compared = context.exercises.flatMap((exercise): Compared[] => {
    const comparison = exercise.previous?.comparison;
    const moved = comparison === undefined ? [] : mainRows(comparison);
    return comparison === undefined || moved.length === 0 ? [] : [{ exercise, comparison, moved }];
  });
  const [first] = compared;
  if (!first?.exercise.previous) return null;
  const all = compared.flatMap(({ moved }) => moved);
  return {
    id: 'change',
    blocks: [
      chapter(
        concludeChange(all, context.input.language, 'change', context.local),
        t.change.kicker(
          context.waveName(first.exercise.previous.waveLabel),
          context.waveName(context.input.wave.label),
        ),
        false,
        context.complete ? [citations.hedgesOlkin] : [],
      ),
      ...(context.complete ? [paragraph(t.change.lead, 'lead', true)] : []),
      ...(context.complete
        ? compared.flatMap((one) => [changeChart(context, one), changeTable(context, [one])])
        : [changeTable(context, widest(compared, context.room.changeRows))]),
    ],
  };
}

/** The `rows` largest moves, in their exercises and in their order. */
function widest(compared: readonly Compared[], rows: number): Compared[] {
  const size = ({ difference }: TitledRow): number => Math.abs(difference);
  const kept = new Set(
    compared
      .flatMap(({ moved }) => moved)
      .sort((a, b) => size(b) - size(a))
      .slice(0, rows),
  );
  return compared
    .map((one) => ({ ...one, moved: one.moved.filter((row) => kept.has(row)) }))
    .filter(({ moved }) => moved.length > 0);
}
