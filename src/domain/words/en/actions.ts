import { cannotLog } from './cannot-log.ts';
import { humanService } from './human-service.ts';
import { importancePerformance } from './importance-performance.ts';
import { promises } from './promises.ts';
import { wowPortfolio } from './wow-portfolio.ts';
import type { ActionCatalog } from '../finding-catalog.ts';
import { formatList, formatMean, formatNumber, formatPercent } from '../format.ts';
import { lowerFirst, plural, quoteEn } from '../grammar.ts';

const list = (names: readonly string[]): string => formatList(names.map(quoteEn), 'en');

export const actions: ActionCatalog = {
  'mirror-gap': () => ({
    what: 'Take leadership to listen to customers every month, and open its meetings with what it heard',
    kpi: 'Mirror gap at the next measurement, below 15 points',
  }),
  'weakest-dimension': (p, name) => ({
    what: `Choose the three moments where ${quoteEn(name.dimension(p.dimensionId))} weighs most and redesign one with those who serve`,
    kpi: `Index of ${name.dimension(p.dimensionId)} through the customer lens`,
  }),
  'strongest-dimension': (p, name) => ({
    what: `Document how ${quoteEn(name.dimension(p.dimensionId))} is achieved and tell the other areas`,
    kpi: `Index of ${name.dimension(p.dimensionId)}, no lower`,
  }),
  'lowest-pair': (p, name) => ({
    what: `Collect five recent cases of ${quoteEn(name.lowEnd(p.itemId))} and change the rule that causes them`,
    kpi: `Mean of the pair ${quoteEn(name.item(p.itemId))}, above 3`,
  }),
  disagreement: (p, name) => ({
    what: `Talk about ${quoteEn(name.item(p.itemId))} with one case from each side, and write down the consensus`,
    kpi: 'Agreement (rwg) of 0.70 or more at the next measurement',
  }),
  'leaders-frontline-gap': (p, name) => ({
    what: `Have ${name.group(p.leadersGroup)} spend a day beside ${name.group(p.frontlineGroup)} and agree on what was seen about ${quoteEn(name.dimension(p.dimensionId))}`,
    kpi: `Distance between ${name.group(p.leadersGroup)} and ${name.group(p.frontlineGroup)}, below ${formatNumber(0.5, 'en', 1)} points`,
  }),
  'level-ceiling': (p, name) => ({
    what: `Name an owner and a date for raising ${formatList(p.dimensionIds.split(' ').map(name.dimension).map(quoteEn), 'en')} one level`,
    kpi: `Overall empowerment level: ${p.nextLevel}`,
  }),
  'words-and-data': (p) =>
    p.rule === 'discretion-unused'
      ? {
          what: 'Tell at every team meeting one case in which the amount was used, and back whoever used it',
          kpi: 'Times the amount was used in 90 days',
        }
      : {
          what: 'Reserve slack at peak hours before asking more of those who serve',
          kpi: 'Agents’ occupancy, 85% or less',
        },
  'initiative-without-discretion': () => ({
    what: 'Set an amount per case that the front line may use without asking, and review it in 90 days',
    kpi: 'Cases solved without escalation',
  }),
  'occupancy-waiting': () => ({
    what: 'Move tasks out of peak hours and protect free time in the shift',
    kpi: 'Agents’ occupancy, and customers’ wait',
  }),
  'customers-not-asked': () => ({
    what: 'Run the twelve pairs with real customers and import their answers',
    kpi: 'Evidence of the customer lens: A',
  }),
  'help-step': (p, name) => ({
    what: `Write down with those who serve how ${quoteEn(name.item(p.itemId))} would be solved, and drop the permission that stops it today`,
    kpi: `Mean rung today in ${quoteEn(name.item(p.itemId))}, from ${formatMean(p.today, 'en')} to ${formatMean(p.desired, 'en')}`,
  }),
  'help-refused': (p, name) => ({
    what: `Agree on a least answer to ${quoteEn(name.item(p.itemId))}: nobody leaves before someone takes charge`,
    kpi: `Answers on rungs 0 to 2, below ${formatPercent(50, 'en')}`,
  }),
  'help-blocker': (p, name) => ({
    what: `Change one concrete rule of ${formatList(p.lensIds.split(' ').map(name.lens).map(lowerFirst), 'en')} that prevents helping today, and tell the front line`,
    kpi: 'Answers “no” and “partly” in the next measurement, halved',
  }),
  'ally-act-first': (p) => ({
    what: `Sit down with ${quoteEn(p.name)} this month: which part of the journey is in its hands, with three real cases`,
    kpi: `Service health of ${quoteEn(p.name)}, ${formatNumber(70, 'en')} or more`,
  }),
  'allies-without-plan': (p) => ({
    what: `Write and rehearse the plan for when ${list(p.names.split('\n'))} ${plural(p.count, 'fails', 'fail')}`,
    kpi: `Allies without a plan: from ${formatNumber(p.count, 'en')} to 0`,
  }),
  'allies-without-message': (p) => ({
    what: 'Write what the customer will be told when each ally fails, without blaming it, and give it to those who serve',
    kpi: `Allies without a message: from ${formatNumber(p.count, 'en')} to 0`,
  }),
  'robot-index': (p) => humanService.actions.robot(p.index),
  'protocols-to-remove': (p) => humanService.actions.remove(p.count, p.names.split('\n')[0] ?? ''),
  'protocols-to-loosen': (p) => humanService.actions.loosen(p.count, p.names.split('\n')[0] ?? ''),
  'main-cause': (p) => cannotLog.actions.cause(p.cause),
  'solved-by-empowerment': (p) => cannotLog.actions.solved(p.share),
  'long-chains': (p) => cannotLog.actions.chains(p.asked),
  'promises-about-us': (p) => promises.finding.action(p),
  'concentrate-here': (p) => importancePerformance.action.concentrate(p),
  'possible-overkill': (p) => importancePerformance.action.overkill(p),
  'all-grand-gestures': () => wowPortfolio.action.grand(),
  'respiro-short': (p) => wowPortfolio.action.respiro(p),
  'allies-behind-no': (p) => wowPortfolio.action.allies(p),
};
