/**
 * What is wrong with a definition, in reasons that the interface has words for: beside the field while it is typed,
 * and with its line when it comes from a file.
 */
import type { z } from 'zod';
import { crossChecks, type ProblemCode } from '../domain/instruments/instrument-checks.ts';
import { isOwn } from '../domain/instruments/own.ts';
import { isStandard } from '../domain/instruments/standard.ts';
import { instrumentSchema } from './instrument-schema.ts';

export const fileReasons = ['too-large', 'encoding', 'not-json', 'duplicate-key', 'file-kind', 'file-version'] as const;

export type Reason =
  | ProblemCode
  | (typeof fileReasons)[number]
  | 'missing'
  | 'empty'
  | 'type'
  | 'unknown-key'
  | 'too-long'
  | 'too-many'
  | 'too-few'
  | 'number'
  | 'value'
  | 'id'
  | 'text'
  | 'standard-id'
  | 'not-own-id'
  | BrandReason;

/** Of brand kits and their logos. */
export type BrandReason =
  | 'not-brand-kit'
  | 'not-own-kit'
  | 'colour'
  | 'font'
  | 'contrast'
  | 'placeholder'
  | 'logo-kind'
  | 'logo-large'
  | 'png-damaged'
  | 'png-size'
  | 'svg-damaged'
  | 'svg-size'
  | 'svg-script'
  | 'svg-outside'
  | 'svg-doctype'
  | 'svg-part'
  | 'svg-complex';

/** `path` is like `items.3.question.en`; `limit` is the bound that was passed, where there is one. */
export interface DefinitionProblem {
  readonly path: string;
  readonly reason: Reason;
  readonly limit?: number;
}

/** The same with its place in the file, counted from 1. */
export interface FileProblem extends DefinitionProblem {
  readonly line: number;
  readonly column: number;
}

/** Everything that keeps `json` from being an instrument of the firm's own, one problem a path; empty when sound. */
export function definitionProblems(json: unknown): readonly DefinitionProblem[] {
  const parsed = instrumentSchema.safeParse(json);
  const problems = parsed.success
    ? crossChecks(parsed.data).map(({ path, code }): DefinitionProblem => ({ path, reason: code }))
    : schemaProblems(parsed.error.issues, json);
  const all = [...idProblems(json), ...problems];
  return all.filter(({ path }, i) => all.findIndex((other) => other.path === path) === i);
}

/** The issues of a schema, in the reasons that the interface has words for. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], json: unknown): readonly DefinitionProblem[] {
  return issues.flatMap((issue) => ofIssue(issue, json));
}

function idProblems(json: unknown): readonly DefinitionProblem[] {
  const id = valueAt(json, ['id']);
  if (typeof id !== 'string' || isOwn(id)) return [];
  return [{ path: 'id', reason: isStandard(id) ? 'standard-id' : 'not-own-id' }];
}

function ofIssue(issue: z.core.$ZodIssue, json: unknown): readonly DefinitionProblem[] {
  const path = issue.path.map(String);
  const problem = (reason: Reason, limit?: number | bigint): readonly DefinitionProblem[] => [
    { path: path.join('.'), reason, ...(limit !== undefined && { limit: Number(limit) }) },
  ];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), reason: 'unknown-key' }));
  }
  if (valueAt(json, path) === undefined) return problem('missing');
  switch (issue.code) {
    case 'invalid_type':
      return problem(issue.expected === 'int' ? 'number' : 'type');
    case 'too_big':
      if (issue.origin === 'string') return problem('too-long', issue.maximum);
      return issue.origin === 'array' ? problem('too-many', issue.maximum) : problem('number');
    case 'too_small':
      if (issue.origin === 'string') return problem('empty');
      return issue.origin === 'array' ? problem('too-few', issue.minimum) : problem('number');
    case 'invalid_format':
      return problem('id');
    case 'custom':
      return problem('text');
    default:
      return problem('value');
  }
}

function valueAt(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? (part as Readonly<Record<string, unknown>>)[key]
        : undefined,
    json,
  );
}
