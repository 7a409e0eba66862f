import type { Words } from '../words.ts';

export const change: Words['change'] = {
  better: (_n, names, rest) => `${names} improved${rest ? '; the rest shows no demonstrable change' : ''}`,
  worse: (_n, names, rest) => `${names} worsened${rest ? '; the rest shows no demonstrable change' : ''}`,
  count: ({ better, worse, shownBetter, shownWorse, all }) => {
    const rest = '; the rest shows no demonstrable change';
    if (worse === 0) return `${shownBetter} of ${all} dimensions improved${rest}`;
    if (better === 0) return `${shownWorse} of ${all} dimensions worsened${rest}`;
    return `Of ${all} dimensions, ${shownBetter} improved and ${shownWorse} worsened`;
  },
  mixed: (better, worse) => `Better: ${better}. Worse: ${worse}`,
  allBetter: 'All dimensions improved',
  allWorse: 'All dimensions worsened',
  none: 'No demonstrable change since the wave before',
};

export const contrast: Words['contrast'] = {
  better: (_n, names, rest) => `Higher: ${names}${rest ? '; the rest shows no demonstrable difference' : ''}`,
  worse: (_n, names, rest) => `Lower: ${names}${rest ? '; the rest shows no demonstrable difference' : ''}`,
  count: ({ better, worse, shownBetter, shownWorse, all }) => {
    const rest = '; the rest shows no demonstrable difference';
    if (worse === 0) return `Higher in ${shownBetter} of ${all} dimensions${rest}`;
    if (better === 0) return `Lower in ${shownWorse} of ${all} dimensions${rest}`;
    return `Of ${all} dimensions, ${shownBetter} higher and ${shownWorse} lower`;
  },
  mixed: (better, worse) => `Higher: ${better}. Lower: ${worse}`,
  allBetter: 'Higher in every dimension',
  allWorse: 'Lower in every dimension',
  none: 'No demonstrable difference between the two',
};
