import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { envelopeHeaderLength, readHeader, tagLength } from '../../../electron/engine/storage/envelope/format.ts';
import { keyFor, newKey, scryptCost, type EnvelopeKey } from '../../../electron/engine/storage/envelope/key.ts';
import { sealBytes, sealFile, unsealBytes, unsealFile } from '../../../electron/engine/storage/envelope/seal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { quickScrypt } from '../../support/engine/engine-at.ts';

/**
 * Sealed by the first version of the format and read once by an implementation in another language (Python's hashlib and
 * cryptography). Whatever comes later must still read it.
 */
const frozen = Buffer.from(
  '895253500d0a1a0a010a0801100000001a3d31b49cd58685ad17d08f164e420b6e74df3ced4ca3ee6e2bfdc9f6641978427f4cbe9da997dfe7b50c01403fab1800000000000000142460a607b4af9fe6e116528732d24c3aea1bddfeba75f7cfec37e2b829461d54b58215c160321ebeaf44541c3de231256d642bb6bf1b425af2e00d22',
  'hex',
);
const password = 'Ñandú 🙂 correcta';
const portion = 65_536;
const refused = expect.objectContaining({ code: expect.stringMatching(/^file-(damaged|newer)$/) as string }) as Error;

let key: EnvelopeKey;
beforeAll(async () => {
  key = await newKey(password, quickScrypt);
});

describe('the format', () => {
  test('what the first version sealed is read', async () => {
    const its = await keyFor(readHeader(frozen, frozen.length, 'a'), password, 'a');
    expect(unsealBytes(frozen, its).toString()).toBe('Lo que dijo la sala.');
  });

  test('what is sealed comes back, whatever its length, in memory and as a file', async () => {
    const edges = [0, 1, portion - 1, portion, portion + 1, 2 * portion];
    const length = fc.oneof(fc.constantFrom(...edges), fc.nat(3 * portion));
    await fc.assert(
      fc.asyncProperty(length, fc.nat(255), async (bytes, fill) => {
        const plain = Buffer.alloc(bytes, fill);
        const sealed = sealBytes(plain, key);
        expect(unsealBytes(sealed, key).equals(plain)).toBe(true);
        const folder = temporaryFolder();
        const [a, b, c] = [join(folder, 'a'), join(folder, 'b'), join(folder, 'c')];
        await writeFile(a, plain);
        await sealFile(a, b, key);
        await unsealFile(b, c, key);
        expect((await readFile(c)).equals(plain)).toBe(true);
        expect((await stat(b)).size).toBe(sealed.length);
      }),
      { numRuns: 25, examples: edges.map((bytes) => [bytes, 7] as [number, number]) },
    );
  });

  test('the same contents sealed twice have nothing in common but what the key needs', () => {
    const [a, b] = [sealBytes(Buffer.alloc(2000), key), sealBytes(Buffer.alloc(2000), key)];
    expect(a.subarray(16, 32).equals(b.subarray(16, 32))).toBe(true);
    expect(a.subarray(32, 64).equals(b.subarray(32, 64))).toBe(false);
    const same = a.subarray(envelopeHeaderLength).filter((byte, at) => byte === b[envelopeHeaderLength + at]);
    expect(same.length).toBeLessThan(60);
  });
});

describe('the password', () => {
  test('another one is told as such; the same letters in another composition are the same', async () => {
    const header = readHeader(frozen, frozen.length, 'a');
    for (const wrong of ['', 'x', password.toLowerCase(), `${password} `, 'Nandu 🙂 correcta']) {
      await expect(keyFor(header, wrong, 'a')).rejects.toMatchObject({ code: 'wrong-password' });
    }
    await expect(keyFor(header, password.normalize('NFD'), 'a')).resolves.toMatchObject({ cost: quickScrypt });
  });

  test('costs in the application what is recommended', () => {
    expect(scryptCost).toEqual({ logN: 17, r: 8, p: 1 });
  });

  test('a header that asks for more than 256 MB, or for next to nothing, is refused before anything is computed', () => {
    for (const [at, value] of [
      [9, 9],
      [9, 19],
      [9, 255],
      [10, 0],
      [10, 255],
      [11, 0],
      [11, 255],
      [12, 30],
    ] as const) {
      const header = Buffer.from(frozen);
      header[at] = value;
      createHash('sha256').update(header.subarray(0, 88)).digest().copy(header, 88, 0, 8);
      expect(() => readHeader(header, header.length, 'a'), `byte ${at} = ${value}`).toThrow(
        expect.objectContaining({ code: 'file-damaged', details: { path: 'a', fault: 'header' } }) as Error,
      );
    }
  });
});

describe('damage', () => {
  test('every byte changed, in every bit, is refused', () => {
    const sealed = sealBytes(Buffer.from('cuatro'), key);
    for (let at = 0; at < sealed.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => unsealBytes(changed, key), `byte ${at}`).toThrow(refused);
      }
    }
  });

  test('cut off anywhere or longer by one byte is refused, without the password', () => {
    const sealed = sealBytes(Buffer.alloc(2 * portion + 5, 1), key);
    for (const length of [0, 1, 95, 96, 97, 111, envelopeHeaderLength + portion + tagLength, sealed.length - 1]) {
      expect(() => readHeader(sealed.subarray(0, length), length, 'a'), `${length} bytes`).toThrow(refused);
    }
    expect(() => readHeader(sealed, sealed.length + 1, 'a')).toThrow(refused);
  });

  test('portions that changed places, were doubled, or come from another file of the same key are refused', () => {
    const [one, other] = [sealBytes(Buffer.alloc(3 * portion, 1), key), sealBytes(Buffer.alloc(3 * portion, 2), key)];
    const at = (index: number): number => envelopeHeaderLength + index * (portion + tagLength);
    const piece = (from: Buffer, index: number): Buffer => from.subarray(at(index), at(index + 1));
    const head = one.subarray(0, envelopeHeaderLength);
    for (const order of [
      [piece(one, 1), piece(one, 0), piece(one, 2)],
      [piece(one, 0), piece(one, 0), piece(one, 2)],
      [piece(one, 0), piece(one, 2), piece(one, 1)],
      [piece(one, 0), piece(other, 1), piece(one, 2)],
    ]) {
      expect(() => unsealBytes(Buffer.concat([head, ...order]), key)).toThrow(refused);
    }
  });

  test('the length cannot be shortened by who does not know the password, even at the edge of a portion', () => {
    const sealed = sealBytes(Buffer.alloc(2 * portion, 1), key);
    const shorter = Buffer.from(sealed.subarray(0, envelopeHeaderLength + portion + tagLength));
    shorter.writeBigUInt64BE(BigInt(portion), 64);
    createHash('sha256').update(shorter.subarray(0, 88)).digest().copy(shorter, 88, 0, 8);
    expect(() => readHeader(shorter, shorter.length, 'a')).not.toThrow();
    expect(() => unsealBytes(shorter, key)).toThrow(refused);
  });
});
