/** Instrument 1: the twelve pairs, seen as the company and in the customer's shoes. */
import type { InstrumentDefinition, ReadingBand } from '../instruments/definition.ts';
import { indexDifference } from '../statistics/moments.ts';
import type { ExerciseInput, GroupInfo } from './answers.ts';
import type { ScaleResult, ValuePropositionResults } from './results.ts';
import { allGroups, prepareScope, type Populations } from './scope.ts';
import { scaleOf, sharedResults } from './score-shared.ts';

export const companyLens = 'company';
export const customerLens = 'customer';
/** A mirror gap of this many index points or more lowers the reading one band. */
export const loweringGap = 15;

/** Scores the instrument; nothing answered gives nulls, never an error. */
export function scoreValueProposition(definition: InstrumentDefinition, input: ExerciseInput): ValuePropositionResults {
  const groups = allGroups(input);
  const customers = groups.filter((group) => group.role === 'customer').map((group) => group.id);
  const replaced = customersAnswered(definition, input, customers);
  const scope = prepareScope(definition, input, groups, populations(groups, customers, replaced));
  // With only customers in their own lens there are no groups to compare there.
  const shared = sharedResults(scope, replaced ? companyLens : customerLens);
  const mirror = {
    overall: mirrorGap(shared.scales, null),
    dimensions: definition.dimensions.map(({ id }) => ({ dimensionId: id, gap: mirrorGap(shared.scales, id) })),
  };
  const index = scaleOf(shared.scales, customerLens, null)?.summary?.index ?? null;
  return {
    kind: 'value-proposition',
    ...shared,
    mirror,
    reading: index === null ? null : readingOf(definition.readings, index, mirror.overall),
    customerLensIsSupposition: !replaced,
  };
}

/**
 * The band of the customer lens' unrounded index; a mirror gap of 15 or more lowers it one band, except
 * from the lowest. Null when there are no bands.
 */
export function readingOf(
  bands: readonly ReadingBand[],
  index: number,
  mirrorGapOverall: number | null,
): ValuePropositionResults['reading'] {
  const position = bands.findLastIndex((band) => index >= band.from);
  const band = bands[position];
  if (band === undefined) return null;
  const below = bands[position - 1];
  if (mirrorGapOverall === null || mirrorGapOverall < loweringGap || below === undefined) {
    return { bandId: band.id, loweredFrom: null };
  }
  return { bandId: below.id, loweredFrom: band.id };
}

/** Company lens − customer lens, in index points; null when either is missing or not shown. */
function mirrorGap(scales: readonly ScaleResult[], dimensionId: string | null): number | null {
  const company = scaleOf(scales, companyLens, dimensionId)?.summary;
  const customer = scaleOf(scales, customerLens, dimensionId)?.summary;
  return company && customer ? indexDifference(company.counts, customer.counts) : null;
}

/**
 * Whether customers speak for themselves: at least the minimum of them rated something. Fewer could not
 * be shown, and would blank the lens instead of filling it; then the supposition stays.
 */
function customersAnswered(
  definition: InstrumentDefinition,
  input: ExerciseInput,
  customers: readonly string[],
): boolean {
  if (customers.length === 0) return false;
  const scope = prepareScope(definition, input, allGroups(input), new Map([[customerLens, customers]]));
  const items = sharedResults(scope, customerLens);
  const people = scaleOf(items.scales, customerLens, null)?.people ?? 0;
  return people >= Math.max(1, input.minimumGroup);
}

/** Customers never rate "as the company"; in their own lens they replace the employees. */
function populations(groups: readonly GroupInfo[], customers: readonly string[], replaced: boolean): Populations {
  const employees = groups.map((group) => group.id).filter((id) => !customers.includes(id));
  return new Map([
    [companyLens, employees],
    [customerLens, replaced ? customers : employees],
  ]);
}
