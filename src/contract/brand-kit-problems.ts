/** What is wrong with a brand kit, in reasons that the interface has words for. Its logo is looked into by the engine. */
import { unknownPlaceholders } from '../domain/report/kit.ts';
import { checkedPairs, leastContrast } from '../domain/report/kit-contrast.ts';
import { isOwn } from '../domain/instruments/own.ts';
import { brandKitFile, brandKitFormat, brandKitKind, type BrandKitFile } from './brand-kit-schema.ts';
import { schemaProblems, type DefinitionProblem } from './instrument-problems.ts';

/** Everything that keeps `json` from being a brand kit, one problem a path; what it is at all comes first. */
export function brandKitProblems(json: unknown): readonly DefinitionProblem[] {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    const { kind, format } = json as Readonly<Record<string, unknown>>;
    if (kind !== brandKitKind) return [{ path: 'kind', reason: kind === undefined ? 'missing' : 'not-brand-kit' }];
    if (typeof format === 'number' && format > brandKitFormat) return [{ path: 'format', reason: 'file-version' }];
  }
  const parsed = brandKitFile.safeParse(json);
  const problems = parsed.success
    ? contentProblems(parsed.data)
    : schemaProblems(parsed.error.issues, json).map((problem) =>
        problem.reason === 'id' && problem.path.startsWith('colours.')
          ? { ...problem, reason: 'colour' as const }
          : problem.path.startsWith('fonts.') && problem.reason === 'value'
            ? { ...problem, reason: 'font' as const }
            : problem,
      );
  return problems.filter(({ path }, i) => problems.findIndex((other) => other.path === path) === i);
}

function contentProblems({ id, colours, texts }: BrandKitFile): readonly DefinitionProblem[] {
  const foreign: readonly DefinitionProblem[] = isOwn(id) ? [] : [{ path: 'id', reason: 'not-own-kit' }];
  const pale = checkedPairs(colours)
    .filter(({ passes }) => !passes)
    .map(({ text }): DefinitionProblem => ({ path: `colours.${text}`, reason: 'contrast', limit: leastContrast }));
  const unknown = (['header', 'footer'] as const).flatMap((part) =>
    (['es', 'en'] as const)
      .filter((language) => unknownPlaceholders(texts[part][language]).length > 0)
      .map((language): DefinitionProblem => ({ path: `texts.${part}.${language}`, reason: 'placeholder' })),
  );
  return [...foreign, ...pale, ...unknown];
}
