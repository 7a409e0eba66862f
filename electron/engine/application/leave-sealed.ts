/** What remains of a working copy with a password once it is closed. */
import { dirname } from 'node:path';
import type { EnvelopeKey } from '../storage/envelope/key.ts';
import { hashFile } from '../storage/file-hash.ts';
import type { SealWith } from '../storage/files-thread.ts';
import type { Copies } from './copies.ts';
import { isOnlyLookedAt, type Recent } from './registry.ts';

/** What is plain lies for a moment in the working copy's own folder, never beside the file. */
export function sealWithFor(workingCopy: string, key: EnvelopeKey | null): SealWith | null {
  return key === null ? null : { key, privateFolder: dirname(workingCopy) };
}

/** Once its file holds all of it the working copy goes; else what stays is sealed. */
export async function leaveSealed(copies: Copies, recent: Recent, key: EnvelopeKey): Promise<void> {
  const { id, path, fileHash, unsaved } = recent;
  const isInFile = !unsaved && path !== null && (await hashFile(path).catch(() => null)) === fileHash;
  if (isInFile || isOnlyLookedAt(recent)) await copies.remove(id);
  else await copies.sealAway(id, key);
}
