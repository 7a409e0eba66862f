/** The numbers and ids each rule keeps, so that its sentence can be made and every figure traced. */

export interface RuleParams {
  /** Indices and gap 0–100; `supposition` 1 while only employees imagined the customer. */
  'mirror-gap': { gap: number; companyIndex: number; customerIndex: number; people: number; supposition: number };
  /** Lowest dimension in the customer lens. */
  'weakest-dimension': { dimensionId: string; index: number; people: number; supposition: number };
  'strongest-dimension': { dimensionId: string; index: number; people: number; supposition: number };
  /** Mean and sd in scale points. */
  'lowest-pair': { itemId: string; mean: number; sd: number; n: number; supposition: number };
  disagreement: { itemId: string; lensId: string; rwg: number; mean: number; sd: number; n: number };
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
  };
  /** `dimensionIds` joined by spaces; `missing` dimensions still have to reach `nextLevel`. */
  'level-ceiling': { level: number; nextLevel: number; dimensionIds: string; blocking: number; missing: number };
  'words-and-data': { dimensionId: string; factId: string; level: number; value: number; rule: string };
  'initiative-without-discretion': { initiative: number; discretion: number };
  /** Occupancy in percent, and ρ/(1−ρ); −1 stands for "without limit" at 100 %. */
  'occupancy-waiting': { occupancy: number; queueFactor: number };
  'customers-not-asked': { people: number };
}

export type RuleId = keyof RuleParams;

/** Rules whose finding does not rest on how well the raters agree. */
export const rulesWithoutAgreement: readonly string[] = [
  'disagreement',
  'words-and-data',
  'occupancy-waiting',
  'customers-not-asked',
] satisfies readonly RuleId[];
