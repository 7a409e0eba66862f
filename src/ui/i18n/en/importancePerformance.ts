import type { importancePerformance as spanish } from '../es/importancePerformance.ts';

export const importancePerformance: typeof spanish = {
  title: 'Importance and performance',
  note: 'The lines are the medians of the attributes.',
  across: 'Importance, points of 100',
  up: 'Performance, 1 to 5',
  number: 'No.',
  attribute: 'Attribute',
  importance: 'Importance',
  performance: 'Performance',
  quadrant: 'Quadrant',
  figure: ({ mean, sd, n }) => `${mean} (${sd}) · n ${n}`,
  spread: 'Mean (SD) · n',
  hidden: 'too few answers',
  noQuadrant: '–',
  onLine: ({ names }) =>
    `Exactly on a line, counted as high: ${names}. With the other half they would change quadrant.`,
  flat: ({ axes }) => `All attributes are the same in ${axes}: no line separates them.`,
  sentence: ({ concentrate }) =>
    concentrate === ''
      ? 'Map of importance and performance: no attribute lies in concentrate here.'
      : `Map of importance and performance: in concentrate here lies ${concentrate}.`,
  waiting: 'The map is drawn once there are points of importance and ratings of performance to show.',
  source: 'Martilla and James (1977)',
};
