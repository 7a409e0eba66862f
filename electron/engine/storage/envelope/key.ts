/** From a password to the key of an engagement, and from that to the keys of one file. */
import { createHmac, hkdfSync, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { RespiroError } from '../../../../src/contract/errors.ts';
import type { EnvelopeHeader, ScryptCost } from './format.ts';

/** Of an engagement since its password was set. Plain texts, so that it can be passed to a thread. */
export interface EnvelopeKey {
  readonly cost: ScryptCost;
  /** Hexadecimal, 16 bytes; tells one setting of a password from another. */
  readonly salt: string;
  /** Hexadecimal, 32 bytes. */
  readonly secret: string;
}

/** Measured on two cores: 0.4 s and 128 MB. Who guesses pays as much for each guess. */
export const scryptCost: ScryptCost = { logN: 17, r: 8, p: 1 };

/** A key for a password that is being set. */
export function newKey(password: string, cost: ScryptCost): Promise<EnvelopeKey> {
  return derive(password, randomBytes(16), cost);
}

/**
 * The key that a sealed file was made with, if the password is the right one.
 * @throws RespiroError `wrong-password`.
 */
export async function keyFor(header: EnvelopeHeader, password: string, path: string): Promise<EnvelopeKey> {
  const key = await derive(password, header.salt, header.cost);
  if (!opens(key, header)) throw new RespiroError('wrong-password', 'the tag of the header does not match', { path });
  return key;
}

/** Whether a key is the one that a sealed file was made with. */
export function opens(key: EnvelopeKey, header: EnvelopeHeader): boolean {
  if (key.salt !== header.salt.toString('hex')) return false;
  return timingSafeEqual(keysOfFile(key, header.fileSalt).sign(header.signed), header.tag);
}

export interface FileKeys {
  readonly portions: Buffer;
  readonly sign: (bytes: Buffer) => Buffer;
}

export function keysOfFile(key: EnvelopeKey, fileSalt: Buffer): FileKeys {
  const both = Buffer.from(hkdfSync('sha256', Buffer.from(key.secret, 'hex'), fileSalt, 'respiro envelope 1', 64));
  return {
    portions: both.subarray(0, 32),
    sign: (bytes) => createHmac('sha256', both.subarray(32)).update(bytes).digest().subarray(0, 16),
  };
}

/** Not in this thread: no window waits for it. The same letters typed on two systems are the same password (NFC). */
function derive(password: string, salt: Buffer, cost: ScryptCost): Promise<EnvelopeKey> {
  const { logN, r, p } = cost;
  const options = { N: 2 ** logN, r, p, maxmem: 256 * 2 ** logN * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, options, (error, secret) => {
      if (error === null) resolve({ cost, salt: salt.toString('hex'), secret: secret.toString('hex') });
      else reject(error);
    });
  });
}
