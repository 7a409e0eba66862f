/** What the engine answers: plain data for the screens. */
import type { AgendaTemplate, BlockCards } from '../domain/agenda/template.ts';
import type { Effort, Horizon, ProposedFinding, Severity } from '../domain/findings/finding.ts';
import type { InstrumentDefinition, InstrumentId, Language, LocalizedText } from '../domain/instruments/definition.ts';
import type { LensWords } from '../domain/language-lens/words.ts';
import type { Channel, Consensus, Evidence, EvidenceGrade, GroupRole, HardFact } from '../domain/results/answers.ts';
import type { RegisterEntry } from '../domain/registers/register.ts';
import type { BlockView, ParkedView, PhotoView } from './facilitation-views.ts';
import type { CoverStyle, KitTexts } from '../domain/report/kit.ts';
import type { DamagedInstrument } from './library-views.ts';

export interface EngagementView {
  readonly id: string;
  readonly client: string;
  readonly industry: string;
  readonly city: string;
  readonly consultant: string;
  readonly firm: string;
  /** Language the workshop is held and the report is written in, unless chosen otherwise. */
  readonly language: Language;
  readonly currency: string;
  readonly minimumGroup: number;
  readonly brandKitId: string;
  readonly confidentiality: string;
  readonly createdAt: string;
}

export interface WaveView {
  readonly id: string;
  /** T0, T1 … by position. */
  readonly label: string;
  readonly startsOn: string;
}

export interface SessionView {
  readonly id: string;
  readonly waveId: string;
  readonly title: string;
  readonly place: string;
  readonly heldOn: string;
  /** Participants who were there. */
  readonly presentIds: readonly string[];
}

export interface GroupView {
  readonly id: string;
  readonly role: GroupRole | null;
  /** Empty: the default name of the role, in the language of the reader. */
  readonly name: string;
}

export interface ParticipantView {
  readonly id: string;
  readonly groupId: string;
  readonly code: string;
  readonly name: string;
}

export type Anonymity = 'identified' | 'anonymous';
/** `waiting`: not open yet · `collecting`: answers come in · `closed`: no more of them · `revealed`: the room has seen them. */
export type RoundState = 'waiting' | 'collecting' | 'closed' | 'revealed';

/** One lens of one exercise: answered, then revealed, then agreed upon. */
export interface RoundView {
  readonly lensId: string;
  readonly state: RoundState;
}

export interface ExerciseView {
  readonly id: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly instrumentId: InstrumentId;
  readonly instrumentVersion: number;
  readonly anonymity: Anonymity;
  readonly rounds: readonly RoundView[];
  /** Ballots plus the largest show of hands per group. */
  readonly answered: number;
  readonly present: number;
  /** Items × lenses that were revealed and have no consensus yet. */
  readonly openConsensus: number;
}

/** A row of a register. */
export interface EntryView extends RegisterEntry {
  readonly exerciseId: string;
}

export interface FindingView {
  readonly id: string;
  readonly waveId: string;
  /** The rule and numbers it came from; null when the consultant wrote it. */
  readonly proposed: ProposedFinding | null;
  readonly title: string;
  readonly soWhat: string;
  readonly severity: Severity;
  readonly evidence: EvidenceGrade;
  readonly agreement: number | null;
  readonly status: 'proposed' | 'accepted' | 'dismissed';
  readonly position: number;
}

export interface ActionView {
  readonly id: string;
  readonly findingId: string | null;
  readonly what: string;
  readonly owner: string;
  readonly horizon: Horizon;
  readonly effort: Effort;
  readonly kpi: string;
  readonly baseline: string;
  readonly reviewOn: string | null;
  readonly position: number;
}

export interface UndoView {
  /** Command names of what the next undo / redo would take back or repeat; null when there is none. */
  readonly undo: string | null;
  readonly redo: string | null;
}

/** The saved state of the engagement's file. */
export type SavedState =
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | {
      readonly state: 'failed';
      readonly code: string;
      readonly details: Readonly<Record<string, string | number | boolean>>;
    };

/** `newer`: its file comes from a later version · `in-use`: somebody else works on it · `on-purpose`: asked for. */
export type ReadOnlyReason = 'newer' | 'in-use' | 'on-purpose';

/** Everything about the open engagement except answers and results. */
export interface WorkspaceView {
  readonly engagement: EngagementView;
  /** Where it is published; null until it was saved for the first time. */
  readonly path: string | null;
  readonly isSample: boolean;
  /** Why nothing of it can be changed; null when it can. */
  readonly readOnly: ReadOnlyReason | null;
  readonly waves: readonly WaveView[];
  readonly sessions: readonly SessionView[];
  readonly groups: readonly GroupView[];
  readonly participants: readonly ParticipantView[];
  readonly exercises: readonly ExerciseView[];
  /** Rows of the registers, each exercise's in their order. */
  readonly entries: readonly EntryView[];
  readonly findings: readonly FindingView[];
  readonly actions: readonly ActionView[];
  /** By session, in the order of the day. */
  readonly blocks: readonly BlockView[];
  readonly parked: readonly ParkedView[];
  readonly photos: readonly PhotoView[];
  readonly undo: UndoView;
  readonly saved: SavedState;
  /** Whether its file asks for a password. */
  readonly locked: boolean;
}

