import { describe, expect, it } from 'vitest';
import {
  protocolInventory,
  protocolRow,
  sortProtocols,
  stepsFor,
} from '../../../../src/domain/protocols/from-entries.ts';
import type { EntryData, Override, RegisterEntry } from '../../../../src/domain/registers/register.ts';

const entry = (data: EntryData, override: Override | null = null, id = 'e'): RegisterEntry => ({ id, data, override });
const row = (data: EntryData, override: Override | null = null) =>
  protocolRow(entry({ rule: 'Pedir folio', ...data }, override));

describe('a row of the inventory', () => {
  it.each<[string, EntryData, Override | null, unknown]>([
    ['the rule decides', { value: 1, rigidity: 5 }, null, { step: 'remove', override: null, setAside: null }],
    [
      'the room decides otherwise, and the rule is kept beside it',
      { value: 1, rigidity: 5 },
      { step: 'loosen', reason: 'Lo pide auditoría' },
      { step: 'loosen', decision: { step: 'remove' }, override: { step: 'loosen', reason: 'Lo pide auditoría' } },
    ],
    [
      'the room decides where the rule cannot yet',
      {},
      { step: 'keep', reason: 'Se verá' },
      { step: 'keep', decision: { step: null, missing: ['value'] } },
    ],
    [
      'the law lets nobody remove it',
      { value: 1, rigidity: 5, legal: true },
      { step: 'remove', reason: 'Nadie la usa' },
      { step: 'loosen-manner', override: null, setAside: { step: 'remove', reason: 'Nadie la usa' } },
    ],
    [
      'a step of another version is not followed',
      { value: 5 },
      { step: 'outsource', reason: 'x' },
      { step: 'keep', override: null, setAside: { step: 'outsource' } },
    ],
    ['a frequency that is none', { value: 1, frequency: 'yearly' }, null, { frequency: null }],
  ])('%s', (_name, data, override, expected) => expect(row(data, override)).toMatchObject(expected as object));

  it.each([{ rule: '  ' }, {}, { value: 1 }])('is not told without its rule: %o', (data) =>
    expect(protocolRow(entry(data))).toBeNull(),
  );

  it('offers what the law lets', () => {
    expect(stepsFor(true)).toEqual(['keep', 'loosen-manner']);
    expect(stepsFor(false)).toEqual(['keep', 'loosen', 'remove']);
  });
});

describe('the inventory', () => {
  const protocol = (id: string, data: EntryData, override: Override | null = null) =>
    entry({ rule: `Regla ${id}`, ...data }, override, id);
  const five = [
    protocol('a', { value: 1, rigidity: 5, frequency: 'rare' }),
    protocol('b', { value: 2, rigidity: 5, frequency: 'daily' }),
    protocol('c', { value: 3, rigidity: 5, frequency: 'weekly', legal: true }),
    protocol('d', { value: 5, rigidity: 2, frequency: 'daily' }),
    protocol('e', { rigidity: 2, frequency: 'daily' }),
  ];

  it('tells the robot index with what it rests on', () => {
    // 0.2 + 20 of 0.2 + 20 + 4 + 20 contacts a month; the rule without value does not count.
    const { robot } = protocolInventory(five);
    expect(robot).toMatchObject({ rules: 4, worthless: 2, contacts: 44.2, robotic: 20.2 });
    expect(robot?.index).toBeCloseTo((100 * 20.2) / 44.2, 10);
  });

  it('sorts by the step that holds, the most frequent first', () => {
    const sorted = sortProtocols(protocolInventory(five).rows);
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).join('');
    expect([ids(sorted.remove), ids(sorted.loosen), ids(sorted.keep), ids(sorted.open)]).toEqual(['ba', 'c', 'd', 'e']);
  });

  it.each<[string, RegisterEntry[]]>([
    ['nothing', []],
    ['no value', [protocol('a', { frequency: 'daily' })]],
    ['no frequency', [protocol('a', { value: 1 })]],
  ])('has no robot index of %s', (_name, entries) => expect(protocolInventory(entries).robot).toBeNull());

  it('stays finite and exact over 500 equal rows', () => {
    const many = Array.from({ length: 500 }, (_, i) => protocol(String(i), { value: 2, frequency: 'rare' }));
    expect(protocolInventory(many).robot).toEqual({
      index: 100,
      contacts: 100,
      robotic: 100,
      rules: 500,
      worthless: 500,
    });
  });
});
