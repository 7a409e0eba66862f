/** Draws the single answers of the sample from the means in its JSON: the same ones every time. */
import { seededRandom } from '../../src/domain/statistics/random.ts';
import type { SampleExercise, SampleGroup } from './source-exercise.ts';

/** Part of a person's place on an item that is the same on all items: a mild or a severe rater. */
const personalShare = 0.75;

export interface Question {
  readonly lensId: string;
  readonly itemId: string;
  /** The item as the sample's files name it: its id, or the name of the row it stands for. */
  readonly name: string;
  /** Place of the item in its instrument, then of the row in its register. */
  readonly position: number;
  /** Places of the lens's scale. */
  readonly points: number;
}

/**
 * What the members of a group answer to one question, in their order; null is "no aplica".
 *
 * The ratings are quantiles of a logistic distribution around the group's mean, dealt to the members by
 * chance: even three people come close to the mean aimed at, which drawing each alone would not.
 *
 * @param members names that are unique within the group; the answers depend on them and on nothing else.
 */
export function drawAnswers(
  exercise: SampleExercise,
  group: SampleGroup,
  members: readonly string[],
  { lensId, name: itemName, position, points }: Question,
): readonly (number | null)[] {
  const mean = exercise.means[lensId]?.[group][position];
  if (mean === undefined) throw new Error(`the sample gives no mean for ${lensId}/${itemName} of ${group}`);
  const spread = exercise.spread.items[itemName] ?? exercise.spread.usual;
  const drawn = members.map((name) => {
    const who = [exercise.wave, exercise.instrumentId, group, name].join('/');
    const random = seededRandom(hash(`${who}/${lensId}/${itemName}`));
    const abstains = random() < exercise.notApplicable[group];
    const lean = normal(seededRandom(hash(who)));
    return { abstains, place: personalShare * lean + (1 - personalShare ** 2) ** 0.5 * normal(random) };
  });
  const order = drawn.map(({ place }) => place).sort((a, b) => a - b);
  return drawn.map(({ abstains, place }) => {
    if (abstains) return null;
    const share = (order.indexOf(place) + 0.5) / members.length;
    return Math.min(points, Math.max(1, Math.round(mean + spread * standardLogistic(share))));
  });
}

/** Quantile of the logistic distribution with mean 0 and standard deviation 1. */
function standardLogistic(share: number): number {
  return (Math.sqrt(3) / Math.PI) * Math.log(share / (1 - share));
}

/** Standard normal, by Box and Muller (1958). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** FNV-1a, 32 bits: spreads similar texts over all seeds. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
