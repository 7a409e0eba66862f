/** Which texts of the room stand on the projector, and how. */
import type { ProjectorVoice } from '../../contract/projector.ts';
import { mostLoose } from '../../domain/contributions/wall.ts';
import { clipped } from './fit.ts';

export interface VoicesShown {
  /** Newest first: it stands where one begins to read. */
  readonly voices: readonly ProjectorVoice[];
  readonly columns: number;
}

/** @param voices in the order in which they came. */
export function voicesToShow(voices: readonly ProjectorVoice[]): VoicesShown {
  const shown = voices.slice(-mostLoose).reverse();
  const columns = shown.length <= 3 ? 1 : shown.length <= 8 ? 2 : 3;
  return {
    voices: shown.map((voice) => ({ ...voice, text: clipped(voice.text) })),
    columns,
  };
}
