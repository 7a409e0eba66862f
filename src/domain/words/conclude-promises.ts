import { promisesOf, promisesTold } from '../promises/from-entries.ts';
import type { Concluded, MainSentences } from './conclude.ts';
import { wholeOf } from './whole.ts';
import { wordsFor } from './words.ts';

/** From where the room placed the promises; null while none is written. The language lens has no say in it. */
export function concludePromises({ results, language, entries }: Concluded): MainSentences | null {
  const told = promisesTold(promisesOf(entries, results.items));
  if (told.all === 0) return null;
  const words = wordsFor(language).promises.conclusion;
  const whole = wholeOf(results);
  const [lowest] = told.ofUs;
  const parts = [
    whole && words.index(whole.index, whole.people),
    lowest?.rating.mean != null && words.lowest(lowest.text, lowest.rating.mean, lowest.rating.sd, lowest.rating.n),
    told.rewritten > 0 && words.rewritten(told.rewritten, told.all),
  ];
  return {
    title: told.rated === 0 ? words.unrated(told.all) : words.title(told.ofUs.length, told.rated),
    reading: parts.filter((part) => typeof part === 'string').join(' '),
    soWhat: told.rated === 0 ? words.rate : told.next !== null ? words.rewriteFirst(told.next.text) : words.use,
  };
}
