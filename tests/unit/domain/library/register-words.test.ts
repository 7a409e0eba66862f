import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowFromWords, rowKindOf, wordsOfRow } from '../../../../src/domain/library/register-words.ts';
import { suppliedRows } from '../../../../src/domain/library/supplied-rows.ts';
import type { RegisterDefinition } from '../../../../src/domain/registers/register.ts';
import { withEntries } from '../../../../src/domain/registers/entries-as-items.ts';
import { instrument } from '../../../support/docx/instruments.ts';

function registerOf(id: string): RegisterDefinition {
  const { register } = instrument(id);
  if (register === undefined) throw new Error(`no register in ${id}`);
  return register;
}

const kept = ['promises', 'help-call', 'wow-portfolio'] as const;

describe('the words of a row', () => {
  it.each([
    ['promises', 'promise'],
    ['help-call', 'scenario'],
    ['wow-portfolio', 'idea'],
    ['allies', null],
    ['cannot-log', null],
    ['human-service', null],
    ['importance-performance', null],
  ] as const)('of %s are kept as %s', (id, kind) => {
    expect(rowKindOf(registerOf(id))).toBe(kind);
  });

  it('are kept of no register that only shares the name', () => {
    const own: RegisterDefinition = { ...registerOf('allies'), id: 'promise' };
    expect(rowKindOf(own)).toBeNull();
    expect(rowFromWords(own, { text: 'a', detail: '' })).toBeNull();
    expect(wordsOfRow(own, { name: 'a' })).toBeNull();
    expect(rowKindOf({ ...registerOf('allies'), id: 'constructor' })).toBeNull();
  });

  it('go into a row and come back the same, or are refused whole for being too long', () => {
    const words = fc.record({ text: fc.string({ maxLength: 260 }), detail: fc.string({ maxLength: 1200 }) });
    fc.assert(
      fc.property(fc.constantFrom(...kept), words, (id, raw) => {
        const register = registerOf(id);
        const given = { text: `x${raw.text.trim()}`, detail: raw.detail.trim() };
        const row = rowFromWords(register, given);
        if (row === null) throw new Error('it has a place for them');
        if (row.ok) {
          expect(wordsOfRow(register, row.data)).toEqual({ kind: rowKindOf(register), ...given });
        } else {
          const value = row.columnId === register.columns[0]?.id ? given.text : given.detail;
          expect(value.length).toBeGreaterThan(row.maximum);
        }
      }),
    );
  });

  it.each([{}, { text: '  ' }, { text: 4 }])('are none while the row says %j', (data) => {
    expect(wordsOfRow(registerOf('promises'), data)).toBeNull();
  });
});

describe('the scenes that the help call brings', () => {
  const help = instrument('help-call');

  it('are the six, each with its story in both languages', () => {
    expect(suppliedRows(help, [], 'es').map(({ itemId }) => itemId)).toEqual([
      'hc1',
      'hc2',
      'hc3',
      'hc4',
      'hc5',
      'hc6',
    ]);
    for (const language of ['es', 'en'] as const) {
      for (const row of suppliedRows(help, [], language)) {
        const taken = rowFromWords(registerOf('help-call'), row);
        expect(taken?.ok).toBe(true);
        expect(row.detail.split(/[.?] /).length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('are asked in the same words once they are rows, and are not offered again', () => {
    const [first] = suppliedRows(help, [], 'es');
    const entries = [{ id: 'e1', data: first?.data ?? {}, override: null }];
    const asked = withEntries(help, entries);
    expect(asked.items).toHaveLength(6);
    expect(asked.items[0]).toMatchObject({ id: 'hc1', short: { es: first?.text }, story: { es: first?.detail } });
    expect(suppliedRows(asked, entries, 'es').map(({ itemId }) => itemId)).toEqual(['hc2', 'hc3', 'hc4', 'hc5', 'hc6']);
  });

  it.each(['promises', 'empowerment', 'allies'] as const)('are none of %s', (id) => {
    expect(suppliedRows(instrument(id), [], 'es')).toEqual([]);
  });
});
