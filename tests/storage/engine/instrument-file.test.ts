/** A definition file is read whole, or refused with the line of everything that is wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestFile, readInstrumentFile } from '../../../electron/engine/application/instrument-file.ts';
import type { FileProblem } from '../../../src/contract/instrument-problems.ts';
import { ownInstrument } from '../../support/own-instrument.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const pretty = (json: unknown): string => JSON.stringify(json, null, 2);

function problemsOf(content: string | Uint8Array): readonly FileProblem[] {
  const read = readInstrumentFile(typeof content === 'string' ? bytes(content) : content);
  if (read.ok) throw new Error('was read');
  return read.problems;
}

const sound = pretty(ownInstrument);

describe('a sound file', () => {
  it.each([
    ['as it was exported', sound],
    ['with a byte order mark', `\uFEFF${sound}`],
    ['with the line ends of Windows', sound.replaceAll('\n', '\r\n')],
    ['on one line', JSON.stringify(ownInstrument)],
  ])('is read %s', (_name, text) => {
    expect(readInstrumentFile(bytes(text))).toEqual({ ok: true, definition: ownInstrument });
  });
});

describe('a damaged file is refused as a whole', () => {
  it.each([
    ['nothing in it', '', { line: 1, column: 1, reason: 'not-json' }],
    ['cut in the middle', sound.split('\n').slice(0, 12).join('\n'), { line: 12, reason: 'not-json' }],
    [
      'a comma too many',
      sound.replace('"points": 5,', '"points": 5,,'),
      { line: sound.split('\n').findIndex((l) => l.includes('"points": 5,')) + 1, reason: 'not-json' },
    ],
    ['a comment', `// mío\n${sound}`, { line: 1, reason: 'not-json' }],
    ['prose', 'Esto no es un instrumento', { line: 1, reason: 'not-json' }],
    ['a list', '[\n]', { line: 1, reason: 'type' }],
    [
      'a key twice',
      sound.replace('"points": 5,', '"points": 5,\n  "points": 7,'),
      {
        line: sound.split('\n').findIndex((l) => l.includes('"points": 5,')) + 2,
        column: 3,
        path: 'points',
        reason: 'duplicate-key',
      },
    ],
  ] as const)('%s', (_name, text, problem) => {
    expect(problemsOf(text)).toEqual([expect.objectContaining(problem)]);
  });

  it('what is not UTF-8, and what is too large', () => {
    expect(problemsOf(Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]))).toMatchObject([{ reason: 'encoding', line: 1 }]);
    expect(problemsOf(new Uint8Array(2 * largestFile).fill(0x20))).toMatchObject([{ reason: 'too-large' }]);
  });

  it('everything that is wrong is told, each on its line', () => {
    const text = sound
      .replace('"Pregunta número 2"', '7')
      .replace(/,\s+"en": "Question number 1"/, '')
      .replace('"Baja"', '""');
    const lines = text.split('\n');
    const lineOf = (part: string): number => lines.findIndex((line) => line.includes(part)) + 1;
    const told = problemsOf(text).map(({ line, path, reason }) => ({ line, path, reason }));
    expect(told).toEqual([
      // What is missing is told where the text begins that lacks it.
      { line: lineOf('"Pregunta número 1"') - 1, path: 'items.0.question.en', reason: 'missing' },
      { line: lineOf('"es": 7'), path: 'items.1.question.es', reason: 'type' },
      { line: lineOf('"es": ""'), path: 'readings.0.title.es', reason: 'empty' },
    ]);
  });
});

/** Every path to a leaf of the definition whose place the schema checks. */
function leaves(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]));
}

function plant(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return { planted: true };
  if (Array.isArray(value)) return value.map((part: unknown, i) => (String(i) === key ? plant(part, rest) : part));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]) => [name, name === key ? plant(part, rest) : part]),
  );
}

describe('the line', () => {
  it('is that of the fault, wherever it is planted and however the file is indented', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...leaves(ownInstrument)),
        fc.constantFrom('', '  ', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.nat(3),
        (path, indent, lineEnd, before) => {
          const text = `${'\n'.repeat(before)}${JSON.stringify(plant(ownInstrument, path.split('.')), null, indent)}`;
          const line = text.split('\n').findIndex((one) => one.includes('"planted"'));
          // Indented, the fault begins on the line of its key, one above what was planted.
          const expected = indent === '' ? line + 1 : line;
          const problem = problemsOf(text.replaceAll('\n', lineEnd)).find((one) => one.path === path);
          expect(problem?.line).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is found for keys that hold dots or look like numbers', () => {
    const text = sound.replace('"points": 5,', '"points": 5,\n  "a.b": 1,\n  "3": 2,');
    const at = text.split('\n').findIndex((line) => line.includes('"a.b"')) + 1;
    expect(problemsOf(text).map(({ line, path }) => [path, line])).toEqual(
      expect.arrayContaining([
        ['a.b', at],
        ['3', at + 1],
      ]),
    );
  });
});
