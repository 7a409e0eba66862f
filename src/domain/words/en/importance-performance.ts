import type { importancePerformance as spanish } from '../es/importance-performance.ts';
import { formatList, formatMean, formatNumber } from '../format.ts';
import { plural, quoteEn } from '../grammar.ts';

const number = (n: number): string => formatNumber(n, 'en');
const list = (names: readonly string[]): string => formatList(names.map(quoteEn), 'en');
const axes = { importance: 'importance', performance: 'performance' };

export const importancePerformance: typeof spanish = {
  quadrants: {
    'concentrate-here': 'Concentrate here',
    'keep-it-up': 'Keep it up',
    'low-priority': 'Low priority',
    'possible-overkill': 'Possible overkill',
  },
  axes,
  onLineShort: (on) =>
    `on the line of ${formatList(
      on.map((axis) => axes[axis]),
      'en',
    )}: counts as high`,
  conclusion: {
    concentrate: (names) =>
      names.length > 3
        ? `${number(names.length)} attributes matter and are not delivered`
        : `${list(names)} ${plural(names.length, 'matters and is', 'matter and are')} not delivered`,
    inOrder: (n) => `What matters most is what is done best, over ${number(n)} attributes`,
    flat: (on) =>
      `All attributes come out the same in ${formatList(
        on.map((axis) => axes[axis]),
        'en',
      )}: there are no quadrants to tell apart`,
    lines: (importance, performance, n) =>
      `The lines are the medians of ${number(n)} ${plural(n, 'attribute', 'attributes')}: ${formatMean(importance, 'en')} points of importance and ${formatMean(performance, 'en')} of 5 in performance.`,
    people: (shared, fewest, most) =>
      `${number(shared)} ${plural(shared, 'person', 'people')} shared out 100 points; ${fewest === most ? number(most) : `${number(fewest)} to ${number(most)}`} rated the performance.`,
    onLine: (names) =>
      `${list(names)} ${plural(names.length, 'lies', 'lie')} exactly on a line and ${plural(names.length, 'counts', 'count')} as high.`,
    moveFrom: (overkill, first) => `Move time and money from ${list(overkill.slice(0, 3))} to ${quoteEn(first)}.`,
    startWith: (first) => `Start with ${quoteEn(first)}: an improvement there is noticed most.`,
    keep: 'Look after what is already done well, and ask customers whether they would order importance in the same way.',
    askAgain:
      'Ask for the points to be shared out again: if everything matters the same, nothing guides the investment.',
  },
  finding: {
    concentrate: (p) => ({
      title:
        p.count > 3
          ? `${number(p.count)} of ${number(p.of)} attributes matter to the customer and are not delivered`
          : `${list(p.names.split('\n'))} ${plural(p.count, 'matters to the customer and is', 'matter to the customer and are')} not delivered`,
      soWhat: `${quoteEn(p.names.split('\n')[0] ?? '')} got ${formatMean(p.importance, 'en')} of 100 points and ${formatMean(p.performance, 'en')} of 5 in performance (n ${number(p.n)}), below the median of ${formatMean(p.performanceLine, 'en')}. An improvement there is worth more than anywhere else.`,
    }),
    overkill: (p) => ({
      title: `More than needed goes into ${list(p.names.split('\n'))}`,
      soWhat: `${quoteEn(p.names.split('\n')[0] ?? '')} has ${formatMean(p.performance, 'en')} of 5 in performance and only ${formatMean(p.importance, 'en')} of 100 points of importance. What is missing where it matters can come from there.`,
    }),
  },
  action: {
    concentrate: (p) => ({
      what: `Choose with the front line one change that customers notice in ${quoteEn(p.names.split('\n')[0] ?? '')}`,
      kpi: `Performance of ${quoteEn(p.names.split('\n')[0] ?? '')}, today ${formatMean(p.performance, 'en')} of 5`,
    }),
    overkill: (p) => ({
      what: `Review what can be dropped in ${quoteEn(p.names.split('\n')[0] ?? '')} without customers missing it`,
      kpi: 'Hours and money moved to what matters',
    }),
  },
};
