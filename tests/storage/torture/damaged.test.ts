/**
 * Damaged files: each is refused, or opened with exactly the contents that were published. Most are looked at in this
 * process, where a crash would end the run and a hang its time; every fortieth goes through the process that can be killed,
 * as in the application.
 */
import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Copies } from '../../../electron/engine/application/copies.ts';
import { inProcess } from '../../../electron/engine/checking/checker.ts';
import { forkCheck } from '../../../electron/engine/checking/fork.ts';
import { contentHash } from '../../../electron/engine/storage/content-hash.ts';
import { hashFile } from '../../../electron/engine/storage/file-hash.ts';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { frozenFile } from '../../support/engine/frozen-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

type Damage = (bytes: Buffer, die: (limit: number) => number, page: number) => Buffer;

/** Overwrites `length` bytes at `at` with others. */
function scramble(bytes: Buffer, at: number, length: number, die: (limit: number) => number): Buffer {
  for (let place = at; place < Math.min(bytes.length, at + length); place += 1) bytes[place] = die(256);
  return bytes;
}

const damages: Readonly<Record<string, Damage>> = {
  'bit flips': (bytes, die) => {
    for (let n = 1 + die(4); n > 0; n -= 1) {
      const at = die(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << die(8));
    }
    return bytes;
  },
  truncations: (bytes, die) => bytes.subarray(0, die(bytes.length)),
  'page swaps': (bytes, die, page) => {
    const pages = bytes.length / page;
    const [one, other] = [die(pages) * page, die(pages) * page];
    const kept = Buffer.from(bytes.subarray(one, one + page));
    bytes.copy(bytes, one, other, other + page);
    kept.copy(bytes, other);
    return bytes;
  },
  'header fields': (bytes, die) => scramble(bytes, die(25) * 4, 1 + die(4), die),
  garbage: (bytes, die) => scramble(bytes, die(bytes.length), 1 + die(3000), die),
  'page headers': (bytes, die, page) =>
    scramble(bytes, Math.max(100, die(bytes.length / page) * page) + die(8), 1, die),
  'cell overwrites': (bytes, die, page) => {
    const start = die(bytes.length / page) * page;
    return scramble(bytes, start + page - 1 - die(400), 1 + die(8), die);
  },
  'longer files': (bytes, die) => Buffer.concat([bytes, Buffer.alloc(1 + die(3000), die(256))]),
};

async function look(file: string, throughProcess: boolean, folder: string): Promise<string | null> {
  try {
    if (throughProcess) {
      const copies = new Copies(folder, inProcess(forkCheck));
      await copies.takeIn(file, 'one');
      return hashOf(copies.pathOf('one'));
    }
    await inspectFile(file);
    return hashOf(file);
  } catch (error) {
    // Anything but a refusal in words is a crash of ours.
    if (error instanceof RespiroError && refusals.has(error.code)) return null;
    throw error;
  }
}

const refusals: ReadonlySet<string> = new Set(['file-damaged', 'not-an-engagement', 'file-newer']);

function hashOf(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    return contentHash(db);
  } finally {
    db.close();
  }
}

test(
  'damaged files are refused or hold what was published, and stay as they are',
  async () => {
    const folder = temporaryFolder();
    const original = join(folder, 'cliente.respiro');
    frozenFile(original, 6);
    const whole = readFileSync(original);
    const before = await hashFile(original);
    const contents = hashOf(original);
    const die = dice('damaged');
    const kinds = Object.entries(damages);
    const total = amount(300, 10_000);
    const figures = { files: 0, refused: 0, 'opened with the same contents': 0, 'silently changed': 0, touched: 0 };
    let slowest = 0;
    for (let n = 0; n < total; n += 1) {
      const [kind, damage] = kinds[n % kinds.length] ?? ['', (bytes: Buffer) => bytes];
      const bytes = damage(Buffer.from(whole), die, whole.readUInt16BE(16));
      const file = join(folder, 'damaged.respiro');
      writeFileSync(file, bytes);
      const began = performance.now();
      const found = await look(file, n % 40 === 0, join(folder, 'copies'));
      slowest = Math.max(slowest, performance.now() - began);
      figures.files += 1;
      if (found === null) figures.refused += 1;
      else if (found === contents) figures['opened with the same contents'] += 1;
      else figures['silently changed'] += 1;
      expect(found === null || found === contents, `${kind}, file ${n}`).toBe(true);
      if (!readFileSync(file).equals(bytes)) figures.touched += 1;
    }
    tellFigures('damaged files', {
      ...figures,
      'through the process': Math.ceil(total / 40),
      'slowest ms': Math.round(slowest),
    });
    expect(figures).toMatchObject({ files: total, 'silently changed': 0, touched: 0 });
    expect(figures.refused).toBeGreaterThan(total / 2);
    expect(await hashFile(original)).toBe(before);
  },
  patience,
);
