/** What the report screen shows: what its pages are drawn from, what was chosen, and what was delivered. */
import type { Composition } from '../domain/report/composition.ts';
import type { Edition, ReportModel } from '../domain/report/model.ts';
import type { Language } from '../domain/instruments/definition.ts';
import type { BrandKitView } from './views.ts';

/** One version that left the house. */
export interface DeliveryView {
  readonly id: string;
  readonly waveLabel: string;
  /** UTC, ISO 8601. */
  readonly deliveredAt: string;
  readonly format: string;
  readonly edition: Edition;
  readonly language: Language;
  readonly brandKitId: string;
  /** Without its folder. */
  readonly fileName: string;
  /** 0 where they were not counted. */
  readonly pages: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly fileHash: string;
  /** What the report is made from is no longer what it was. */
  readonly dataChanged: boolean;
}

export interface CompositionView extends Composition {
  readonly deliveries: readonly DeliveryView[];
}

/** A text that may be quoted, as it would be printed. */
export interface VoiceView {
  readonly id: string;
  readonly text: string;
  readonly itemId: string | null;
  /** Null where the group is unknown, too small to be named, or where the text speaks for several. */
  readonly groupId: string | null;
  /** How many contributions it stands for. */
  readonly voices: number;
  readonly quoted: boolean;
}

/** What a page of the report is drawn from. */
export interface ReportPreview {
  readonly model: ReportModel;
  readonly kit: BrandKitView;
  /** False: the next step of tightness would not make it shorter. */
  readonly canTighten: boolean;
}

export interface ReportResult {
  readonly path: string;
  readonly pages: number;
  readonly bytes: number;
  /** False where the file stands but its engagement could not keep that it was delivered. */
  readonly noted: boolean;
}
