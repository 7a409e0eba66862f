/**
 * Damaged files with a password: each is refused, since not one bit of them goes unproved, stays as it is, and leaves nothing
 * readable behind. They are taken in as the application does it. The key is that of the file, as an engine that has it open
 * knows it, and is proved on each header; every hundredth file is opened with the password alone.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Copies } from '../../../electron/engine/application/copies.ts';
import { inThisProcess } from '../../../electron/engine/checking/checker.ts';
import { sealFile } from '../../../electron/engine/storage/envelope/seal.ts';
import { newKey } from '../../../electron/engine/storage/envelope/key.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { quickScrypt } from '../../support/engine/engine-at.ts';
import { frozenFile } from '../../support/engine/frozen-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

const portion = 65_536 + 16;

/** Never that the password is wrong: a checksum over the header tells damage from that. */
const refusals: ReadonlySet<string> = new Set(['file-damaged', 'not-an-engagement']);

test(
  'damaged files with a password are refused and stay as they are',
  async () => {
    const folder = temporaryFolder();
    const [plain, sealed, damaged] = ['plain', 'sealed', 'damaged'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    frozenFile(plain, 6);
    const key = await newKey('una frase', quickScrypt);
    await sealFile(plain, sealed, key);
    const copies = new Copies(join(folder, 'copies'), inThisProcess);
    const take = (path: string, asks: boolean): Promise<unknown> =>
      copies.takeIn(path, 'one', { unlocking: { password: asks ? 'una frase' : null, held: asks ? null : key } });
    for (const asks of [true, false]) {
      await take(sealed, asks);
      await copies.remove('one');
    }
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
    const figures = { files: 0, refused: 0, 'by the password': 0, opened: 0, touched: 0, 'left readable': 0 };
    let slowest = 0;
    for (let n = 0; n < amount(300, 10_000); n += 1) {
      const bytes = (kinds[n % kinds.length] ?? ((same: Buffer) => same))(Buffer.from(whole));
      writeFileSync(damaged, bytes);
      // Not a multiple of the number of kinds, so that each comes to it.
      const asks = n % 101 === 0;
      const began = performance.now();
      try {
        await take(damaged, asks);
        figures.opened += 1;
      } catch (error) {
        // Anything but a refusal in words is a crash of ours.
        if (!(error instanceof RespiroError) || !refusals.has(error.code)) throw error;
        figures.refused += 1;
      }
      slowest = Math.max(slowest, performance.now() - began);
      figures.files += 1;
      figures['by the password'] += Number(asks);
      if (!readFileSync(damaged).equals(bytes)) figures.touched += 1;
      figures['left readable'] += readdirSync(join(folder, 'copies', 'one')).length;
    }
    tellFigures('damaged files with a password', { ...figures, 'slowest ms': Math.round(slowest) });
    expect(figures).toMatchObject({ opened: 0, touched: 0, refused: figures.files, 'left readable': 0 });
  },
  patience,
);
