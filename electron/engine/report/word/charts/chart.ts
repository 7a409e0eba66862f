import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { ChartBlock } from '../../../../../src/domain/report/model.ts';
import { printable } from '../../texts/printable.ts';
import { drawable } from '../../../../../src/domain/report/page.ts';
import type { Look } from '../look.ts';
import { dotPlot } from './dot-plot.ts';
import { likertBars } from './likert.ts';
import { dissentMap } from './dissent-map.ts';
import { paretoColumns } from './pareto.ts';
import { quadrantChart } from './quadrants.ts';
import { radarChart } from './radar.ts';

/** The picture as a native chart of Word: the client can edit its data and its colours. */
export function chartRun(look: Look, { chart, caption, alt }: ChartBlock): ChartRun {
  const given = drawn(look, chart);
  return new ChartRun({
    ...given,
    transformation: fitted(look, given.transformation),
    font: { name: look.body, color: look.palette.ink },
    chartArea: { fill: 'none', border: 'none' },
    altText: { name: printable(caption).slice(0, 120), title: printable(caption), description: printable(alt) },
  });
}

/** As wide as the text; of a height that its page holds. */
function fitted({ area }: Look, given: ChartRunOptions['transformation']): { width: number; height: number } {
  const { width, height } = drawable(area);
  return { width, height: Math.min(given?.height ?? height, height) };
}

function drawn(look: Look, chart: ChartBlock['chart']): ChartRunOptions {
  switch (chart.form) {
    case 'dots':
      return dotPlot(look, chart);
    case 'likert':
      return likertBars(look, chart);
    case 'radar':
      return radarChart(look, chart);
    case 'pareto':
      return paretoColumns(look, chart);
    case 'quadrants':
      return quadrantChart(look, chart);
    case 'map':
      return dissentMap(look, chart);
  }
}
