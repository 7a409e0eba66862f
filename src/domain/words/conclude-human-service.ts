import { protocolInventory, sortProtocols } from '../protocols/from-entries.ts';
import type { Concluded, MainSentences } from './conclude.ts';
import { wholeOf } from './whole.ts';
import { wordsFor } from './words.ts';

/** From the protocol inventory, with the six points beside it; null without a rule on the list: the ratings conclude then. */
export function concludeHumanService({ results, language, entries }: Concluded): MainSentences | null {
  const { rows, robot } = protocolInventory(entries);
  if (rows.length === 0) return null;
  const { remove, loosen, keep, open } = sortProtocols(rows);
  const { conclusion: words, robot: robotWords } = wordsFor(language).humanService;
  const whole = wholeOf(results);
  const decided = remove.length + loosen.length + keep.length;
  const overridden = rows.filter(({ override, decision }) => override !== null && override.step !== decision.step);
  const parts = [
    robot && robotWords.sentence(robot.index, robot.contacts, robot.robotic, robot.rules, robot.worthless),
    decided > 0 && words.decided(remove.length, loosen.length, keep.length, overridden.length),
    open.length > 0 && words.open(open.length),
    whole && words.service(whole.index, whole.people),
  ];
  const [first] = remove;
  const [rigid] = loosen;
  return {
    title:
      robot !== null
        ? words.robotTitle(robot.index)
        : decided > 0
          ? words.stepsTitle(remove.length, loosen.length, rows.length)
          : words.open(open.length).replace(/\.$/, ''),
    reading: parts.filter((part) => typeof part === 'string').join(' '),
    soWhat:
      first !== undefined
        ? words.removeFirst(first.rule)
        : rigid !== undefined
          ? words.loosenFirst(rigid.rule)
          : decided > 0
            ? words.keepAll
            : words.rate,
  };
}
