import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockOf, RememberedKeys, type Keyring } from '../../../electron/shell/remembered-keys.ts';

const key = (digit: string) => ({ cost: { logN: 17, r: 8, p: 1 }, salt: digit.repeat(32), secret: 'f'.repeat(64) });
const lock = key('a').salt;

/** Turns every byte around; `user` is somebody's who cannot open what another one sealed. */
const ring = (state: 'ready' | 'weak' | 'unavailable' = 'ready', user = 7): Keyring => ({
  state: () => Promise.resolve(state),
  seal: (text) => Promise.resolve(Buffer.from([user, ...Buffer.from(text).map((byte) => byte ^ 255)])),
  open: (sealed) =>
    sealed[0] === user
      ? Promise.resolve(Buffer.from(sealed.subarray(1).map((byte) => byte ^ 255)).toString())
      : Promise.reject(new Error('another user')),
});

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'respiro-keys-'));
  file = join(folder, 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('gives back what was remembered, also after a start, and writes it only sealed', async () => {
  const keys = new RememberedKeys(file, ring());
  expect(await keys.recall(lock)).toBeNull();
  expect(await keys.remember(key('a'))).toBe(true);
  expect(await keys.remember(key('b'))).toBe(true);
  const next = new RememberedKeys(file, ring());
  expect(next.has(lock)).toBe(true);
  expect(await next.recall(lock)).toEqual(key('a'));
  expect(readFileSync(file, 'utf8')).not.toContain('f'.repeat(16));
});

it('forgets one and keeps the others', async () => {
  const keys = new RememberedKeys(file, ring());
  await keys.remember(key('a'));
  await keys.remember(key('b'));
  expect(keys.forget(lock)).toBe(true);
  expect(keys.forget(lock)).toBe(false);
  expect(new RememberedKeys(file, ring()).has(lock)).toBe(false);
  expect(await keys.recall(key('b').salt)).toEqual(key('b'));
});

it.each(['weak', 'unavailable'] as const)('neither remembers nor recalls where the keyring is %s', async (state) => {
  await new RememberedKeys(file, ring()).remember(key('a'));
  const keys = new RememberedKeys(file, ring(state));
  expect(await keys.state()).toBe(state);
  expect(await keys.remember(key('b'))).toBe(false);
  expect(await keys.recall(lock)).toBeNull();
  expect(keys.has(lock)).toBe(true);
});

it('is unavailable where the keyring does not answer', async () => {
  const broken: Keyring = { ...ring(), state: () => Promise.reject(new Error('locked')) };
  expect(await new RememberedKeys(file, broken).state()).toBe('unavailable');
});

it('forgets what another user sealed, and what is damaged', async () => {
  await new RememberedKeys(file, ring()).remember(key('a'));
  const keys = new RememberedKeys(file, ring('ready', 8));
  expect(await keys.recall(lock)).toBeNull();
  expect(keys.has(lock)).toBe(false);
  writeFileSync(file, JSON.stringify({ [lock]: Buffer.from('x').toString('base64') }));
  expect(await new RememberedKeys(file, ring()).recall(lock)).toBeNull();
  writeFileSync(file, '{"a":1}');
  expect(new RememberedKeys(file, ring()).has('a')).toBe(false);
});

it('remembers no more than two hundred, and nothing that is no key', async () => {
  const keys = new RememberedKeys(file, ring());
  for (let at = 0; at < 201; at += 1) await keys.remember({ ...key('a'), salt: at.toString(16).padStart(32, '0') });
  expect(keys.has('0'.repeat(32))).toBe(false);
  expect(keys.has((200).toString(16).padStart(32, '0'))).toBe(true);
  for (const none of [null, {}, { ...key('a'), secret: 'short' }]) {
    expect(await keys.remember(none)).toBe(false);
    expect(lockOf(none)).toBeNull();
  }
  expect(lockOf(key('a'))).toBe(lock);
});
