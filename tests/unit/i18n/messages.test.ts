import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../src/contract/errors.ts';
import { en } from '../../../src/ui/i18n/en.ts';
import { es } from '../../../src/ui/i18n/es.ts';

type Area = Readonly<Record<string, unknown>>;
const areas = (messages: object): [string, Area][] => Object.entries(messages as Record<string, Area>);
const keysOf = (messages: object): string[] =>
  areas(messages).flatMap(([area, entries]) => Object.keys(entries).map((key) => `${area}.${key}`));

const root = join(import.meta.dirname, '../../../src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(svelte|ts)$/.test(path) && !/^ui[\\/]i18n[\\/](es|en)\b/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Keys that stand in the sources as they are, and beginnings of keys that are completed while running. */
const literal = new Set<string>();
const prefixes = new Set<string>();
for (const { text } of sources) {
  for (const [, key] of text.matchAll(/['"`]([a-z][a-zA-Z]*\.[\w.-]+)['"`]/g)) literal.add(key ?? '');
  for (const [, prefix] of text.matchAll(/`([a-z][a-zA-Z]*\.(?:[\w-]+\.)*)\$\{/g)) prefixes.add(prefix ?? '');
}

/** Every word in a message: functions are read as they are written. */
const wordsOf = (value: unknown): string => (typeof value === 'function' ? value.toString() : String(value));

describe('messages', () => {
  it('exist under the same keys in both languages', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(es).sort());
  });

  it('take parameters in both languages or in none', () => {
    const kinds = (messages: object): Record<string, string> =>
      Object.fromEntries(
        areas(messages).flatMap(([area, entries]) =>
          Object.entries(entries).map(([key, value]) => [`${area}.${key}`, typeof value]),
        ),
      );
    expect(kinds(en)).toEqual(kinds(es));
  });

  it('are all used', () => {
    const unused = keysOf(es).filter(
      (key) => !literal.has(key) && ![...prefixes].some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('exist for every key that is asked for', () => {
    const known = new Set(keysOf(es));
    const asked = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:t\(|tIn\([^,]+,)\s*'([^']+)'/g)].map(([, key]) => ({ path, key: key ?? '' })),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(({ key }) => !known.has(key))).toEqual([]);
  });

  it('are plain: no exclamation marks, no blank texts, no spaces at the ends', () => {
    for (const messages of [es, en]) {
      for (const [area, entries] of areas(messages)) {
        for (const [key, value] of Object.entries(entries)) {
          const words = wordsOf(value).replaceAll(/!==?|!\w/g, '');
          expect(words, `${area}.${key}`).not.toMatch(/[!¡]/);
          if (typeof value === 'string') expect(value, `${area}.${key}`).toMatch(/^\S(.*\S)?$/s);
        }
      }
    }
  });

  it('never address the reader as "tú"', () => {
    for (const [area, entries] of areas(es)) {
      for (const [key, value] of Object.entries(entries)) {
        expect(wordsOf(value), `${area}.${key}`).not.toMatch(/\b(tú|tus|contigo|puedes|quieres|tienes|haz)\b/i);
      }
    }
  });

  it('tell every error in both languages, each in its own words', () => {
    for (const { errors } of [es, en]) {
      const texts = errorCodes.map((code) => errors[code]({}));
      expect(new Set(texts).size).toBe(errorCodes.length);
      for (const text of texts) expect(text).toMatch(/\.$/);
    }
  });

  it('put the figures into an error where the engine gives them', () => {
    const details = { present: 12, total: 14 };
    expect(es.errors['tally-exceeds-present'](details)).toContain('14 manos');
    expect(en.errors['tally-exceeds-present'](details)).toContain('14 hands');
    expect(es.errors['destination-changed']({ copy: 'A (conflicto).respiro' })).toContain('A (conflicto).respiro');
  });
});
