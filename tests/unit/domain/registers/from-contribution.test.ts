import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEntry } from '../../../../src/contract/register-schema.ts';
import { entryFrom } from '../../../../src/domain/registers/from-contribution.ts';
import type { RegisterDefinition } from '../../../../src/domain/registers/register.ts';

const words = (es: string) => ({ es, en: es });
const column = (id: string, type: 'text' | 'long', maximum: number) => ({ id, title: words(id), type, maximum });
const register = (...columns: RegisterDefinition['columns']): RegisterDefinition => ({
  id: 'idea',
  title: words('Ideas'),
  entry: words('idea'),
  invitation: words('Escriba'),
  maximumEntries: 30,
  columns,
});
const ideas = register(
  column('title', 'text', 40),
  column('story', 'long', 1000),
  column('owner', 'text', 80),
  column('cluster', 'text', 60),
);

test('a text names the row, and its theme goes where the register has a column for it', () => {
  expect(entryFrom(ideas, { text: 'Abrir antes', theme: 'Horarios' })).toEqual({
    title: 'Abrir antes',
    cluster: 'Horarios',
  });
  expect(entryFrom(ideas, { text: 'Abrir\n antes', theme: '' })).toEqual({ title: 'Abrir antes' });
  const promises = register(column('text', 'text', 200));
  expect(entryFrom(promises, { text: 'Abrir antes', theme: 'Horarios' })).toEqual({ text: 'Abrir antes' });
});

test('a text too long for a name stands whole in the story; without one it fits nowhere', () => {
  const text = 'Que el gerente salga a saludar a quien espera\nmás de diez minutos';
  expect(entryFrom(ideas, { text, theme: '' })).toEqual({
    title: 'Que el gerente salga a saludar a quien…',
    story: text,
  });
  expect(entryFrom(register(column('rule', 'text', 40), column('owner', 'text', 90)), { text, theme: '' })).toBeNull();
  // A long column further on says something else.
  expect(
    entryFrom(register(column('rule', 'text', 40), column('owner', 'text', 90), column('reason', 'long', 900)), {
      text,
      theme: '',
    }),
  ).toBeNull();
});

test('whatever comes out is a row that the register takes, and keeps every letter', () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 600 })
    .filter((one) => one.trim() === one && one !== '');
  fc.assert(
    fc.property(
      text,
      fc.string({ maxLength: 60 }),
      fc.constantFrom(ideas, register(column('text', 'text', 500))),
      (said, theme, to) => {
        const data = entryFrom(to, { text: said, theme: theme.trim() });
        if (data === null) return;
        expect(parseEntry(to, data as Record<string, string>)).toMatchObject({ ok: true });
        const line = said.replace(/\s*\n\s*/g, ' ');
        expect([data['title'] ?? data['text'], data['story']]).toContain(data['story'] === undefined ? line : said);
      },
    ),
    { numRuns: 25 },
  );
});
