/** Everything a report is made from: engagement, people, scored exercises, and the consultant's words. */
import type { ChartPicture } from '../../../src/contract/chart-pictures.ts';
import type { Edition } from '../../../src/domain/report/model.ts';
import type { Composition } from '../../../src/domain/report/composition.ts';
import type { RegisterEntry } from '../../../src/domain/registers/register.ts';
import type {
  ActionView,
  BrandKitView,
  EngagementView,
  FindingView,
  GroupView,
  ParticipantView,
  SessionView,
  WaveView,
} from '../../../src/contract/views.ts';
import type { BlockView, ParkedView } from '../../../src/contract/facilitation-views.ts';
import type { InstrumentDefinition, Language } from '../../../src/domain/instruments/definition.ts';
import type { LensWords } from '../../../src/domain/language-lens/words.ts';
import type { Comparison } from '../../../src/domain/compare/comparison.ts';
import type { ExerciseResults } from '../../../src/domain/results/results.ts';

export interface ReportQuote {
  /** The contribution it is, or the one that others were put together with. */
  readonly commentId?: string;
  readonly text: string;
  readonly itemId: string | null;
  /** Null where the group is unknown, hidden because it is too small, or where the text speaks for several. */
  readonly groupId: string | null;
  /** How many contributions it stands for; more than one where texts were put together. */
  readonly voices: number;
}

/** A photo that is to be printed, with its picture. */
export interface ReportPhoto {
  readonly id: string;
  readonly sessionId: string;
  readonly blockId: string | null;
  /** May be empty: the name of its block then. */
  readonly caption: string;
  /** A JPEG of `width` by `height` pixels. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface ReportExercise {
  readonly id: string;
  readonly definition: InstrumentDefinition;
  readonly results: ExerciseResults;
  /** The rows of its register, in order. */
  readonly entries: readonly RegisterEntry[];
  readonly quotes: readonly ReportQuote[];
  readonly anonymity: 'identified' | 'anonymous';
  /** Compared with the same instrument in the wave before, when it was run there; of several runs only the largest is. */
  readonly previous: { readonly waveLabel: string; readonly comparison: Comparison } | null;
}

export interface ReportInput {
  readonly engagement: EngagementView;
  readonly wave: WaveView;
  readonly sessions: readonly SessionView[];
  readonly groups: readonly GroupView[];
  /** Who was there, where everybody's name is printed; empty otherwise. */
  readonly attendees: readonly ParticipantView[];
  readonly exercises: readonly ReportExercise[];
  /** Accepted findings in the consultant's order. */
  readonly findings: readonly FindingView[];
  readonly actions: readonly ActionView[];
  /** Of the wave's sessions, whether they ran or not. */
  readonly blocks: readonly BlockView[];
  readonly parked: readonly ParkedView[];
  readonly photos: readonly ReportPhoto[];
  /** What the consultant chose for it. */
  readonly composition: Composition;
  readonly kit: BrandKitView;
  /** Words of the language lens, in the language of the engagement: the promises were written in it. */
  readonly lensWords: LensWords;
  readonly language: Language;
  readonly edition: Edition;
  /** The firm's own Word file, in whose places or look it is written; null: in the kit's. */
  readonly wordFile: Uint8Array | null;
  /** Its charts as pictures, by `chartKey`; absent: charts that Word edits. */
  readonly pictures?: readonly ChartPicture[] | null;
  /** The day printed on the cover, ISO 8601. */
  readonly printedOn: string;
}
