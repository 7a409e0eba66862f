/** The few words on a backup, sealed like the backup itself. */
import type { ContentsView } from '../../../src/contract/backup-views.ts';
import type { EnvelopeKey } from './envelope/key.ts';
import { sealBytes, unsealBytes } from './envelope/seal.ts';

export function sealWords(contents: ContentsView, key: EnvelopeKey): string {
  return sealBytes(Buffer.from(JSON.stringify(contents)), key).toString('base64');
}

/** Null when they were sealed with another key or are damaged. */
export function unsealWords(sealed: string, key: EnvelopeKey): ContentsView | null {
  try {
    return JSON.parse(unsealBytes(Buffer.from(sealed, 'base64'), key).toString('utf8')) as ContentsView;
  } catch {
    return null;
  }
}
