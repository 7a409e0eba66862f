import { formatNumber } from '../format.ts';
import type { labels as spanish } from '../es/labels.ts';
import { groupNames } from './group-names.ts';

export const labels: typeof spanish = {
  agreement: {
    agreement: 'there is agreement',
    partial: 'partial agreement',
    disagreement: 'there is disagreement: talk about it',
  },
  mayBeChance: 'may be chance',
  order: {
    agreement: 'they agree on the order',
    partial: 'they agree on the order in part',
    disagreement: 'everyone orders it differently: talk it over',
  },
  evidence: {
    A: { title: 'Customer data', meaning: 'Customers said it themselves.' },
    B: { title: 'Operating data', meaning: 'Records show it: complaints, times, escalations.' },
    C: { title: 'Frontline testimony', meaning: 'Told by those who serve customers.' },
    D: {
      title: 'Internal opinion',
      meaning: 'It is what the company thinks of itself: the weakest evidence there is.',
    },
  },
  group: groupNames,
  groupWithoutName: 'Unnamed group',
  channel: { phone: 'phone', kiosk: 'kiosk', paper: 'paper', 'show-of-hands': 'show of hands' },
  hidden: {
    'too-few': (minimum) => `fewer than ${formatNumber(minimum, 'en')} answers`,
    'protects-another': () => 'hidden to protect another group',
  },
  totalTooFew: (minimum) => `Fewer than ${formatNumber(minimum, 'en')} answers: not shown`,
  notApplicable: 'Does not apply / don’t know',
  horizon: {
    'quick-win': 'Quick win (≤ 30 days)',
    'ninety-days': '90 days',
    'twelve-months': '12 months',
  },
  effort: { low: 'Low', medium: 'Medium', high: 'High' },
  severity: { 1: 'Minimal', 2: 'Low', 3: 'Medium', 4: 'High', 5: 'Very high' },
  change: {
    improved: 'improved',
    'no-demonstrable-change': 'no demonstrable change',
    worsened: 'worsened',
  },
  contrast: {
    improved: 'higher',
    'no-demonstrable-change': 'no demonstrable difference',
    worsened: 'lower',
  },
  /** A block of an agenda without a title of its own. */
  block: {
    welcome: 'Welcome',
    exercise: 'Exercise',
    activity: 'Activity',
    break: 'Break',
    plan: 'Action plan',
    closing: 'Closing',
  },
  testMethod: {
    exact: 'exact test',
    normal: 'normal approximation, with tie and continuity correction',
  },
};
