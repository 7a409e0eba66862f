/** Charts of a report as pictures, drawn by the window for the Word file. */
import { z } from 'zod';
import type { ChartBlock } from '../domain/report/model.ts';
import { picture } from './outputs.ts';
import type { BrandKitView } from './views.ts';

/** What is to be drawn: `key` is given back with the picture. */
export interface ReportChart {
  readonly key: string;
  readonly block: ChartBlock;
}

export interface ReportCharts {
  /** The look that they are drawn in: the kit's, or that of the firm's own Word file. */
  readonly kit: BrandKitView;
  readonly charts: readonly ReportChart[];
}

/** In pixels of a page, 96 to the inch. */
const side = z.number().min(1).max(2000);

/** The same chart twice: Word since 2016 draws the SVG, everything else the PNG. */
export const chartPicture = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{64}$/),
  width: side,
  height: side,
  png: picture,
  svg: picture,
});
export type ChartPicture = z.output<typeof chartPicture>;
