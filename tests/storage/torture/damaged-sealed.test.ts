/** Damaged files with a password: each is refused, since not one bit of them goes unproved, and stays as it is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headerOf, sealFile, unsealFile } from '../../../electron/engine/storage/envelope/seal.ts';
import { keyFor, newKey } from '../../../electron/engine/storage/envelope/key.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { quickScrypt } from '../../support/engine/engine-at.ts';
import { frozenFile } from '../../support/engine/frozen-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

const portion = 65_536 + 16;

test(
  'damaged files with a password are refused and stay as they are',
  async () => {
    const folder = temporaryFolder();
    const [plain, sealed, damaged] = ['plain', 'sealed', 'damaged'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    frozenFile(plain, 5);
    await sealFile(plain, sealed, await newKey('una frase', quickScrypt));
    const whole = readFileSync(sealed);
    const die = dice('damaged sealed');
    const kinds: readonly ((bytes: Buffer) => Buffer)[] = [
      (bytes) => {
        const at = die(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << die(8));
        return bytes;
      },
      (bytes) => bytes.subarray(0, die(bytes.length)),
      (bytes) => Buffer.concat([bytes, Buffer.alloc(1 + die(3000))]),
      (bytes) => {
        const at = die(96);
        bytes[at] = (bytes[at] ?? 0) ^ (1 + die(255));
        return bytes;
      },
      // Portions change places, where there are several; else half of the file is put before the other.
      (bytes) => {
        const cut = 96 + Math.min(portion, Math.floor((bytes.length - 96) / 2));
        return Buffer.concat([bytes.subarray(0, 96), bytes.subarray(cut), bytes.subarray(96, cut)]);
      },
    ];
    const figures = { files: 0, refused: 0, opened: 0, touched: 0 };
    for (let n = 0; n < amount(300, 10_000); n += 1) {
      const bytes = (kinds[n % kinds.length] ?? ((same: Buffer) => same))(Buffer.from(whole));
      writeFileSync(damaged, bytes);
      const out = join(folder, 'out');
      try {
        const header = await headerOf(damaged);
        if (header === null) throw new RespiroError('not-an-engagement', 'no envelope any more');
        await unsealFile(damaged, out, await keyFor(header, 'una frase', damaged));
        figures.opened += 1;
      } catch (error) {
        // Anything but a refusal in words is a crash of ours.
        if (!(error instanceof RespiroError)) throw error;
        figures.refused += 1;
      }
      await rm(out, { force: true });
      figures.files += 1;
      if (!readFileSync(damaged).equals(bytes)) figures.touched += 1;
    }
    tellFigures('damaged files with a password', figures);
    expect(figures).toMatchObject({ opened: 0, touched: 0, refused: figures.files });
  },
  patience,
);
