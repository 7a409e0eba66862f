/** The charts of a report, for whoever draws them as pictures. */
import { createHash } from 'node:crypto';
import type { ReportCharts } from '../../../src/contract/chart-pictures.ts';
import type { ChartBlock } from '../../../src/domain/report/model.ts';
import type { ReportInput } from './input.ts';
import { buildReportModel } from './model/build.ts';
import { cleaned } from './model/clean.ts';
import { firstTightness, tightestOf } from './model/fit.ts';
import { houseOf } from './own-word/house.ts';

/** Names a chart by what it shows: the same in every step of tightness and wherever a template puts it. */
export function chartKey({ alt, chart }: Pick<ChartBlock, 'alt' | 'chart'>): string {
  return createHash('sha256')
    .update(JSON.stringify([alt, chart]))
    .digest('hex');
}

/**
 * Every chart that the report may hold: how much of it fits its pages is known only once they are laid out.
 * @throws RespiroError as `houseOf`, for a file of the firm's own that cannot be used.
 */
export function chartsOf(given: ReportInput): ReportCharts {
  const kit = given.wordFile === null ? given.kit : houseOf(given.wordFile, given.kit).kit;
  const input = { ...given, kit };
  const charts = new Map<string, ChartBlock>();
  for (let tightness = firstTightness(input); tightness <= tightestOf(input); tightness += 1) {
    for (const { blocks } of buildReportModel(input, tightness).sections)
      for (const block of blocks) if (block.kind === 'chart') charts.set(chartKey(block), block);
  }
  return { kit, charts: [...charts].map(([key, block]) => ({ key, block: cleaned(block) })) };
}
