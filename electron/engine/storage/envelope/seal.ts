/** Sealing a file and opening it again, a portion at a time. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { damaged } from '../check/header.ts';
import { asFileError, asReadError } from '../file-errors.ts';
import {
  envelopeHeaderLength,
  isEnvelope,
  nonceOf,
  portionsOf,
  readHeader,
  tagLength,
  writeHeader,
  type EnvelopeHeader,
} from './format.ts';
import { keysOfFile, opens, type EnvelopeKey } from './key.ts';

const cipher = 'aes-256-gcm';

/** Writes `plain`, sealed, to `sealed`, which must not exist. @throws RespiroError as `asFileError` tells it. */
export async function sealFile(plain: string, sealed: string, key: EnvelopeKey): Promise<void> {
  const from = await open(plain, 'r');
  try {
    const to = await open(sealed, 'wx', 0o600);
    try {
      const { size } = await from.stat();
      const { header, seal, count } = sealer(key, size);
      await write(to, header.bytes);
      for (let index = 0; index < count; index += 1) {
        const start = index * header.portion;
        await write(to, seal(await read(from, Math.min(header.portion, size - start), start, plain), index));
      }
    } finally {
      await to.close();
    }
  } catch (error) {
    throw asFileError(error, sealed);
  } finally {
    await from.close();
  }
}

/**
 * Writes what `sealed` holds to `plain`, which must not exist; whoever calls removes it after a failure.
 * @param path what to call the file in messages.
 * @throws RespiroError `file-damaged` for anything but exactly what was sealed with `key`.
 */
export async function unsealFile(sealed: string, plain: string, key: EnvelopeKey, path = sealed): Promise<void> {
  const from = await open(sealed, 'r').catch((error: unknown) => {
    throw asReadError(error, path);
  });
  try {
    const { size } = await from.stat();
    const start = await read(from, Math.min(size, envelopeHeaderLength), 0, path);
    const header = readHeader(start, size, path);
    const unseal = unsealer(key, header, path);
    const to = await open(plain, 'wx', 0o600);
    try {
      for (let index = 0; index < portionsOf(header.length, header.portion); index += 1) {
        const { at, length } = placeOf(header, index);
        await write(to, unseal(await read(from, length, at, path), index));
      }
    } finally {
      await to.close();
    }
  } catch (error) {
    throw asReadError(error, path);
  } finally {
    await from.close();
  }
}

/** The same for a few bytes in memory. */
export function sealBytes(plain: Buffer, key: EnvelopeKey): Buffer {
  const { header, seal, count } = sealer(key, plain.length);
  const portions = Array.from({ length: count }, (_, index) =>
    seal(plain.subarray(index * header.portion, (index + 1) * header.portion), index),
  );
  return Buffer.concat([header.bytes, ...portions]);
}

/** @throws RespiroError `file-damaged`. */
export function unsealBytes(sealed: Buffer, key: EnvelopeKey, path = ''): Buffer {
  const header = readHeader(sealed, sealed.length, path);
  const unseal = unsealer(key, header, path);
  return Buffer.concat(
    Array.from({ length: portionsOf(header.length, header.portion) }, (_, index) => {
      const { at, length } = placeOf(header, index);
      return unseal(sealed.subarray(at, at + length), index);
    }),
  );
}

/** The header of a sealed file; null when it is not one, or there is none. @throws RespiroError as `readHeader`. */
export async function headerOf(file: string, path = file): Promise<EnvelopeHeader | null> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const start = await read(handle, Math.min(size, envelopeHeaderLength), 0, path);
      return isEnvelope(start) ? readHeader(start, size, path) : null;
    } finally {
      await handle.close();
    }
  } catch (error) {
    const failure = asReadError(error, path);
    if (failure.code === 'file-missing') return null;
    throw failure;
  }
}

interface Sealer {
  readonly header: EnvelopeHeader;
  readonly count: number;
  readonly seal: (plain: Buffer, index: number) => Buffer;
}

function sealer(key: EnvelopeKey, length: number): Sealer {
  const fileSalt = randomBytes(32);
  const keys = keysOfFile(key, fileSalt);
  const bytes = writeHeader({ cost: key.cost, salt: Buffer.from(key.salt, 'hex'), fileSalt, length }, keys.sign);
  const count = portionsOf(length, 2 ** (bytes[12] ?? 0));
  const whole = envelopeHeaderLength + length + tagLength * count;
  const seal = (plain: Buffer, index: number): Buffer => {
    const one = createCipheriv(cipher, keys.portions, nonceOf(index, index === count - 1));
    one.setAAD(bytes);
    return Buffer.concat([one.update(plain), one.final(), one.getAuthTag()]);
  };
  return { header: readHeader(bytes, whole, ''), count, seal };
}

function unsealer(key: EnvelopeKey, header: EnvelopeHeader, path: string): (sealed: Buffer, index: number) => Buffer {
  if (!opens(key, header)) throw damaged(path, 'altered', 'sealed with another key');
  const { portions } = keysOfFile(key, header.fileSalt);
  const count = portionsOf(header.length, header.portion);
  return (sealed, index) => {
    const one = createDecipheriv(cipher, portions, nonceOf(index, index === count - 1), { authTagLength: tagLength });
    one.setAAD(header.bytes);
    one.setAuthTag(sealed.subarray(sealed.length - tagLength));
    try {
      return Buffer.concat([one.update(sealed.subarray(0, sealed.length - tagLength)), one.final()]);
    } catch {
      throw damaged(path, 'altered', `portion ${index}`);
    }
  };
}

/** Where a portion stands in the sealed file, with its tag. */
function placeOf({ portion, length }: EnvelopeHeader, index: number): { at: number; length: number } {
  const plain = Math.min(portion, length - index * portion);
  return { at: envelopeHeaderLength + index * (portion + tagLength), length: plain + tagLength };
}

async function read(handle: FileHandle, length: number, at: number, path: string): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await handle.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) throw damaged(path, 'incomplete', 'it became shorter');
    done += bytesRead;
  }
  return bytes;
}

async function write(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done)).bytesWritten;
}
