import type { helpCall as es } from '../es/help-call.ts';
import type { BlockerId } from '../../help-call/blockers.ts';
import { formatList, formatMean, formatNumber, formatPercent } from '../format.ts';
import { lowerFirst, plural, quoteEn } from '../grammar.ts';

const answers = (n: number): string => `${formatNumber(n, 'en')} ${plural(n, 'answer', 'answers')}`;
const rung = (mean: number): string => formatMean(mean, 'en');
const blocker: Readonly<Record<BlockerId, string>> = { people: 'People', processes: 'Processes', culture: 'Culture' };

export const helpCall: typeof es = {
  blocker,
  option: { yes: 'Yes', partly: 'Partly', no: 'No' },
  conclusion: {
    short: (today, desired) => `Help reaches rung ${rung(today)} of 5 today, and should reach ${rung(desired)}`,
    helpless: (percent) => `${formatPercent(percent, 'en')} of the answers leave the customer without help today`,
    equal: (today) => `Help is where the room wants it: rung ${rung(today)} of 5`,
    onlyToday: (today) => `Help reaches rung ${rung(today)} of 5 today`,
    means: (n, helpless) =>
      `${answers(n)} on what would happen today; ${formatPercent(helpless, 'en')} on rungs 0 to 2, where the customer leaves without help.`,
    step: (step, today, desired) =>
      `From today (${rung(today)}) to what should happen (${rung(desired)}) there are ${rung(step)} rungs.`,
    back: (step) => `The room wants ${rung(step)} rungs less than today: ask what is being promised in excess.`,
    widest: (scenario, step) => `The longest step is in ${quoteEn(scenario)}: ${rung(step)} rungs. Start there.`,
    blocked: (ids, marks, of) =>
      `What stands in the way most: ${formatList(
        ids.map((id) => lowerFirst(blocker[id])),
        'en',
      )} (${plural(ids.length, '', 'each ')}${formatNumber(marks, 'en')} of ${formatNumber(of, 'en')} possible marks).`,
    askDesired: 'It has not been asked what should happen: without that, nobody knows how far it is.',
    keep: 'Tell it as it is: today help goes as far as is wanted.',
  },
};
