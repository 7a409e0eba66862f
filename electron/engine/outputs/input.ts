/** Everything that the files beside the report are made from. */
import type {
  Anonymity,
  ActionView,
  EngagementView,
  FindingView,
  GroupView,
  ParticipantView,
  SessionView,
  WaveView,
} from '../../../src/contract/views.ts';
import type { BlockView, ParkedView, PhotoView } from '../../../src/contract/facilitation-views.ts';
import type { OutputKind } from '../../../src/contract/outputs.ts';
import type { InstrumentDefinition, Language } from '../../../src/domain/instruments/definition.ts';
import type { RegisterEntry } from '../../../src/domain/registers/register.ts';
import type { ExerciseInput } from '../../../src/domain/results/answers.ts';
import type { ExerciseResults } from '../../../src/domain/results/results.ts';
import type { DayOfChanges } from '../history/days.ts';
import type { ReportQuote } from '../report/input.ts';

export interface Said extends Pick<ReportQuote, 'text' | 'itemId' | 'groupId' | 'voices'> {
  /** Empty for none. */
  readonly theme: string;
}

export interface OutputExercise {
  readonly id: string;
  readonly sessionId: string;
  readonly anonymity: Anonymity;
  /** With the rows of a rated register among its items. */
  readonly definition: InstrumentDefinition;
  readonly input: ExerciseInput;
  readonly results: ExerciseResults;
  readonly entries: readonly RegisterEntry[];
  /** What was said and let through; the group is left out where it is too small to be named. */
  readonly said: readonly Said[];
  /** Code and name by ballot; empty where the exercise is anonymous or names are not told. */
  readonly participants: ReadonlyMap<string, { readonly code: string; readonly name: string }>;
}

/** People of a group who were present in a session. */
export interface Attended {
  readonly sessionId: string;
  readonly groupId: string;
  readonly present: number;
}

export interface OutputInput {
  readonly kind: OutputKind;
  readonly engagement: EngagementView;
  readonly wave: WaveView;
  readonly sessions: readonly SessionView[];
  readonly groups: readonly GroupView[];
  readonly exercises: readonly OutputExercise[];
  readonly findings: readonly FindingView[];
  /** By horizon, then in the consultant's order. */
  readonly actions: readonly ActionView[];
  /** Who was there, by session; names only where they were asked for. */
  readonly attendance: readonly Attended[];
  readonly people: readonly ParticipantView[];
  readonly blocks: readonly BlockView[];
  readonly parked: readonly ParkedView[];
  readonly photos: readonly Pick<PhotoView, 'sessionId' | 'caption' | 'printed'>[];
  readonly history: readonly DayOfChanges[];
  readonly language: Language;
  /** Whether names were asked for. */
  readonly names: boolean;
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
}
