export const importancePerformance = {
  heading: 'What matters and what is delivered',
  chartCaption: 'Importance and performance of each attribute',
  chartAlt: (rows: string) => `Each attribute by its importance and its performance. ${rows}`,
  chartRow: (quadrant: string, names: string) => `${quadrant}: ${names}.`,
  chartNote: 'The lines are the medians (Martilla and James, 1977). Diamonds: concentrate here.',
  across: 'Importance, points of 100',
  up: 'Performance, 1 to 5',
  median: (axis: string) => `Median of ${axis}`,
  series: 'Attributes',
  tableCaption: 'Attributes by importance',
  tableAlt: 'One row an attribute with its importance, its performance and its quadrant, the most important first.',
  tableNote: 'Mean (SD) · n. Importance: 100 points shared out by each person.',
  columns: {
    number: 'No.',
    attribute: 'Attribute',
    importance: 'Importance',
    performance: 'Performance',
    quadrant: 'Quadrant',
  },
  normalised: (people: string, total: string) =>
    `The points of ${people} did not make ${total}; they were brought to ${total} in the same proportion.`,
  onLine: (names: string) =>
    `Exactly on a line, counted as high: ${names}. With the other half they would change quadrant.`,
};
