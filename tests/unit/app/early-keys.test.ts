import { describe, expect, it } from 'vitest';
import { EarlyKeys, type PressedEarly } from '../../../src/app/state/early-keys.ts';

const pressed = (key: string, more: Partial<PressedEarly> = {}): PressedEarly => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  timeStamp: 1_000,
  ...more,
});

describe('keys pressed for a screen that is still being read', () => {
  it('are kept in their order and handed over once', () => {
    const early = new EarlyKeys(() => 1_500);
    early.keep(pressed('p'));
    early.keep(pressed('h'));
    expect(early.take().map(({ key }) => key)).toEqual(['p', 'h']);
    expect(early.take()).toEqual([]);
  });

  it.each([' ', 'Enter', 'Escape', 'Tab', 'Shift'])('never %j: it acts on what is seen', (key) => {
    const early = new EarlyKeys(() => 1_500);
    early.keep(pressed(key));
    expect(early.take()).toEqual([]);
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('never with %s: those belong to the whole window', (modifier) => {
    const early = new EarlyKeys(() => 1_500);
    early.keep(pressed('p', { [modifier]: true }));
    expect(early.take()).toEqual([]);
  });

  it('are forgotten when the screen came too late for them', () => {
    const early = new EarlyKeys(() => 4_001);
    early.keep(pressed('p'));
    early.keep(pressed('h', { timeStamp: 1_001 }));
    expect(early.take().map(({ key }) => key)).toEqual(['h']);
  });
});
