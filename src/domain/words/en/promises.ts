import type { promises as spanish } from '../es/promises.ts';
import { formatIndex, formatList, formatMean, formatNumber, formatPercent } from '../format.ts';
import { plural, quoteEn } from '../grammar.ts';

const number = (n: number): string => formatNumber(n, 'en');
const promisesOf = (n: number): string => `${number(n)} ${plural(n, 'promise', 'promises')}`;
const list = (names: readonly string[]): string => formatList(names.map(quoteEn), 'en');

export const promises: typeof spanish = {
  counts: (us, customer, undecided) =>
    `${number(us)} about us · ${number(customer)} about the customer${undecided === 0 ? '' : ` · ${number(undecided)} undecided`}`,
  mirror: 'The lens counts words, not intentions: it is a mirror to talk about, and no part of the score.',
  conclusion: {
    title: (ofUs, rated) =>
      ofUs === 0
        ? plural(
            rated,
            'The promise speaks of the customer at least as much as of us',
            `All ${number(rated)} promises speak of the customer at least as much as of us`,
          )
        : ofUs === rated
          ? plural(
              rated,
              'The promise speaks of us, not of the customer',
              `All ${number(rated)} promises speak of us, not of the customer`,
            )
          : `${number(ofUs)} of ${promisesOf(rated)} ${plural(ofUs, 'speaks', 'speak')} more of us than of the customer`,
    unrated: (n) =>
      plural(
        n,
        'One promise written; nobody has heard it as a customer yet',
        `${promisesOf(n)} written; nobody has heard them as a customer yet`,
      ),
    index: (index, people) =>
      `Together, ${formatIndex(index, 'en')} of 100 towards the customer (${number(people)} ${plural(people, 'person', 'people')}).`,
    lowest: (text, mean, sd, n) =>
      `The one that speaks most of us: ${quoteEn(text)} (mean ${formatMean(mean, 'en')}${sd === null ? '' : `, SD ${formatMean(sd, 'en')}`}, n ${number(n)}).`,
    rewritten: (n, all) => `${number(n)} of ${number(all)} ${plural(n, 'has', 'have')} been rewritten.`,
    rate: 'Ask each person to read the promises as a customer would, and to place them between the two ends.',
    rewriteFirst: (text) => `Rewrite ${quoteEn(text)} first: what the customer needs, in the customer’s words.`,
    use: 'Take the new sentences to the website, the counter and the sales team, and ask customers whether they recognise themselves.',
  },
  finding: {
    text: (p) => ({
      title: `${number(p.count)} of ${promisesOf(p.rated)} ${plural(p.count, 'speaks', 'speak')} of us`,
      soWhat: `${formatPercent(p.share * 100, 'en')} of what the company promises ended up below 3 of 5 when the room heard it as a customer. ${plural(p.names.split('\n').length, 'The one that does most', 'Those that do most')}: ${list(p.names.split('\n'))}. Customers look for themselves in those sentences and do not find it.`,
    }),
    action: (p) => ({
      what: `Rewrite ${quoteEn(p.names.split('\n')[0] ?? '')}${p.count > 1 ? ` and ${plural(p.count - 1, 'the other one', `the other ${number(p.count - 1)}`)}` : ''} from what the customer needs, and try them with five customers`,
      kpi: `Promises below 3 of 5: from ${number(p.count)} to 0`,
    }),
  },
};
