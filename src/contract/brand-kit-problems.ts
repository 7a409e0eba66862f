/** What is wrong with a brand kit, in reasons that the interface has words for. Its logo is looked into by the engine. */
import { unknownPlaceholders } from '../domain/report/kit.ts';
import { checkedPairs, leastContrast } from '../domain/report/kit-contrast.ts';
import { isOwn } from '../domain/instruments/own.ts';
import { brandKitFile, brandKitFormat, brandKitKind, kitColours, kitTexts } from './brand-kit-schema.ts';
import { schemaProblems, type DefinitionProblem } from './instrument-problems.ts';

/** Everything that keeps `json` from being a brand kit, one problem a path; what it is at all comes first. */
export function brandKitProblems(json: unknown): readonly DefinitionProblem[] {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    const { kind, format } = json as Readonly<Record<string, unknown>>;
    if (kind !== brandKitKind) return [{ path: 'kind', reason: kind === undefined ? 'missing' : 'not-brand-kit' }];
    if (typeof format === 'number' && format > brandKitFormat) return [{ path: 'format', reason: 'file-version' }];
  }
  const parsed = brandKitFile.safeParse(json);
  const shape = parsed.success ? [] : schemaProblems(parsed.error.issues, json).map(named);
  const problems = [...shape, ...contentProblems(json)];
  return problems.filter(({ path }, i) => problems.findIndex((other) => other.path === path) === i);
}

/** A colour and a font are not told as any other value. */
function named(problem: DefinitionProblem): DefinitionProblem {
  const { path, reason } = problem;
  if (path.startsWith('colours.') && reason === 'id') return { ...problem, reason: 'colour' };
  return path.startsWith('fonts.') && reason === 'value' ? { ...problem, reason: 'font' } : problem;
}

/** What the shape cannot say, of each part that has its shape. */
function contentProblems(json: unknown): readonly DefinitionProblem[] {
  const { id, colours, texts } = (json ?? {}) as Readonly<Record<string, unknown>>;
  const foreign: readonly DefinitionProblem[] =
    typeof id === 'string' && !isOwn(id) ? [{ path: 'id', reason: 'not-own-kit' }] : [];
  const readColours = kitColours.safeParse(colours);
  const pairs = readColours.success ? checkedPairs(readColours.data) : [];
  const pale = pairs
    .filter(({ passes }) => !passes)
    .map(({ text }): DefinitionProblem => ({ path: `colours.${text}`, reason: 'contrast', limit: leastContrast }));
  const readTexts = kitTexts.safeParse(texts);
  const unknown = (['header', 'footer'] as const).flatMap((part) =>
    (['es', 'en'] as const)
      .filter((language) => readTexts.success && unknownPlaceholders(readTexts.data[part][language]).length > 0)
      .map((language): DefinitionProblem => ({ path: `texts.${part}.${language}`, reason: 'placeholder' })),
  );
  return [...foreign, ...pale, ...unknown];
}
