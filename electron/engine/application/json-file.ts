/** A JSON file as a person may have written or cut it: read whole, or refused with every line that is wrong. */
import { open } from 'node:fs/promises';
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { DefinitionProblem, FileProblem } from '../../../src/contract/instrument-problems.ts';
import { asReadError } from '../storage/file-errors.ts';

const mostProblems = 100;
const megabyte = 1024 * 1024;

export type ReadJson<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** What a file should hold. */
export interface JsonShape<T> {
  /** Bytes, whole megabytes. */
  readonly largest: number;
  /** Everything that is wrong with it; empty when sound. */
  readonly problemsOf: (json: unknown) => readonly DefinitionProblem[];
  /** Of what is sound. */
  readonly parse: (json: unknown) => T;
}

/** Never throws: whatever the bytes are, it is a value or a list of problems. A byte order mark is no problem. */
export function readJsonBytes<T>(bytes: Uint8Array, shape: JsonShape<T>): ReadJson<T> {
  const whole = (problem: Omit<DefinitionProblem, 'path'>): ReadJson<T> => ({
    ok: false,
    problems: [{ path: '', ...problem, line: 1, column: 1 }],
  });
  if (bytes.byteLength > shape.largest) return whole({ reason: 'too-large', limit: shape.largest / megabyte });
  const text = decode(bytes);
  return text === null ? whole({ reason: 'encoding' }) : readJsonText(text, shape);
}

/** The same from text without a byte order mark. */
export function readJsonText<T>(text: string, { problemsOf, parse }: JsonShape<T>): ReadJson<T> {
  const lines = lineStarts(text);
  const placed = (problem: DefinitionProblem, offset: number): FileProblem => ({
    ...problem,
    ...placeOf(lines, offset),
  });
  const errors: ParseError[] = [];
  // Comments and a comma too many are refused too: another program may have to read the file.
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error !== undefined || tree === undefined) {
    return { ok: false, problems: [placed({ path: '', reason: 'not-json' }, error?.offset ?? 0)] };
  }
  const repeated = repeatedKeys(tree, []);
  if (repeated.length > 0) {
    const problems = repeated.map(({ path, offset }) => placed({ path, reason: 'duplicate-key' }, offset));
    return { ok: false, problems: problems.slice(0, mostProblems) };
  }
  const json: unknown = JSON.parse(text);
  const problems = problemsOf(json)
    .slice(0, mostProblems)
    .map((problem) => placed(problem, offsetOf(tree, problem.path)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parse(json) };
}

/** At most a little more than `largest` bytes: a file of gigabytes is refused without being read. */
export async function readStart(path: string, largest: number): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(largest + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
        length += bytesRead;
        if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asReadError(error, path);
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Where the value at `path` stands: of a property its key, which is on the line that a person looks for; of what is
 * not there, the part that lacks it.
 */
function offsetOf(node: Node, path: string): number {
  const next = path === '' ? undefined : stepInto(node, path.split('.'));
  if (next === undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  return offsetOf(next.node, next.rest);
}

/** A key may hold dots itself, so the longest one that is there is taken. */
function stepInto(node: Node, parts: readonly string[]): { node: Node; rest: string } | undefined {
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    const child =
      node.type === 'array'
        ? node.children?.[Number(name)]
        : node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];
    if (child !== undefined) return { node: child, rest: parts.slice(length).join('.') };
  }
  return undefined;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
}

function placeOf(lines: readonly number[], offset: number): { line: number; column: number } {
  const line = lines.findLastIndex((start) => start <= offset);
  return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
}

/** JSON itself would silently take the last of two equal keys. */
function repeatedKeys(node: Node, path: readonly string[]): readonly { path: string; offset: number }[] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, i) => repeatedKeys(child, [...path, String(i)]));
  if (node.type !== 'object') return [];
  const seen = new Set<unknown>();
  return children.flatMap((property) => {
    const [key, value] = property.children ?? [];
    const name: unknown = key?.value;
    const here = [...path, String(name)];
    const again = seen.has(name) ? [{ path: here.join('.'), offset: property.offset }] : [];
    seen.add(name);
    return [...again, ...(value === undefined ? [] : repeatedKeys(value, here))];
  });
}
