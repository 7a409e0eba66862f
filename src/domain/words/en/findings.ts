import { cannotLog } from './cannot-log.ts';
import { humanService } from './human-service.ts';
import { importancePerformance } from './importance-performance.ts';
import { promises } from './promises.ts';
import { wowPortfolio } from './wow-portfolio.ts';
import { formatIndex, formatList, formatMean, formatNumber, formatPercent } from '../format.ts';
import { lowerFirst, plural, quoteEn } from '../grammar.ts';
import type { FindingCatalog } from '../finding-catalog.ts';

const people = (n: number): string => `${formatNumber(n, 'en')} ${plural(n, 'person', 'people')}`;
const customer = (p: { supposition: number }): string =>
  p.supposition === 1 ? 'in the customer’s shoes' : 'according to customers themselves';
/** Means are kept as places 1..A; a ladder shows its lowest place as 0. */
const shown = (place: number, { first = 1 }: { first?: number }): number => place - 1 + first;
const mean = (p: { mean: number; sd: number; n: number; first?: number }): string =>
  `Mean ${formatMean(shown(p.mean, p), 'en')}, standard deviation ${formatMean(p.sd, 'en')}, n ${formatNumber(p.n, 'en')}.`;
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
    soWhat: `${name.group(p.leadersGroup)} ${formatMean(shown(p.leadersMean, p), 'en')} (${people(p.leadersN)}), ${name.group(p.frontlineGroup)} ${formatMean(shown(p.frontlineMean, p), 'en')} (${people(p.frontlineN)}): ${formatMean(Math.abs(p.difference), 'en')} points apart. Those who serve are those who live it.`,
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
  'help-step': (p, name) => ({
    title: `In ${quoteEn(name.item(p.itemId))}, ${formatMean(p.step, 'en')} rungs are missing to help as we want to`,
    soWhat: `Help reaches ${formatMean(p.today, 'en')} today (n ${formatNumber(p.todayN, 'en')}) and should reach ${formatMean(p.desired, 'en')} of 5 (n ${formatNumber(p.desiredN, 'en')}). The room knows how it wants to answer; it has yet to be able to.`,
  }),
  'help-refused': (p, name) => ({
    title: `In ${quoteEn(name.item(p.itemId))} the customer would leave without help today`,
    soWhat: `${formatPercent(p.percent, 'en')} of the answers stay at “I don’t know”, “it’s not my job” or “I have to ask permission” (mean rung ${formatMean(p.rung, 'en')} of 5, n ${formatNumber(p.n, 'en')}). To the customer, all three sound alike.`,
  }),
  'help-blocker': (p, name) => {
    const names = p.lensIds.split(' ').map(name.lens);
    return {
      title: `What stands most in the way of helping: ${formatList(names.map(lowerFirst), 'en')}`,
      soWhat: `${formatNumber(p.marks, 'en')} of ${formatNumber(p.answers, 'en')} answers say “no” (${formatNumber(p.no, 'en')}) or “partly” (${formatNumber(p.partly, 'en')})${plural(names.length, '', ' for each')}. Asking for a better attitude is not enough if that is what is missing.`,
    };
  },
  'ally-act-first': (p) => ({
    title: `${quoteEn(p.name)} weighs on the customer and serves them badly`,
    soWhat: `Impact ${formatNumber(p.impact, 'en')} of 5 and service health ${formatIndex(p.health, 'en')} of 100${p.contacts < 0 ? '' : `, in ${formatNumber(p.contacts, 'en')} contacts a month`}. The customer does not tell your ally from you.`,
  }),
  'allies-without-plan': (p) => ({
    title: `${formatNumber(p.count, 'en')} of ${formatNumber(p.of, 'en')} ${plural(p.of, 'ally', 'allies')} can fail without there being a plan`,
    soWhat: `${p.count > 3 ? 'Among them ' : ''}${list(p.names.split('\n'))}: no plan is ready, or we find out late. What the ally does is beyond control; what we do is not.`,
  }),
  'allies-without-message': (p) => ({
    title: `Nobody has written what the customer will be told when ${plural(p.count, 'an ally fails', `${formatNumber(p.count, 'en')} allies fail`)}`,
    soWhat: `${p.count > 3 ? 'Among them ' : ''}${list(p.names.split('\n'))}, of ${formatNumber(p.of, 'en')} in the register. Without a message of our own, the first thing that comes out is to blame the other.`,
  }),
  'robot-index': (p) => humanService.findings.robot(p.index, p.contacts, p.robotic, p.rules, p.worthless),
  'protocols-to-remove': (p) => humanService.findings.remove(p.count, p.decided, p.names.split('\n')),
  'protocols-to-loosen': (p) => humanService.findings.loosen(p.count, p.manner, p.decided, p.names.split('\n')),
  'main-cause': (p) => cannotLog.findings.cause(p.cause, p.share, p.times, p.all),
  'solved-by-empowerment': (p) => cannotLog.findings.solved(p.share, p.able, p.withPermission),
  'long-chains': (p) => cannotLog.findings.chains(p.chains, p.all, p.asked, p.channels, p.repeats),
  'promises-about-us': (p) => promises.finding.text(p),
  'concentrate-here': (p) => importancePerformance.finding.concentrate(p),
  'possible-overkill': (p) => importancePerformance.finding.overkill(p),
  'all-grand-gestures': (p) => wowPortfolio.finding.grand(p),
  'respiro-short': (p) => wowPortfolio.finding.respiro(p),
  'allies-behind-no': (p) => wowPortfolio.finding.allies(p),
};
