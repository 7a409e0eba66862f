/** What the engine answers about the day itself: agenda, parking lot, photos, kiosk. */
import type { Block } from '../domain/agenda/block.ts';

export interface BlockView extends Block {
  readonly sessionId: string;
  /** Empty: the name of its instrument, or of its kind, in the language of the reader. */
  readonly title: string;
  /** The exercise it runs; null for other kinds, and when the exercise was removed. */
  readonly exerciseId: string | null;
  /** The facilitator's own notes. */
  readonly notes: string;
}

/** Something that came up and was put aside, to be answered later. */
export interface ParkedView {
  readonly id: string;
  readonly sessionId: string;
  readonly text: string;
  readonly settled: boolean;
}

/** A photo of a flip chart; its bytes are read apart. */
export interface PhotoView {
  readonly id: string;
  readonly sessionId: string;
  /** The block it belongs to; null when there was none, or the block was removed. */
  readonly blockId: string | null;
  readonly caption: string;
  /** Printed in the report. */
  readonly printed: boolean;
  readonly width: number;
  readonly height: number;
}

export interface PhotoData {
  readonly id: string;
  /** A JPEG without any metadata. */
  readonly bytes: Uint8Array;
}

/** The shared computer is being handed round: the window shows nothing else until the PIN is given. */
export interface KioskView {
  readonly exerciseId: string;
}

/** Answer to somebody who does not know the PIN: the kiosk can be left at that instant, not before. */
export interface KioskWait {
  /** Null: the kiosk was left. */
  readonly leavesAt: string | null;
}
