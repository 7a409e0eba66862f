/** The numbers and ids each rule keeps, so that its sentence can be made and every figure traced. */

export interface RuleParams {
  /** Indices and gap 0–100; `supposition` 1 while only employees imagined the customer. */
  'mirror-gap': { gap: number; companyIndex: number; customerIndex: number; people: number; supposition: number };
  /** Lowest dimension in the customer lens. */
  'weakest-dimension': { dimensionId: string; index: number; people: number; supposition: number };
  'strongest-dimension': { dimensionId: string; index: number; people: number; supposition: number };
  /** Mean and sd in scale points. */
  'lowest-pair': { itemId: string; mean: number; sd: number; n: number; supposition: number };
  /** Mean in places 1..A; `first`: the number that the lowest place shows, absent for 1. */
  disagreement: {
    itemId: string;
    lensId: string;
    rwg: number;
    mean: number;
    sd: number;
    n: number;
    first?: number;
  };
  /** Leaders − frontline: difference in scale points, its two means and group sizes (people). */
  'leaders-frontline-gap': {
    dimensionId: string;
    lensId: string;
    difference: number;
    leadersMean: number;
    frontlineMean: number;
    leadersGroup: string;
    frontlineGroup: string;
    leadersN: number;
    frontlineN: number;
    /** As in `disagreement`. */
    first?: number;
  };
  /** `dimensionIds` joined by spaces; `missing` dimensions still have to reach `nextLevel`. */
  'level-ceiling': { level: number; nextLevel: number; dimensionIds: string; blocking: number; missing: number };
  'words-and-data': { dimensionId: string; factId: string; level: number; value: number; rule: string };
  'initiative-without-discretion': { initiative: number; discretion: number };
  /** Occupancy in percent, and ρ/(1−ρ); −1 stands for "without limit" at 100 %. */
  'occupancy-waiting': { occupancy: number; queueFactor: number };
  'customers-not-asked': { people: number };
  /** Means and step in rungs 0–5. */
  'help-step': { itemId: string; step: number; today: number; desired: number; todayN: number; desiredN: number };
  /** `percent` 0–100 of the answers on rungs 0–2; `rung`: the mean. */
  'help-refused': { itemId: string; percent: number; rung: number; n: number };
  /** Over all scenarios; `lensIds` joined by spaces, the counts those of each. */
  'help-blocker': { lensIds: string; marks: number; no: number; partly: number; answers: number };
  /** Impact 1–5, health 0–100; `contacts` a month, −1 where unknown; `step` an id, or the room's own words. */
  'ally-act-first': { name: string; impact: number; health: number; contacts: number; step: string };
  /** `names`: up to three, a line each. */
  'allies-without-plan': { count: number; of: number; names: string };
  'allies-without-message': { count: number; of: number; names: string };
  /** Index 0–100; contacts a month with `rules` rules, of which `robotic` with the `worthless` ones. */
  'robot-index': {
    index: number;
    contacts: number;
    robotic: number;
    rules: number;
    worthless: number;
    threshold: number;
  };
  /** `names`: up to three, a line each, the most frequent first; `decided`: rules with a step. */
  'protocols-to-remove': { count: number; decided: number; names: string };
  /** `manner`: those of them of which the law leaves only the manner. */
  'protocols-to-loosen': { count: number; manner: number; decided: number; names: string };
  /** Share 0–1 of the times a month with a known cause: `times` of `all`. */
  'main-cause': { cause: string; share: number; times: number; all: number; threshold: number };
  /** Shares 0–1 of the times a month in which it is known who could have solved it. */
  'solved-by-empowerment': { share: number; able: number; withPermission: number; threshold: number };
  /** Incidents of three channels or more, and the longest of them: what was asked, its channels and repeats. */
  'long-chains': { chains: number; all: number; asked: string; channels: number; repeats: number };
  /** Share 0–1 of the `rated` promises with a mean below 3; `names`: up to three, a line each, the lowest first. */
  'promises-about-us': { count: number; rated: number; share: number; names: string; threshold: number };
  /** Means of the first attribute (points of 100, and 1–5), the lines, and up to three `names`, a line each. */
  'concentrate-here': QuadrantParams;
  'possible-overkill': QuadrantParams;
  /** Balance 0–1: share of the dots on everyday ideas. */
  'all-grand-gestures': { balance: number; dots: number; people: number; threshold: number };
  /** Minutes a month; occupancy in percent, now and with the ideas. */
  'respiro-short': {
    needMinutes: number;
    slackMinutes: number;
    occupancy: number;
    occupancyAfter: number;
    people: number;
    hoursPerMonth: number;
    ideas: number;
  };
  /** Share 0–1 of the times a month with a known cause; `names`: up to three of the `count` allies to act on first. */
  'allies-behind-no': { share: number; times: number; all: number; count: number; names: string; threshold: number };
}

interface QuadrantParams {
  names: string;
  count: number;
  of: number;
  importance: number;
  performance: number;
  importanceLine: number;
  performanceLine: number;
  n: number;
}

export type RuleId = keyof RuleParams;

/** Rules whose finding does not rest on how well the raters agree. */
export const rulesWithoutAgreement: readonly string[] = [
  'disagreement',
  'words-and-data',
  'occupancy-waiting',
  'customers-not-asked',
  'help-blocker',
  'ally-act-first',
  'allies-without-plan',
  'allies-without-message',
  'robot-index',
  'protocols-to-remove',
  'protocols-to-loosen',
  'main-cause',
  'solved-by-empowerment',
  'long-chains',
  'all-grand-gestures',
  'respiro-short',
  'allies-behind-no',
] satisfies readonly RuleId[];
