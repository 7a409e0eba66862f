/** What was delivered: which version, made from which data. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Language } from '../../../src/domain/instruments/definition.ts';
import type { DeliveryView } from '../../../src/contract/report-views.ts';
import type { ReportInput } from '../report/input.ts';
import type { OpenEngagement } from '../application/open-engagement.ts';
import { insertDelivery } from '../storage/repositories/composition.ts';
import { freeToWrite, requireOpen, type EngineContext } from './handler.ts';

export interface Delivered {
  readonly path: string;
  readonly format: string;
  readonly edition: DeliveryView['edition'];
  readonly language: Language;
  readonly brandKitId: string;
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/**
 * Whether it could be kept. The file stands already: whatever prevents it, such as an engagement that was closed while its
 * report was written, must not look as if there were no file.
 */
export async function noteDelivery(
  context: EngineContext,
  engagement: OpenEngagement | null,
  gather: () => ReportInput,
  delivered: Delivered,
): Promise<boolean> {
  await freeToWrite(context);
  if (engagement === null || context.current !== engagement) return false;
  try {
    recordDelivery(context, gather(), delivered);
    return true;
  } catch {
    return false;
  }
}

/** Keeps in the engagement that this report left the house. Not a change to be undone: it happened. */
function recordDelivery(context: EngineContext, input: ReportInput, delivered: Delivered): void {
  const open = requireOpen(context);
  const { path, bytes, format, edition, language, brandKitId, pages } = delivered;
  open.beforeWriting();
  insertDelivery(open.db, input.wave.id, {
    id: context.newId(),
    waveLabel: input.wave.label,
    deliveredAt: context.now().toISOString(),
    format,
    edition,
    language,
    brandKitId,
    // A path may come from another system than this one.
    fileName: basename(path.replaceAll('\\', '/')),
    pages,
    dataHash: hashOfData(input),
    fileHash: createHash('sha256').update(bytes).digest('hex'),
  });
}

/** SHA-256 of all that an edition says, in hexadecimal; not of its look, its language, nor the day it is printed on. */
export function hashOfData(input: ReportInput): string {
  const { kit: _kit, language: _language, printedOn: _day, lensWords: _words, photos, ...said } = input;
  // The picture behind an id never changes.
  const pictures = photos.map(({ bytes: _bytes, ...photo }) => photo);
  return createHash('sha256')
    .update(JSON.stringify({ ...said, pictures }, mapsAsLists))
    .digest('hex');
}

/** Maps and sets would otherwise all look alike. */
function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
}
