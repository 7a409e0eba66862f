/** What one exercise of the sample holds, as it stands in its JSON file. */
import { z } from 'zod';

export const groupIds = ['leadership', 'middle', 'frontline', 'support'] as const;
export type SampleGroup = (typeof groupIds)[number];
export const group = z.enum(groupIds);
export const byGroup = <T extends z.ZodType>(value: T) =>
  z.strictObject({ leadership: value, middle: value, frontline: value, support: value });

export const channel = z.enum(['phone', 'kiosk', 'paper', 'show-of-hands']);
export const grade = z.enum(['A', 'B', 'C', 'D']);
export const waveLabel = z.enum(['T0', 'T1']);
export const instrumentId = z.enum([
  'promises',
  'value-proposition',
  'importance-performance',
  'empowerment',
  'help-call',
  'allies',
  'human-service',
  'wow-portfolio',
  'cannot-log',
]);

const cells = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

/** A row of the register; the exercise refers to it by its name where an item's id is asked for. */
const row = z.strictObject({
  name: z.string(),
  data: cells,
  /** Cells that were written once the results had been seen. */
  after: cells.optional(),
  /** What the room decided against the rule. */
  override: z.strictObject({ step: z.string(), reason: z.string() }).optional(),
});

const comment = z.strictObject({
  /** Name by which `merges` refer to it. */
  name: z.string().optional(),
  itemId: z.string().nullable(),
  groupId: group,
  quoted: z.boolean(),
  moderation: z.enum(['waiting', 'shown', 'hidden']),
  text: z.string(),
});

export const exercise = z.strictObject({
  wave: waveLabel,
  instrumentId,
  anonymity: z.enum(['identified', 'anonymous']),
  /** Taken in turns by the people of the group. */
  channels: byGroup(z.array(channel).min(1)),
  /** Groups that raised their hands: totals are typed, no ballots. */
  showOfHands: z.array(group),
  /** Lenses that everybody answered by raising hands. */
  handsFor: z.array(z.string()).default([]),
  /** Names of those who came that day, but were not there for this exercise. */
  away: z.array(z.string()),
  rows: z.array(row).default([]),
  /** By lens and group: the mean aimed at (places, from 1), for each item in the order of the instrument, then of the rows. */
  means: z.record(z.string(), byGroup(z.array(z.number().min(1).max(10)))),
  /** By lens of points or dots, and group: the weight of each item, of any size. */
  shares: z.record(z.string(), byGroup(z.array(z.number().min(0)))).default({}),
  /** Standard deviation around the mean, and the items on which the room disagrees. */
  spread: z.strictObject({ usual: z.number(), items: z.record(z.string(), z.number()) }),
  /** Probability of "no aplica / no sé". */
  notApplicable: byGroup(z.number().min(0).max(1)),
  consensus: z.array(z.strictObject({ itemId: z.string(), values: z.record(z.string(), z.int()), reason: z.string() })),
  evidence: z.array(
    z.strictObject({ lensId: z.string().nullable(), itemId: z.string().nullable(), grade, source: z.string() }),
  ),
  facts: z.array(z.strictObject({ factId: z.string(), value: z.number(), source: z.string() })),
  comments: z.array(comment),
  /** Comments put together under the first of them, worded as `text`. */
  merges: z.array(z.strictObject({ names: z.array(z.string()).min(2), text: z.string() })),
});

export type SampleExercise = z.output<typeof exercise>;
