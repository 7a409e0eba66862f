import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLensWords } from '../../../src/contract/language-schema.ts';

const shipped = (language: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/language/${language}.json`, import.meta.url), 'utf8'));

const fine = { language: 'es', us: ['nuestr(o|a)'], customer: ['usted(|es)'], customerIfNamed: ['su(|s)'] };

describe('the words of the language lens', () => {
  it.each(['es', 'en'])('the shipped list is fine: %s', (language) => {
    expect(parseLensWords(shipped(language))).toMatchObject({ ok: true, value: { language } });
  });

  it.each<[string, object, string[]]>([
    ['fine', {}, []],
    ['another language', { language: 'fr' }, ['language']],
    ['no words about us', { us: [] }, ['us']],
    ['no words about the customer', { customer: [] }, ['customer']],
    ['a bracket that does not close', { us: ['nosotros', 'nuestr(o|a'] }, ['us.1']],
    ['no word at all', { customer: ['…'] }, ['customer.0']],
    ['a word that is no text', { customerIfNamed: [3] }, ['customerIfNamed.0']],
    ['one form on two sides', { customer: ['nuestro'] }, ['']],
    ['a field nobody knows', { them: [] }, ['']],
  ])('%s', (_name, change, paths) => {
    const parsed = parseLensWords({ ...fine, ...change });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(paths);
  });
});
