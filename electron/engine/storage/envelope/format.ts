/**
 * The sealed file: a header of 96 bytes, then the database in portions, each encrypted and authenticated by itself
 * (AES-256-GCM), so that a large file needs little memory and nothing of it is used before it was proved whole.
 *
 *     0  8   89 'RSP' 0D 0A 1A 0A; a transfer that takes it for text is noticed, as with PNG
 *     8  1   version of the format
 *     9  1   scrypt: log2 of N      10 1  r      11 1  p
 *    12  1   log2 of the length of a portion
 *    13  3   0
 *    16 16   scrypt: salt, of the engagement since its password was set
 *    32 32   salt of this file
 *    64  8   length of the database in bytes
 *    72 16   HMAC-SHA-256 of bytes 0–71, its first half: a wrong password is told from a damaged file
 *    88  8   SHA-256 of bytes 0–87, its beginning: damage of the header is told without the password
 *
 * The portions follow STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance", CRYPTO 2015): the nonce counts them and marks the last, so one that is missing, doubled or moved is
 * noticed. The keys of portions and header come by HKDF-SHA-256 from the password's key and the file's salt; no two files
 * share one, and the nonce may begin at 0 in each. The header is the associated data of every portion.
 */
import { createHash } from 'node:crypto';
import { RespiroError } from '../../../../src/contract/errors.ts';
import { damaged } from '../check/header.ts';

export const envelopeHeaderLength = 96;
export const tagLength = 16;
export const envelopeVersion = 1;
const magic = Buffer.from([0x89, 0x52, 0x53, 0x50, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 64 KB. */
const portionLog = 16;
/** No file of ours is larger, and a number in JS stays exact. */
const largestPlain = 2 ** 31;

/** What scrypt costs: N = 2^`logN`; it needs 128·N·r bytes of memory. */
export interface ScryptCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

export interface EnvelopeHeader {
  readonly cost: ScryptCost;
  /** Bytes of a portion. */
  readonly portion: number;
  readonly salt: Buffer;
  readonly fileSalt: Buffer;
  /** Bytes of what is sealed. */
  readonly length: number;
  /** What the tag is made of. */
  readonly signed: Buffer;
  readonly tag: Buffer;
  /** All of it: the associated data. */
  readonly bytes: Buffer;
}

export function isEnvelope(start: Buffer): boolean {
  return start.length >= magic.length && start.subarray(0, magic.length).equals(magic);
}

/** @param sign makes the 16 bytes that prove the password. */
export function writeHeader(
  about: Pick<EnvelopeHeader, 'cost' | 'salt' | 'fileSalt' | 'length'>,
  sign: (signed: Buffer) => Buffer,
): Buffer {
  const bytes = Buffer.alloc(envelopeHeaderLength);
  magic.copy(bytes);
  bytes[8] = envelopeVersion;
  bytes[9] = about.cost.logN;
  bytes[10] = about.cost.r;
  bytes[11] = about.cost.p;
  bytes[12] = portionLog;
  about.salt.copy(bytes, 16);
  about.fileSalt.copy(bytes, 32);
  bytes.writeBigUInt64BE(BigInt(about.length), 64);
  sign(bytes.subarray(0, 72)).copy(bytes, 72);
  checksum(bytes).copy(bytes, 88);
  return bytes;
}

/**
 * Reads a header and holds it against the size of the file; asks for no password. What scrypt may cost is bounded: a
 * hostile file cannot make it take more than 256 MB.
 *
 * @param size of the whole file in bytes.
 * @throws RespiroError `file-damaged`; `file-newer` for a later version of the format.
 */
export function readHeader(start: Buffer, size: number, path: string): EnvelopeHeader {
  if (start.length < envelopeHeaderLength) throw damaged(path, 'incomplete');
  const bytes = Buffer.from(start.subarray(0, envelopeHeaderLength));
  if (!isEnvelope(bytes) || !checksum(bytes).equals(bytes.subarray(88))) throw damaged(path, 'header');
  const [version = 0, logN = 0, r = 0, p = 0, log = 0] = bytes.subarray(8);
  if (version > envelopeVersion) {
    throw new RespiroError('file-newer', `envelope ${version}`, { path, found: version, known: envelopeVersion });
  }
  const length = Number(bytes.readBigUInt64BE(64));
  const isBounded = logN >= 10 && r >= 1 && p >= 1 && p <= 4 && r <= 16 && logN <= 20 && 128 * 2 ** logN * r <= 2 ** 28;
  const isOurs = version === envelopeVersion && log >= 12 && log <= 20 && bytes.readUIntBE(13, 3) === 0;
  if (!isBounded || !isOurs || length > largestPlain) throw damaged(path, 'header');
  const portion = 2 ** log;
  const whole = envelopeHeaderLength + length + tagLength * portionsOf(length, portion);
  if (size < whole) throw damaged(path, 'incomplete', `${size} of ${whole} bytes`);
  if (size > whole) throw damaged(path, 'longer', `${size} of ${whole} bytes`);
  return {
    cost: { logN, r, p },
    portion,
    salt: bytes.subarray(16, 32),
    fileSalt: bytes.subarray(32, 64),
    length,
    signed: bytes.subarray(0, 72),
    tag: bytes.subarray(72, 88),
    bytes,
  };
}

/** Nothing is one empty portion: also that it is nothing is proved. */
export function portionsOf(length: number, portion: number): number {
  return Math.max(1, Math.ceil(length / portion));
}

/** Of portion `index`: 11 bytes that count, one that marks the last. */
export function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function checksum(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes.subarray(0, 88)).digest().subarray(0, 8);
}
