/** How much of each thing an edition has room for. */
import type { Edition } from '../../../../src/domain/report/model.ts';

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
  /** Instruments told in full: picture, spread, groups, quotes, evidence. */
  readonly chapters: number;
  /** Instruments with a picture, those told in full included; the rest in their conclusion and a line of figures. */
  readonly pictures: number;
  /** What follows from an instrument that is not told in full: with it, or without where 0. */
  readonly meanings: number;
  /** Dimensions of an instrument in the profile; 0: the instrument in one row. */
  readonly dimensions: number;
  /** Disputed questions over all instruments; `dissentRows` limits those of one. */
  readonly dissentTotal: number;
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
  chapters: Infinity,
  pictures: Infinity,
  meanings: Infinity,
  dimensions: Infinity,
  dissentTotal: Infinity,
};

/** Each is tighter than the one before. What was left out is said. */
const whole: readonly Room[] = [
  {
    ...everything,
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
    ...everything,
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
    ...everything,
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
    ...everything,
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
    ...everything,
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
    ...everything,
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

/** Chapters in full of this many instruments fit; more are told shorter before the plan is. */
const fewInstruments = 2;

const [loosest, tighter, tight] = whole as [Room, Room, Room];

/** Where there are many instruments: fewer and fewer of them in full, then with a picture. */
const condensed: readonly Room[] = [
  { ...tight, chapters: 2, pictures: 5, dimensions: 0, dissentTotal: 8 },
  { ...tight, chapters: 1, pictures: 4, dimensions: 0, dissentTotal: 7 },
  { ...tight, chapters: 0, pictures: 4, dimensions: 0, dissentTotal: 6 },
  { ...tight, chapters: 0, pictures: 3, dimensions: 0, dissentTotal: 6, quotes: 0, changeRows: 4, actionLength: 80 },
].map((room) => ({ ...room, reasonLength: Math.min(room.reasonLength, 60) }));

const brief: Room = { ...(condensed.at(-1) ?? tight), sessions: 2, dissentTotal: 5, parkedLength: 80 };

/** What decides — findings and actions — gives way last. */
const briefer: readonly Room[] = [
  { ...brief, pictures: 2 },
  { ...brief, pictures: 1, parked: 2 },
  { ...brief, pictures: 0, parked: 2 },
  { ...brief, pictures: 0, parked: 2, findings: 6, actions: 8, reasonLength: 40 },
  { ...brief, pictures: 0, parked: 2, findings: 6, actions: 8, reasonLength: 40, meanings: 0, changeRows: 3 },
  { ...brief, pictures: 0, parked: 2, meanings: 0, reasonLength: 40, changeRows: 3, findings: 6, actions: 6 },
  { ...brief, pictures: 0, parked: 2, meanings: 0, reasonLength: 40, changeRows: 3, findings: 5, actions: 5 },
  {
    ...brief,
    ...{ pictures: 0, findings: 4, actions: 4, parked: 1, meanings: 0, reasonLength: 40, changeRows: 3 },
    ...{ dissentTotal: 4, actionLength: 70, parkedLength: 60, distributionRows: 2, groupRows: 4 },
  },
  {
    ...brief,
    ...{ sessions: 1, pictures: 0, findings: 3, actions: 3, parked: 1, meanings: 0, reasonLength: 40, changeRows: 2 },
    ...{ dissentTotal: 3, actionLength: 60, parkedLength: 60, quoteLength: 80, distributionRows: 2, groupRows: 4 },
  },
];

/** The rooms of an executive edition with that many instruments, loosest first. */
export function roomsOf(instruments: number): readonly Room[] {
  return instruments <= fewInstruments ? whole : [loosest, tighter, tight, ...condensed, ...briefer];
}

/** Of the page for the board: findings and decisions are shortened, never left out. */
export const boardRooms: readonly Room[] = [
  [220, 200],
  [150, 160],
  [90, 120],
  [0, 90],
  [0, 60],
].map(([meaningLength = 0, actionLength = 0]) => ({ ...tight, findings: 3, actions: 3, meaningLength, actionLength }));

/** @param tightness from 0, the roomiest; past the tightest room it stays there. */
export function roomFor(edition: Edition, tightness: number, instruments: number): Room {
  if (edition === 'complete') return everything;
  if (edition === 'board') return boardRooms[Math.min(tightness, boardRooms.length - 1)] ?? everything;
  const rooms = roomsOf(instruments);
  return rooms[Math.min(tightness, rooms.length - 1)] ?? everything;
}
