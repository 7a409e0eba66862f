/** The sample's texts and figures as they stand in resources/sample, checked when they are read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { blockKinds } from '../../src/domain/agenda/block.ts';
import { byGroup, exercise, grade, groupIds, instrumentId, waveLabel, type SampleGroup } from './source-exercise.ts';

export const sampleGroups: readonly SampleGroup[] = groupIds;

const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

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

const day = z.strictObject({
  wave: waveLabel,
  /** In the order in which they were planned, and ran. */
  blocks: z.array(
    z.strictObject({
      kind: z.enum(blockKinds),
      title: z.string(),
      /** Of an `exercise` block: one of the wave's exercises. */
      instrumentId: instrumentId.optional(),
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
      /** End of the finding's key, where a rule speaks of several objects; of a row, its name. */
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
export type SampleWave = z.output<typeof engagement>['waves'][number];
export type SampleSynthesis = z.output<typeof synthesis>;
export type SampleSource = ReturnType<typeof readSampleSource>;

/** In the order in which the exercises were prepared. */
const exerciseFiles = [
  't0-value-proposition',
  't0-empowerment',
  't0-cannot-log',
  't0-help-call',
  't1-cannot-log',
  't1-help-call',
  't1-value-proposition',
  't1-promises',
  't1-importance-performance',
  't1-empowerment',
  't1-human-service',
  't1-allies',
  't1-wow-portfolio',
] as const;

/** @param folder absolute path of resources/sample. */
export function readSampleSource(folder: string) {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return {
    ...engagement.parse(read('engagement')),
    people: byGroup(z.array(z.string())).parse(read('people')),
    /** In the order in which they were held. */
    exercises: exerciseFiles.map((name) => exercise.parse(read(name))),
    days: ['t0-day', 't1-day'].map((name) => day.parse(read(name))),
    synthesis: synthesis.parse(read('synthesis')),
  };
}
