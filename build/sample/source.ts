/** The sample's texts and figures as they stand in resources/sample, checked when they are read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { blockKinds } from '../../src/domain/agenda/block.ts';

const groupIds = ['leadership', 'middle', 'frontline', 'support'] as const;
export type SampleGroup = (typeof groupIds)[number];
export const sampleGroups: readonly SampleGroup[] = groupIds;

const group = z.enum(groupIds);
const byGroup = <T extends z.ZodType>(value: T) =>
  z.strictObject({ leadership: value, middle: value, frontline: value, support: value });
const channel = z.enum(['phone', 'kiosk', 'paper', 'show-of-hands']);
const grade = z.enum(['A', 'B', 'C', 'D']);
const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const waveLabel = z.enum(['T0', 'T1']);

const engagement = z.strictObject({
  brief: z.strictObject({
    client: z.string(),
    industry: z.string(),
    city: z.string(),
    consultant: z.string(),
    firm: z.string(),
    language: z.enum(['es', 'en']),
    currency: z.string(),
    minimumGroup: z.int(),
    brandKitId: z.string(),
    confidentiality: z.string(),
  }),
  createdOn: z.iso.date(),
  waves: z.array(
    z.strictObject({
      label: waveLabel,
      startsOn: z.iso.date(),
      session: z.strictObject({ title: z.string(), place: z.string(), heldOn: z.iso.date() }),
      /** Names of those who did not come. */
      absent: z.array(z.string()),
    }),
  ),
});

const exercise = z.strictObject({
  wave: waveLabel,
  instrumentId: z.enum(['value-proposition', 'empowerment']),
  anonymity: z.enum(['identified', 'anonymous']),
  /** Taken in turns by the people of the group. */
  channels: byGroup(z.array(channel).min(1)),
  /** Groups that raised their hands: totals are typed, no ballots. */
  showOfHands: z.array(group),
  /** Names of those who were there, but had left before this exercise. */
  leftEarly: z.array(z.string()),
  /** By lens and group: the mean aimed at, for each item in the order of the instrument. */
  means: z.record(z.string(), byGroup(z.array(z.number().min(1).max(5)))),
  /** Standard deviation around the mean, and the items on which the room disagrees. */
  spread: z.strictObject({ usual: z.number(), items: z.record(z.string(), z.number()) }),
  /** Probability of "no aplica / no sé". */
  notApplicable: byGroup(z.number().min(0).max(1)),
  consensus: z.array(z.strictObject({ itemId: z.string(), values: z.record(z.string(), z.int()), reason: z.string() })),
  evidence: z.array(
    z.strictObject({ lensId: z.string().nullable(), itemId: z.string().nullable(), grade, source: z.string() }),
  ),
  facts: z.array(z.strictObject({ factId: z.string(), value: z.number(), source: z.string() })),
  comments: z.array(
    z.strictObject({
      /** Name by which `merges` refer to it. */
      name: z.string().optional(),
      itemId: z.string().nullable(),
      groupId: group,
      quoted: z.boolean(),
      moderation: z.enum(['waiting', 'shown', 'hidden']),
      text: z.string(),
    }),
  ),
  /** Comments put together under the first of them, worded as `text`. */
  merges: z.array(z.strictObject({ names: z.array(z.string()).min(2), text: z.string() })),
});

const day = z.strictObject({
  wave: waveLabel,
  /** In the order in which they were planned, and ran. */
  blocks: z.array(
    z.strictObject({
      kind: z.enum(blockKinds),
      title: z.string(),
      /** Of an `exercise` block: one of the wave's exercises. */
      instrumentId: z.enum(['value-proposition', 'empowerment']).optional(),
      startsAt: z.iso.time({ precision: -1 }),
      minutes: z.int(),
      notes: z.string(),
      /** When it really began, which ended the one before; null: it was skipped. */
      began: z.iso.time({ precision: -1 }).nullable(),
      /** Minutes granted while it ran. */
      extended: z.int().default(0),
    }),
  ),
  endedAt: z.iso.time({ precision: -1 }),
  parked: z.array(z.strictObject({ text: z.string(), settled: z.boolean() })),
});

const synthesis = z.strictObject({
  /** What the consultant did with the findings that the rules proposed, in the order of the report. */
  findings: z.array(
    z.strictObject({
      wave: waveLabel,
      ruleId: z.string(),
      /** End of the finding's key, where a rule speaks of several objects. */
      object: z.string().optional(),
      instrumentId: z.string().optional(),
      status: z.enum(['proposed', 'accepted', 'dismissed']),
      /** Name by which actions refer to it. */
      name: z.string().optional(),
      title: z.string().optional(),
      soWhat: z.string().optional(),
      severity: severity.optional(),
    }),
  ),
  ownFindings: z.array(
    z.strictObject({
      wave: waveLabel,
      name: z.string(),
      title: z.string(),
      soWhat: z.string(),
      severity,
      evidence: grade,
    }),
  ),
  actions: z.array(
    z.strictObject({
      finding: z.string().nullable(),
      what: z.string(),
      owner: z.string(),
      horizon: z.enum(['quick-win', 'ninety-days', 'twelve-months']),
      effort: z.enum(['low', 'medium', 'high']),
      kpi: z.string(),
      baseline: z.string(),
      reviewOn: z.iso.date().nullable(),
    }),
  ),
});

export type SampleDay = z.output<typeof day>;
export type SampleExercise = z.output<typeof exercise>;
export type SampleWave = z.output<typeof engagement>['waves'][number];
export type SampleSynthesis = z.output<typeof synthesis>;
export type SampleSource = ReturnType<typeof readSampleSource>;

/** @param folder absolute path of resources/sample. */
export function readSampleSource(folder: string) {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return {
    ...engagement.parse(read('engagement')),
    people: byGroup(z.array(z.string())).parse(read('people')),
    /** In the order in which they were held. */
    exercises: ['t0-value-proposition', 't0-empowerment', 't1-value-proposition', 't1-empowerment'].map((name) =>
      exercise.parse(read(name)),
    ),
    days: ['t0-day', 't1-day'].map((name) => day.parse(read(name))),
    synthesis: synthesis.parse(read('synthesis')),
  };
}
