import type { Frequency, ProtocolDecision, ProtocolStep } from '../../protocols/protocol.ts';
import { formatList, formatNumber } from '../format.ts';
import { plural, quoteEn } from '../grammar.ts';

type Rating = 'value' | 'rigidity';

const number = (n: number): string => formatNumber(n, 'en', Number.isInteger(n) ? 0 : 1);
const rules = (n: number): string => `${number(n)} ${plural(n, 'rule', 'rules')}`;
const ratings: Readonly<Record<Rating, string>> = { value: 'value', rigidity: 'rigidity' };

/** What the protocol inventory says: steps, the reasons of each, and the robot index. */
export const humanService = {
  steps: {
    keep: 'Keep',
    remove: 'Remove',
    loosen: 'Loosen',
    'loosen-manner': 'Loosen the manner',
  } satisfies Record<ProtocolStep, string>,
  frequencies: {
    daily: 'daily',
    weekly: 'weekly',
    monthly: 'monthly',
    rare: 'rarely',
  } satisfies Record<Frequency, string>,
  /** Which rule decided, and the numbers it was held against. */
  why: ({ step, reasons, missing, legalDecided }: ProtocolDecision, legal: boolean): string => {
    if (step === null)
      return `Still to be rated: ${formatList(
        missing.map((one) => ratings[one]),
        'en',
      )}.`;
    const held = reasons.map(({ rating, value, comparison, threshold }) => {
      const limit = {
        'at-least': `${threshold} or more`,
        'at-most': `${threshold} or less`,
        below: `below ${threshold}`,
      };
      return `${ratings[rating]} ${value} (${limit[comparison]})`;
    });
    const flag =
      step === 'remove' ? ['no law asks for it'] : legalDecided && legal ? ['law or safety asks for it'] : [];
    const text = formatList([...held, ...flag], 'en');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  robot: {
    sentence: (index: number, contacts: number, robotic: number, all: number, worthless: number): string =>
      `Robot index ${formatNumber(index, 'en')} of 100: of some ${number(contacts)} contacts a month with ${rules(all)}, ${number(robotic)} are with ${rules(worthless)} of no use to the customer (value 2 or less).`,
    title: 'Robot index, 0–100',
    formula: 'contacts a month with rules of value 2 or less / contacts a month with all rules × 100',
    meaning: 'Of every 100 times a rule meets a customer, how often the rule is of no use to them.',
    limits:
      'Each rule weighs by its frequency: daily 20, weekly 4, monthly 1, rarely 0.2. It is what the room wrote and rated: rules nobody wrote down do not count.',
  },
  conclusion: {
    robotTitle: (index: number): string =>
      index === 0
        ? 'No rule on the list is useless: all of them serve the customer'
        : `${formatNumber(index, 'en')} of every 100 contacts with a rule are a robot’s`,
    stepsTitle: (remove: number, loosen: number, all: number): string =>
      remove + loosen === 0
        ? `${rules(all)}, kept`
        : `Of ${rules(all)}, ${number(remove)} ${plural(remove, 'goes', 'go')} and ${number(loosen)} ${plural(loosen, 'is', 'are')} loosened`,
    decided: (remove: number, loosen: number, keep: number, overridden: number): string =>
      `${number(remove)} ${plural(remove, 'goes', 'go')}, ${number(loosen)} ${plural(loosen, 'is', 'are')} loosened and ${number(keep)} ${plural(keep, 'is', 'are')} kept${overridden === 0 ? '' : `; on ${number(overridden)} the room decided otherwise than the rule`}.`,
    open: (n: number): string => `${rules(n)} ${plural(n, 'lacks', 'lack')} a rating.`,
    service: (index: number, people: number): string =>
      `The six points of service: ${formatNumber(index, 'en')} of 100 (${formatNumber(people, 'en')} ${plural(people, 'person', 'people')}).`,
    removeFirst: (rule: string): string =>
      `Start by removing ${quoteEn(rule)}: of those that go, it is the one repeated most.`,
    loosenFirst: (rule: string): string =>
      `Start by giving leeway in ${quoteEn(rule)}: it is the rigid rule repeated most.`,
    keepAll: 'Ask the front line for the rules missing from the inventory before taking it as complete.',
    rate: 'Rate the value and rigidity of each rule so that it can be decided.',
  },
  findings: {
    robot: (index: number, contacts: number, robotic: number, all: number, worthless: number) => ({
      title: `${formatNumber(index, 'en')} of every 100 contacts with a rule are a robot’s`,
      soWhat: `Of some ${number(contacts)} contacts a month with ${rules(all)}, ${number(robotic)} are with ${rules(worthless)} of value 2 or less. Customers live them as red tape, and so do those who serve.`,
    }),
    remove: (count: number, decided: number, first: readonly string[]) => ({
      title: `${formatNumber(count, 'en')} ${plural(count, 'protocol', 'protocols')} can go now`,
      soWhat: `Of ${rules(decided)} decided, the room removes ${number(count)}. ${plural(first.length, 'It is', 'The most frequent are')} ${formatList(first.map(quoteEn), 'en')}. Removing costs no money: it gives back time and leeway.`,
    }),
    loosen: (count: number, manner: number, decided: number, first: readonly string[]) => ({
      title: `${formatNumber(count, 'en')} ${plural(count, 'protocol needs', 'protocols need')} leeway for those who serve`,
      soWhat: `Of ${rules(decided)} decided, ${number(count)} ${plural(count, 'is', 'are')} loosened${manner === 0 ? '' : ` (in ${number(manner)}, only the manner: law or safety asks for the rule)`}. ${plural(first.length, 'It is', 'The most frequent are')} ${formatList(first.map(quoteEn), 'en')}.`,
    }),
  },
  actions: {
    robot: (index: number) => ({
      what: 'Review with the front line, one a week, the rules of value 2 or less, starting with the daily ones',
      kpi: `Robot index, today ${formatNumber(index, 'en')}; target: below 25`,
    }),
    remove: (count: number, first: string) => ({
      what: `Remove ${quoteEn(first)}${count > 1 ? ` and ${number(count - 1)} other ${plural(count - 1, 'rule', 'rules')} of no use to the customer` : ''}, and tell those who serve`,
      kpi: `Rules removed: ${number(count)} of ${number(count)}`,
    }),
    loosen: (count: number, first: string) => ({
      what: `Write with those who serve what may be moved in ${quoteEn(first)}${count > 1 ? ` and in ${number(count - 1)} other ${plural(count - 1, 'rule', 'rules')}` : ''}, without asking`,
      kpi: 'Cases solved without escalating',
    }),
  },
};
