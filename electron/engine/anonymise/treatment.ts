/**
 * What becomes of each column in a copy without names. Every table and column of the schema stands here, which a test
 * holds true: a column that comes later is decided about before anything of it leaves.
 */
import type { NamePlace } from '../../../src/contract/anonymise-views.ts';

/**
 * `same`: it can hold no name · `text`: names in it are sought · `owner`: a field made for a person · the others: as they say.
 */
export type Treatment =
  | 'same'
  | 'text'
  | 'owner'
  | 'engagement-id'
  | 'participant-id'
  | 'participant-name'
  | 'participant-code'
  | 'participant-position'
  | 'client'
  | 'consultant'
  | 'brand-kit'
  | 'definition'
  | 'register-row'
  | 'proposal';

export interface TableTreatment {
  readonly place: NamePlace;
  readonly columns: Readonly<Record<string, Treatment>>;
}

const same = <const Names extends readonly string[]>(...names: Names): Record<string, Treatment> =>
  Object.fromEntries(names.map((name) => [name, 'same']));
const text = (...names: readonly string[]): Record<string, Treatment> =>
  Object.fromEntries(names.map((name) => [name, 'text']));

/** The log holds every earlier wording, deliveries name files, `meta` says where somebody stands: none of it comes along. */
export const leftOut: ReadonlySet<string> = new Set(['changes', 'deliveries', 'meta', 'sqlite_sequence']);

export const photoTables: ReadonlySet<string> = new Set(['photos', 'photo_data']);

/** In an order in which what is referred to comes first. */
export const treatments: Readonly<Record<string, TableTreatment>> = {
  engagement: {
    place: 'brief',
    columns: {
      id: 'engagement-id',
      client: 'client',
      consultant: 'consultant',
      brand_kit_id: 'brand-kit',
      ...text('industry', 'city', 'firm', 'confidentiality'),
      ...same('language', 'currency', 'minimum_group', 'created_at'),
    },
  },
  waves: { place: 'session', columns: same('id', 'position', 'starts_on') },
  sessions: {
    place: 'session',
    columns: { ...same('id', 'wave_id', 'position', 'held_on'), ...text('title', 'place') },
  },
  groups: { place: 'group', columns: { ...same('id', 'position', 'role'), ...text('name') } },
  participants: {
    place: 'group',
    columns: {
      id: 'participant-id',
      name: 'participant-name',
      code: 'participant-code',
      position: 'participant-position',
      ...same('group_id'),
    },
  },
  attendance: { place: 'group', columns: { participant_id: 'participant-id', ...same('session_id') } },
  exercises: {
    place: 'instrument',
    columns: {
      ...same('id', 'session_id', 'position', 'instrument_id', 'instrument_version', 'anonymity'),
      definition: 'definition',
    },
  },
  rounds: { place: 'instrument', columns: same('exercise_id', 'lens_id', 'state') },
  ballots: {
    place: 'comment',
    columns: { participant_id: 'participant-id', ...same('id', 'exercise_id', 'group_id', 'number', 'channel') },
  },
  answers: { place: 'comment', columns: same('ballot_id', 'lens_id', 'item_id', 'value') },
  tallies: {
    place: 'comment',
    columns: same('exercise_id', 'group_id', 'lens_id', 'item_id', 'counts', 'not_applicable', 'channel'),
  },
  consensus: {
    place: 'consensus',
    columns: { ...same('exercise_id', 'lens_id', 'item_id', 'value'), ...text('reason') },
  },
  evidence: {
    place: 'evidence',
    columns: { ...same('exercise_id', 'lens_id', 'item_id', 'grade'), ...text('source') },
  },
  facts: { place: 'evidence', columns: { ...same('exercise_id', 'fact_id', 'value'), ...text('source') } },
  comments: {
    place: 'comment',
    columns: {
      ...same(
        'id',
        'exercise_id',
        'item_id',
        'group_id',
        'position',
        'quoted',
        'moderation',
        'merged_into',
        'ballot_id',
        'meant_as',
        'entry_id',
      ),
      ...text('text', 'original', 'theme'),
    },
  },
  blocks: {
    place: 'agenda',
    columns: {
      ...same('id', 'session_id', 'kind', 'starts_at', 'minutes', 'exercise_id', 'started_at', 'ended_at'),
      ...same('paused_ms', 'extra_minutes', 'skipped'),
      ...text('title', 'notes'),
    },
  },
  parked: { place: 'parking', columns: { ...same('id', 'session_id', 'position', 'settled'), ...text('text') } },
  photo_data: { place: 'photo', columns: same('hash', 'bytes') },
  photos: {
    place: 'photo',
    columns: {
      ...same('id', 'session_id', 'block_id', 'position', 'printed', 'width', 'height', 'data_hash'),
      ...text('caption'),
    },
  },
  entries: {
    place: 'register',
    columns: {
      ...same('id', 'exercise_id', 'position', 'override_step'),
      data: 'register-row',
      ...text('override_reason'),
    },
  },
  findings: {
    place: 'finding',
    columns: {
      ...same('id', 'wave_id', 'position', 'rule_key', 'severity', 'evidence', 'agreement', 'status'),
      proposed: 'proposal',
      ...text('title', 'so_what'),
    },
  },
  actions: {
    place: 'action',
    columns: {
      ...same('id', 'finding_id', 'position', 'horizon', 'effort', 'review_on'),
      owner: 'owner',
      ...text('what', 'kpi', 'baseline'),
    },
  },
  report_choices: { place: 'report', columns: same('wave_id', 'names') },
  report_sections: { place: 'report', columns: same('wave_id', 'section_key', 'position', 'printed') },
  report_wordings: {
    place: 'report',
    columns: { ...same('wave_id', 'language', 'address'), ...text('wording', 'instead_of') },
  },
};
