/**
 * What the projector shows. The engine makes the scene, so that nothing can reach the second window that the
 * room must not see: no name, no group, no figure below the minimum, no error, nothing before the reveal.
 */
import type { WallColumn } from '../domain/contributions/wall.ts';
import type { AmountRule, Item, Language, RatedItem, Scale } from '../domain/instruments/definition.ts';
import type { AmountBar } from '../domain/results/amount-bars.ts';
import type { ItemResult } from '../domain/results/results.ts';
import type { BlockKind } from '../domain/agenda/block.ts';
import type { BrandKitView } from './views.ts';

/** Where the facilitator is: kept in the working copy, so that a restart finds the same place. */
export interface StageView {
  readonly sessionId: string | null;
  readonly exerciseId: string | null;
  readonly lensId: string | null;
  readonly itemId: string | null;
  /**
   * `agenda`: the block that runs · `exercise`: its question or result · `voices`: texts let through · `join`: how a phone
   * gets in, while the room is open.
   */
  readonly page: 'agenda' | 'exercise' | 'voices' | 'join';
  readonly blank: boolean;
  /** Name of the wireless network that the room is told to use; empty where nobody typed one. */
  readonly network: string;
  /** Which page of the texts, from 0; past the last one, the last one is shown. */
  readonly voicesPage: number;
}

export interface ProjectorLook {
  readonly theme: 'dark' | 'light';
  readonly colours: BrandKitView['colours'];
}

export interface ProjectorTimer {
  /** Instant, ISO 8601 in UTC. */
  readonly endsAt: string;
  /** Full length in minutes, for the share that is left. */
  readonly minutes: number;
}

/** Where in the exercise one is; texts are in the language of the workshop in both entries. */
interface Asked {
  readonly item: Item;
  readonly scale: Scale;
  /** Empty where the instrument has one lens only. */
  readonly lens: string;
  /** 1-based. */
  readonly n: number;
  readonly of: number;
}

/** `question`: what the texts answer; empty where they are all that was said. `page` counts from 1. */
interface Said {
  readonly title: string;
  readonly question: string;
  readonly page: number;
  readonly pages: number;
}

export interface ProjectorVoice {
  readonly id: string;
  readonly text: string;
  /** Empty for none. */
  readonly theme: string;
  /** How many contributions it stands for. */
  readonly times: number;
}

/** A bar of points or dots with its title, in the language of the workshop. */
export type ProjectorBar = Omit<AmountBar, 'itemId'> & { readonly title: string };

/** The way into the room. The secret is in `link` and nowhere else. */
export interface ProjectorJoin {
  /** Typed by hand, without `http://`, e.g. `192.168.8.10:8321`. */
  readonly address: string;
  /** What the QR carries. */
  readonly link: string;
  /** Six letters. */
  readonly code: string;
  readonly connected: number;
  /** The room was at another address before, and somebody who had joined has not come along: the wall tells how. */
  readonly moved: boolean;
}

export type ProjectorBody =
  /** Nothing runs yet, or any more. `heldOn` is an ISO day. */
  | { readonly kind: 'welcome'; readonly client: string; readonly session: string; readonly heldOn: string }
  /** How a phone gets in, over the whole wall. `network` is empty where nobody typed its name. */
  | { readonly kind: 'join'; readonly network: string }
  /** A block without questions. `title` is empty for the name of the kind; `endsAt` null outside its time. */
  | { readonly kind: 'block'; readonly block: BlockKind; readonly title: string; readonly endsAt: string | null }
  /** The round is not open yet: what it is about. */
  | { readonly kind: 'prompt'; readonly title: string; readonly lens: string; readonly prompt: string }
  | (Asked & {
      readonly kind: 'question';
      readonly answered: number;
      readonly present: number;
      /** Answers are no longer taken. */
      readonly closed: boolean;
    })
  /** `result` carries no groups and no reason; null when there are too few answers (`minimum`) to show any. */
  | (Asked & {
      readonly kind: 'result';
      readonly item: RatedItem;
      readonly result: ItemResult | null;
      readonly minimum: number;
    })
  /** An amount is being shared out. `more`: options beyond those that a wall has room for. */
  | {
      readonly kind: 'sharing';
      readonly lens: string;
      readonly prompt: string;
      readonly rule: AmountRule;
      readonly options: readonly string[];
      readonly more: number;
      readonly answered: number;
      readonly present: number;
      readonly closed: boolean;
    }
  /** What became of it: bars and the figures beside them. `bars` null of fewer people than `minimum`. */
  | {
      readonly kind: 'shared';
      readonly lens: string;
      readonly prompt: string;
      readonly of: AmountRule['kind'];
      readonly people: number;
      readonly bars: readonly ProjectorBar[] | null;
      readonly more: number;
      readonly minimum: number;
    }
  /** Options are being put in order; `most`: places each person gives. */
  | {
      readonly kind: 'ordering';
      readonly lens: string;
      readonly prompt: string;
      readonly options: readonly string[];
      readonly more: number;
      readonly items: number;
      readonly most: number;
      readonly answered: number;
      readonly present: number;
      readonly closed: boolean;
    }
  /** What became of it, best first. `rows` null of fewer people than `minimum`. */
  | {
      readonly kind: 'ordered';
      readonly lens: string;
      readonly prompt: string;
      readonly people: number;
      readonly rows: readonly ProjectorRank[] | null;
      readonly more: number;
      readonly minimum: number;
    }
  /** Texts that were let through and have no theme, in the order in which they came. */
  | (Said & { readonly kind: 'voices'; readonly voices: readonly ProjectorVoice[] })
  /** The same by theme, in columns. */
  | (Said & { readonly kind: 'themes'; readonly columns: readonly WallColumn<ProjectorVoice>[] });

/** One option among those put in order. */
export interface ProjectorRank {
  readonly title: string;
  readonly meanRank: number;
  readonly places: readonly number[];
  readonly unplaced: number;
}

export interface ProjectorScene {
  readonly language: Language;
  readonly look: ProjectorLook;
  /** SVG text of the brand kit's logo; empty where it is a PNG. */
  readonly logo: string;
  /** Base64; empty where the logo is an SVG, or where there is none. */
  readonly logoPng: string;
  readonly blank: boolean;
  /** The running block's time; null when no block runs. */
  readonly timer: ProjectorTimer | null;
  /** Beside what is being answered, and on the page that says how to join; null while there is no way in. */
  readonly join: ProjectorJoin | null;
  readonly body: ProjectorBody;
}

export interface DisplayView {
  readonly id: number;
  readonly label: string;
  /** In pixels of the device. */
  readonly width: number;
  readonly height: number;
  /** The facilitator's window stands on it. */
  readonly here: boolean;
}

/** The second window, as the shell keeps it. */
export interface ProjectorWindowState {
  readonly open: boolean;
  /** It is wanted, but its display is unplugged: it comes back by itself. */
  readonly waiting: boolean;
  /** It was open when the application ended by force, and was neither opened nor closed since. */
  readonly interrupted: boolean;
  /** False: an ordinary window, because there is one display only. */
  readonly fullScreen: boolean;
  readonly display: DisplayView | null;
  readonly displays: readonly DisplayView[];
}

/** What a presenter's remote control says. */
export type RemoteKey = 'next' | 'previous' | 'blank';
