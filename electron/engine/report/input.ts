/** Everything a report is made from: engagement, people, scored exercises, and the consultant's words. */
import type {
  ActionView,
  BrandKitView,
  EngagementView,
  FindingView,
  GroupView,
  SessionView,
  WaveView,
} from '../../../src/contract/views.ts';
import type { InstrumentDefinition, Language } from '../../../src/domain/instruments/definition.ts';
import type { ExerciseResults } from '../../../src/domain/results/results.ts';

export interface ReportQuote {
  readonly text: string;
  readonly itemId: string | null;
  /** Null where the group is unknown, or hidden because it is too small. */
  readonly groupId: string | null;
}

export interface ReportExercise {
  readonly id: string;
  readonly definition: InstrumentDefinition;
  readonly results: ExerciseResults;
  readonly quotes: readonly ReportQuote[];
  readonly anonymity: 'identified' | 'anonymous';
  /** The same instrument in the wave before, when it was run there. */
  readonly previous: { readonly waveLabel: string; readonly results: ExerciseResults } | null;
}

export interface ReportInput {
  readonly engagement: EngagementView;
  readonly wave: WaveView;
  readonly sessions: readonly SessionView[];
  readonly groups: readonly GroupView[];
  readonly exercises: readonly ReportExercise[];
  /** Accepted findings in the consultant's order. */
  readonly findings: readonly FindingView[];
  readonly actions: readonly ActionView[];
  readonly kit: BrandKitView;
  readonly language: Language;
  readonly edition: 'executive' | 'complete';
  /** The day printed on the cover, ISO 8601. */
  readonly printedOn: string;
}