export interface BallotView {
  readonly id: string;
  readonly groupId: string;
  /** Null in an anonymous exercise. */
  readonly participantId: string | null;
  /** Running number within the exercise, to find a paper again. */
  readonly number: number;
  readonly channel: Channel;
}

export interface RawAnswer {
  readonly ballotId: string;
  readonly lensId: string;
  readonly itemId: string;
  readonly value: number | null;
}

export interface TallyView {
  readonly groupId: string;
  readonly lensId: string;
  readonly itemId: string;
  readonly counts: readonly number[];
  readonly notApplicable: number;
}

export interface CommentView {
  readonly id: string;
  readonly exerciseId: string;
  readonly itemId: string | null;
  readonly groupId: string | null;
  readonly text: string;
  /** Printed in the report as a quote. */
  readonly quoted: boolean;
  /** As it was contributed; null while it was never edited. */
  readonly original: string | null;
  readonly moderation: Moderation;
  /** The text it was put together with. */
  readonly mergedInto: string | null;
  /** The ballot whose answer to a question in words it is; null for what was said outside one. */
  readonly ballotId: string | null;
  /** Name of the theme that it was put into; empty for none. */
  readonly theme: string;
  /** `row`: it was said for the register of the exercise (a promise, an idea, an incident). */
  readonly meantAs: 'comment' | 'row';
  /** The row of the register that it became. */
  readonly entryId: string | null;
}

/** `waiting`: not decided · `shown`: may be projected · `hidden`: kept, but neither projected nor quoted. */
export type Moderation = 'waiting' | 'shown' | 'hidden';

/** Everything about one exercise that a person typed; for capture. */
export interface ExerciseSheet {
  readonly exerciseId: string;
  readonly ballots: readonly BallotView[];
  readonly answers: readonly RawAnswer[];
  readonly tallies: readonly TallyView[];
  readonly consensus: readonly Consensus[];
  readonly evidence: readonly Evidence[];
  readonly facts: readonly HardFact[];
  readonly comments: readonly CommentView[];
}

export interface RecentView {
  readonly id: string;
  readonly client: string;
  readonly path: string | null;
  readonly isSample: boolean;
  readonly reachable: boolean;
  readonly instruments: readonly InstrumentId[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly touchedAt: string;
  /** Changes of the working copy that no file holds yet. */
  readonly unsaved: boolean;
  /** Stands for the engagement among those that have backups; null where it is not known yet. */
  readonly backups: string | null;
  /** Asks for a password; then the list knows nothing of it but its file. */
  readonly locked: boolean;
  /** It was open when the application ended by force: it asks for its password again. */
  readonly interrupted: boolean;
}

/** What became of a password that was set, changed or removed. */
export interface PasswordOutcome {
  /** Whether the file has it already. */
  readonly saved: SavedState;
  /** Backups that stay sealed with an earlier password. */
  readonly left: number;
}

export interface SettingsView {
  /** Null: follow the system. */
  readonly language: Language | null;
  readonly theme: 'system' | 'light' | 'dark';
  readonly firm: string;
  readonly consultant: string;
  readonly brandKitId: string;
  readonly minimumGroup: number;
  readonly projectorTheme: 'dark' | 'light';
  /** Totals of closed engagements may be kept as one's own reference. */
  readonly benchmark: boolean;
  /** What the charts of a Word file are: Word's own, with their data behind them, or pictures. */
  readonly wordCharts: 'native' | 'picture';
}

export interface BrandKitView {
  readonly id: string;
  readonly name: LocalizedText;
  readonly colours: Readonly<Record<'primary' | 'accent' | 'ink' | 'muted' | 'paper' | 'line' | 'tint', string>>;
  readonly fonts: { readonly heading: string; readonly body: string };
  /** SVG text of the logo; empty where it is a PNG, or where there is none. */
  readonly logo: string;
  /** Base64: the logo, or what stands in for an SVG where that cannot be drawn; may be empty. */
  readonly logoPng: string;
  readonly cover: CoverStyle;
  readonly texts: KitTexts;
  /** 0 of those that come with the application. */
  readonly version: number;
}

export interface LibraryView {
  /** The standard ones, then the firm's own. */
  readonly instruments: readonly InstrumentDefinition[];
  readonly damaged: readonly DamagedInstrument[];
  /** Those that come with the application, the neutral one first, then the firm's own. */
  readonly brandKits: readonly BrandKitView[];
  readonly damagedKits: readonly DamagedInstrument[];
  readonly agendas: readonly AgendaTemplate[];
  readonly blockCards: BlockCards;
  /** Word lists of the language lens. */
  readonly language: Readonly<Record<Language, LensWords>>;
}
