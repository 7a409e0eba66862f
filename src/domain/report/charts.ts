/** The pictures of the report as data: drawn as native charts of Word, and as pictures on a page. */

/** Named places of the kit's palette; the groups take `group1`… in their order. */
export type ChartColour = 'primary' | 'accent' | 'muted' | `group${1 | 2 | 3 | 4 | 5 | 6}`;

/** One row per thing rated, one marker per series, a line between the outermost markers. */
export interface DotPlot {
  readonly form: 'dots';
  readonly scale: { readonly from: number; readonly to: number; readonly step: number; readonly digits: number };
  readonly rows: readonly string[];
  readonly series: readonly DotSeries[];
}

export interface DotSeries {
  readonly name: string;
  readonly colour: ChartColour;
  /** One value per row; null where there is none or it is hidden. */
  readonly values: readonly (number | null)[];
}

/** 100 % bars: how the answers are spread over the points of the scale. */
export interface LikertChart {
  readonly form: 'likert';
  readonly points: readonly string[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
  /** How a percentage is written in the language of the report, as an Excel number format. */
  readonly percentFormat: string;
}

export interface RadarChart {
  readonly form: 'radar';
  readonly maximum: number;
  readonly spokes: readonly string[];
  readonly series: readonly DotSeries[];
}

/** Items by mean (across) and agreement (up), numbered as in the table below. */
export interface DissentMap {
  readonly form: 'map';
  readonly across: { readonly title: string; readonly from: number; readonly to: number; readonly step?: number };
  /** Without bounds: from 0 to 1. `format` is an Excel number format. */
  readonly up: {
    readonly title: string;
    readonly from?: number;
    readonly to?: number;
    readonly step?: number;
    readonly format?: string;
  };
  readonly seriesName: string;
  readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

/** Numbered points on two axes, each with a line that separates low from high, and the names of the four corners. */
export interface QuadrantChart {
  readonly form: 'quadrants';
  readonly across: QuadrantChartAxis;
  readonly up: QuadrantChartAxis;
  /** Above at the left and right, below at the left and right. */
  readonly corners: readonly [string, string, string, string];
  readonly seriesName: string;
  /** `size` 0–1: small to large; `accent`: to be acted on. */
  readonly points: readonly {
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly size?: number;
    readonly accent?: boolean;
  }[];
}

export interface QuadrantChartAxis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Null where the axis does not separate. */
  readonly line: number | null;
  /** What the line is called in the sheet behind the chart. */
  readonly lineName: string;
  /** An Excel number format; absent: whole numbers. */
  readonly format?: string;
}

/** Causes or stages, most frequent first: columns of their share, and a line of what they reach together. */
export interface ParetoChart {
  readonly form: 'pareto';
  readonly shareName: string;
  readonly cumulativeName: string;
  /** Shares 0–1; `text` stands on the column. */
  readonly rows: readonly {
    readonly label: string;
    readonly share: number;
    readonly cumulative: number;
    readonly text: string;
  }[];
  /** How a percentage is written in the language of the report, as an Excel number format. */
  readonly percentFormat: string;
}

export type ChartSpec = DotPlot | LikertChart | RadarChart | DissentMap | ParetoChart | QuadrantChart;
