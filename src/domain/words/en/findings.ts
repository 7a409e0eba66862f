import { formatIndex, formatList, formatMean, formatNumber, formatPercent } from '../format.ts';
import { plural, quoteEn } from '../grammar.ts';
import type { FindingCatalog } from '../finding-catalog.ts';

const people = (n: number): string => `${formatNumber(n, 'en')} ${plural(n, 'person', 'people')}`;
const customer = (p: { supposition: number }): string =>
  p.supposition === 1 ? 'in the customer’s shoes' : 'according to customers themselves';
const mean = (p: { mean: number; sd: number; n: number }): string =>
  `Mean ${formatMean(p.mean, 'en')}, standard deviation ${formatMean(p.sd, 'en')}, n ${formatNumber(p.n, 'en')}.`;
const list = (names: readonly string[]): string => formatList(names.map(quoteEn), 'en');

export const findings: FindingCatalog = {
  'mirror-gap': (p) => ({
    title: `The company sees itself ${formatIndex(p.gap, 'en')} points better than its customer ${p.supposition === 1 ? 'would' : 'does'}`,
    soWhat: `${formatIndex(p.companyIndex, 'en')} as the company against ${formatIndex(p.customerIndex, 'en')} ${customer(p)} (${people(p.people)}). While the gap remains, priorities are chosen from an optimistic map.`,
  }),
  'weakest-dimension': (p, name) => ({
    title: `${name.dimension(p.dimensionId)} is the weakest point ${customer(p)}: ${formatIndex(p.index, 'en')} out of 100`,
    soWhat: `It is the lowest of the dimensions measured (${people(p.people)}). A change will show there first.`,
  }),
  'strongest-dimension': (p, name) => ({
    title: `${name.dimension(p.dimensionId)} is what to look after: ${formatIndex(p.index, 'en')} out of 100 ${customer(p)}`,
    soWhat: `It is the highest dimension (${people(p.people)}). It is an example for the others, and worth not losing.`,
  }),
  'lowest-pair': (p, name) => ({
    title: `Lowest ${customer(p)}: ${quoteEn(name.lowEnd(p.itemId))}`,
    soWhat: `Of the twelve pairs, it is the one closest to its left end. ${mean(p)} One concrete case will say more than the number.`,
  }),
  disagreement: (p, name) => ({
    title: `The room does not see the same thing in ${quoteEn(name.item(p.itemId))}`,
    soWhat: `rwg ${formatNumber(p.rwg, 'en', 2)} through the lens ${quoteEn(name.lens(p.lensId))}. ${mean(p)} The mean hides different views: talk about it before deciding.`,
  }),
  'leaders-frontline-gap': (p, name) => ({
    title:
      p.difference > 0
        ? `${quoteEn(name.dimension(p.dimensionId))} looks better from ${name.group(p.leadersGroup)} than from ${name.group(p.frontlineGroup)}`
        : `${quoteEn(name.dimension(p.dimensionId))} looks better from ${name.group(p.frontlineGroup)} than from ${name.group(p.leadersGroup)}`,
    soWhat: `${name.group(p.leadersGroup)} ${formatMean(p.leadersMean, 'en')} (${people(p.leadersN)}), ${name.group(p.frontlineGroup)} ${formatMean(p.frontlineMean, 'en')} (${people(p.frontlineN)}): ${formatMean(Math.abs(p.difference), 'en')} points apart. Those who serve are those who live it.`,
  }),
  'level-ceiling': (p, name) => {
    const names = p.dimensionIds.split(' ').map(name.dimension);
    return {
      title:
        names.length > 2
          ? `${names.length} dimensions hold back empowerment level ${p.nextLevel}`
          : `${list(names)} ${plural(names.length, 'holds', 'hold')} back empowerment level ${p.nextLevel}`,
      soWhat:
        p.blocking > 0
          ? `Today the overall level is ${p.level}. ${list(names)} ${plural(names.length, 'is', 'are')} more than one level below the next: there is no advance without ${plural(names.length, 'it', 'them')}.`
          : `Today the overall level is ${p.level}. ${p.missing} of these still ${plural(p.missing, 'has', 'have')} to rise: ${list(names)}.`,
    };
  },
  'words-and-data': (p, name) => ({
    title: `Words and data disagree on ${quoteEn(name.dimension(p.dimensionId))}`,
    soWhat:
      p.rule === 'discretion-unused'
        ? `The room says level ${p.level}, yet it was not used once in 90 days. A permission that nobody uses is not yet a permission.`
        : `The room says level ${p.level}, yet occupancy is ${formatPercent(p.value, 'en')}. At that occupancy no time is left for the unexpected.`,
  }),
  'initiative-without-discretion': (p) => ({
    title: 'People have the initiative and lack the permission',
    soWhat: `Initiative is at level ${p.initiative} and discretion at level ${p.discretion}. People already want to solve things: what stops them is the rule.`,
  }),
  'occupancy-waiting': (p) => ({
    title: `At ${formatPercent(p.occupancy, 'en')} occupancy there is no breathing room, and customers wait`,
    soWhat:
      p.queueFactor < 0
        ? 'Without a free minute, waiting grows without limit as soon as one more customer arrives.'
        : `The waiting factor is ${formatNumber(p.queueFactor, 'en', 1)}; at 80% it would be 4. A few points less occupancy remove much of the wait.`,
  }),
  'customers-not-asked': (p) => ({
    title: 'Customers have not been asked yet',
    soWhat: `The customer lens was imagined by ${people(p.people)} from the company. It is a useful supposition to start from, not to decide on.`,
  }),
};
