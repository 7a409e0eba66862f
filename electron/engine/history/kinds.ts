import { historyKinds, type HistoryKind, type HistorySubject } from '../../../src/contract/history-views.ts';
import type { RowChange } from '../storage/change-capture.ts';

interface Subject {
  readonly what: HistorySubject;
  readonly kind: HistoryKind;
  /** The columns that are told, in this order. */
  readonly fields: readonly string[];
}

/** What the rows of each table are about. A table that is not named here is told as something else of the structure. */
const subjects: Readonly<Record<string, Subject>> = {
  engagement: {
    what: 'brief',
    kind: 'structure',
    fields: 'client industry city consultant firm language currency minimum_group brand_kit_id confidentiality'.split(
      ' ',
    ),
  },
  waves: { what: 'wave', kind: 'structure', fields: ['starts_on'] },
  sessions: { what: 'session', kind: 'structure', fields: ['title', 'place', 'held_on'] },
  groups: { what: 'group', kind: 'people', fields: ['name'] },
  participants: { what: 'person', kind: 'people', fields: ['name', 'group_id'] },
  attendance: { what: 'attendance', kind: 'people', fields: [] },
  exercises: { what: 'exercise', kind: 'structure', fields: ['anonymity'] },
  rounds: { what: 'round', kind: 'structure', fields: ['state'] },
  ballots: { what: 'ballot', kind: 'answers', fields: [] },
  answers: { what: 'answer', kind: 'answers', fields: ['value'] },
  tallies: { what: 'tally', kind: 'answers', fields: [] },
  consensus: { what: 'consensus', kind: 'answers', fields: ['value', 'reason'] },
  evidence: { what: 'evidence', kind: 'answers', fields: ['grade', 'source'] },
  facts: { what: 'fact', kind: 'answers', fields: ['value', 'source'] },
  comments: { what: 'comment', kind: 'answers', fields: ['text', 'moderation', 'quoted', 'theme'] },
  entries: { what: 'entry', kind: 'answers', fields: ['override_reason'] },
  findings: { what: 'finding', kind: 'report', fields: ['title', 'so_what', 'severity', 'evidence', 'status'] },
  actions: {
    what: 'action',
    kind: 'report',
    fields: ['what', 'owner', 'horizon', 'effort', 'kpi', 'baseline', 'review_on'],
  },
  blocks: {
    what: 'block',
    kind: 'structure',
    fields: ['title', 'starts_at', 'minutes', 'notes', 'started_at', 'ended_at', 'extra_minutes', 'skipped'],
  },
  parked: { what: 'parked', kind: 'structure', fields: ['text', 'settled'] },
  photos: { what: 'photo', kind: 'structure', fields: ['caption', 'printed'] },
  report_choices: { what: 'report', kind: 'report', fields: ['names'] },
  report_sections: { what: 'report', kind: 'report', fields: ['printed'] },
  report_wordings: { what: 'report', kind: 'report', fields: ['wording'] },
};

const other: Subject = { what: 'other', kind: 'structure', fields: [] };

export const subjectOf = (table: string): Subject => subjects[table] ?? other;

/** What a change was about, what the room gave first. */
export function kindsOf(rowChanges: readonly RowChange[]): HistoryKind[] {
  const found = new Set(rowChanges.map(({ table }) => subjectOf(table).kind));
  const kinds = historyKinds.filter((kind) => found.has(kind));
  return kinds.length > 0 ? kinds : ['structure'];
}
