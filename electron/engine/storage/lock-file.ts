/** The small hidden file beside an engagement's file that says who is working on it. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

export interface Holder {
  /** Random; also the name of the file that the process holds while it lives. */
  readonly token: string;
  readonly machine: string;
  readonly user: string;
  /** ISO 8601, by the holder's clock. */
  readonly since: string;
  readonly renewedAt: string;
  /** The last question it answered; see `askHolder`. */
  readonly answered: string | null;
}

export function lockPathOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.lock`);
}

/** Where somebody asks the holder whether it is there. */
export function questionPathOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.ask`);
}

/** On this computer only; that it is found at all says that the holder runs, or ran, here. */
export function alivePathOf(token: string): string {
  return join(tmpdir(), `respiro-${token}.alive`);
}

/** Null when there is none; `unreadable` for one that makes no sense. */
export async function readHolder(file: string): Promise<Holder | 'unreadable' | null> {
  let text: string;
  try {
    text = await readFile(lockPathOf(file), 'utf8');
  } catch {
    return null;
  }
  try {
    const holder = JSON.parse(text) as Record<string, unknown>;
    const texts = ['token', 'machine', 'user', 'since', 'renewedAt'].map((key) => holder[key]);
    const isSound = texts.every((value) => typeof value === 'string' && value.length <= 200);
    const isToken = /^[0-9a-f]{32}$/.test(String(holder['token']));
    return isSound && isToken ? (holder as unknown as Holder) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** False when there is one already. @throws what the file system throws. */
export async function createHolder(file: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(lockPathOf(file), JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whole or not at all: whoever reads it meanwhile finds one or the other. */
export async function writeHolder(file: string, holder: Holder): Promise<void> {
  const arriving = `${lockPathOf(file)}.${holder.token.slice(0, 8)}`;
  try {
    await writeFile(arriving, JSON.stringify(holder));
    await rename(arriving, lockPathOf(file));
  } catch (error) {
    await rm(arriving, { force: true }).catch(() => undefined);
    throw error;
  }
}
