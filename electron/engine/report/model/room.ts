/** How much of each thing an edition has room for. */

export interface Room {
  readonly sessions: number;
  readonly quotes: number;
  readonly quoteLength: number;
  readonly distributionRows: number;
  readonly groupRows: number;
  readonly dissentRows: number;
  readonly reasonLength: number;
  readonly findings: number;
  readonly meaningLength: number;
  readonly actions: number;
  readonly actionLength: number;
  readonly changeRows: number;
  readonly parked: number;
  readonly parkedLength: number;
}

const everything: Room = {
  sessions: Infinity,
  quotes: Infinity,
  quoteLength: Infinity,
  distributionRows: Infinity,
  groupRows: Infinity,
  dissentRows: Infinity,
  reasonLength: Infinity,
  findings: Infinity,
  meaningLength: Infinity,
  actions: Infinity,
  actionLength: Infinity,
  changeRows: Infinity,
  parked: Infinity,
  parkedLength: Infinity,
};

/**
 * Each is tighter than the one before; a report that does not fit its pages is written again with the next, until
 * it fits. What was left out is said.
 */
const executive: readonly Room[] = [
  {
    sessions: 3,
    quotes: 1,
    quoteLength: 200,
    distributionRows: 4,
    groupRows: 6,
    dissentRows: 3,
    reasonLength: 90,
    findings: 7,
    meaningLength: 130,
    actions: 9,
    actionLength: 120,
    changeRows: 8,
    parked: 5,
    parkedLength: 110,
  },
  {
    sessions: 3,
    quotes: 1,
    quoteLength: 140,
    distributionRows: 3,
    groupRows: 6,
    dissentRows: 2,
    reasonLength: 90,
    findings: 7,
    meaningLength: 80,
    actions: 9,
    actionLength: 100,
    changeRows: 6,
    parked: 4,
    parkedLength: 110,
  },
  {
    sessions: 2,
    quotes: 1,
    quoteLength: 110,
    distributionRows: 3,
    groupRows: 6,
    dissentRows: 2,
    reasonLength: 60,
    findings: 7,
    meaningLength: 0,
    actions: 9,
    actionLength: 90,
    changeRows: 5,
    parked: 3,
    parkedLength: 90,
  },
  {
    sessions: 2,
    quotes: 0,
    quoteLength: 80,
    distributionRows: 2,
    groupRows: 5,
    dissentRows: 2,
    reasonLength: 60,
    findings: 6,
    meaningLength: 0,
    actions: 7,
    actionLength: 80,
    changeRows: 4,
    parked: 3,
    parkedLength: 80,
  },
  {
    sessions: 2,
    quotes: 0,
    quoteLength: 80,
    distributionRows: 2,
    groupRows: 5,
    dissentRows: 2,
    reasonLength: 40,
    findings: 5,
    meaningLength: 0,
    actions: 5,
    actionLength: 70,
    changeRows: 4,
    parked: 2,
    parkedLength: 70,
  },
  {
    sessions: 1,
    quotes: 0,
    quoteLength: 80,
    distributionRows: 2,
    groupRows: 4,
    dissentRows: 2,
    reasonLength: 40,
    findings: 3,
    meaningLength: 0,
    actions: 3,
    actionLength: 60,
    changeRows: 3,
    parked: 1,
    parkedLength: 60,
  },
];

export const tightest = executive.length - 1;

export function roomFor(edition: 'executive' | 'complete', tightness: number): Room {
  if (edition === 'complete') return everything;
  return executive[Math.min(tightness, tightest)] ?? everything;
}
