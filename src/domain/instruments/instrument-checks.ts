/** What a definition file must satisfy beyond its shape: references, lengths, order. */
import type { InstrumentDefinition, ScoringId } from './definition.ts';
import { registerProblems } from './register-checks.ts';
import { isText, ratedItems } from './asked.ts';
import { scoringOf } from './scales.ts';

export type ProblemCode =
  | 'unknown-column'
  | 'duplicate-id'
  | 'unknown-dimension'
  | 'dimension-without-items'
  | 'wrong-kind'
  | 'wrong-length'
  | 'readings-order'
  | 'bounds'
  | 'nothing-to-order'
  | 'two-ways'
  | 'fixed-groups'
  | 'missing-part';

export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
}

/** Parts that the scoring of an instrument looks up by id. */
const requiredLenses: Readonly<Record<ScoringId, readonly string[]>> = {
  'value-proposition': ['company', 'customer'],
  empowerment: ['room'],
  rated: [],
};

/** All problems of a well-shaped definition, in the order of the file; empty when it is sound. */
export function crossChecks(definition: InstrumentDefinition): readonly Problem[] {
  return [
    ...lengths(definition),
    ...requiredParts(definition),
    ...somethingToDo(definition),
    ...registerProblems(definition),
    ...duplicates('lenses', definition.lenses),
    ...duplicates('dimensions', definition.dimensions),
    ...duplicates('items', definition.items),
    ...duplicates('facts', definition.facts),
    ...duplicates('readings', definition.readings),
    ...references(definition),
    ...order(definition),
    ...waysToAnswer(definition),
    ...whoAnswers(definition),
  ];
}

/** Without questions there must be a register, and what is asked needs a lens to be asked through. */
function somethingToDo({ lenses, items, register }: InstrumentDefinition): readonly Problem[] {
  const asks = items.length > 0 || register?.item !== undefined;
  if (!asks && register === undefined) return [{ path: 'items', code: 'missing-part', message: 'asks nothing' }];
  if (asks && lenses.length === 0) return [{ path: 'lenses', code: 'missing-part', message: 'needs a lens' }];
  return [];
}

function lengths({ points, pointTitles, items, lenses }: InstrumentDefinition): readonly Problem[] {
  const wrong = (path: string, length: number, expected: number = points): readonly Problem[] =>
    length === expected
      ? []
      : [{ path, code: 'wrong-length', message: `has ${length} entries, the scale has ${expected} points` }];
  return [
    ...wrong('pointTitles', pointTitles.length),
    ...lenses.flatMap(({ scale }, i) =>
      scale ? wrong(`lenses.${i}.scale.pointTitles`, scale.pointTitles.length, scale.points) : [],
    ),
    ...items.flatMap((item, i) =>
      item.kind === 'behaviour-rubric' ? wrong(`items.${i}.levels`, item.levels.length) : [],
    ),
  ];
}

/** The standard instruments whose questions must be of one kind, because their rules and pictures read them. */
const requiredKinds: Readonly<Record<string, InstrumentDefinition['kind']>> = {
  'value-proposition': 'bipolar-pair',
  empowerment: 'behaviour-rubric',
};

function requiredParts({ id, kind, lenses, readings }: InstrumentDefinition): readonly Problem[] {
  const expected = requiredKinds[id];
  const problems: Problem[] = [];
  if (expected !== undefined && kind !== expected) {
    problems.push({ path: 'kind', code: 'wrong-kind', message: `must be ${expected}` });
  }
  for (const lensId of requiredLenses[scoringOf({ id })]) {
    if (!lenses.some((lens) => lens.id === lensId)) {
      problems.push({ path: 'lenses', code: 'missing-part', message: `lens "${lensId}" is missing` });
    }
  }
  if (id === 'value-proposition' && readings.length === 0) {
    problems.push({ path: 'readings', code: 'missing-part', message: 'needs at least one reading' });
  }
  return problems;
}

function duplicates(list: string, entries: readonly { readonly id: string }[]): readonly Problem[] {
  return entries.flatMap((entry, i) =>
    entries.findIndex((other) => other.id === entry.id) < i
      ? [{ path: `${list}.${i}.id`, code: 'duplicate-id' as const, message: `"${entry.id}" is used twice` }]
      : [],
  );
}

function references({ kind, dimensions, items, register }: InstrumentDefinition): readonly Problem[] {
  const known = new Set(dimensions.map((dimension) => dimension.id));
  const used = new Set(
    [...ratedItems({ items }), ...(register?.item ? [register.item] : [])].map((item) => item.dimensionId),
  );
  const problems: Problem[] = [];
  items.forEach((item, i) => {
    // A question in words may stand among questions of any kind: no figure is made of it.
    if (isText(item)) return;
    if (item.kind !== kind) {
      problems.push({ path: `items.${i}.kind`, code: 'wrong-kind', message: `must be ${kind}` });
    }
    if (!known.has(item.dimensionId)) {
      const message = `"${item.dimensionId}" is not a dimension`;
      problems.push({ path: `items.${i}.dimensionId`, code: 'unknown-dimension', message });
    }
  });
  dimensions.forEach((dimension, i) => {
    if (kind !== 'open-text' && !used.has(dimension.id)) {
      const message = `no item belongs to "${dimension.id}"`;
      problems.push({ path: `dimensions.${i}.id`, code: 'dimension-without-items', message });
    }
  });
  return problems;
}

/** What `kind` says must be there, and a lens is answered in one way only. */
function waysToAnswer({ kind, items, lenses, register }: InstrumentDefinition): readonly Problem[] {
  const problems: Problem[] = [];
  const rated = ratedItems({ items }).length;
  if (kind !== 'open-text' && rated === 0 && items.length > 0 && register?.item === undefined) {
    problems.push({ path: 'kind', code: 'wrong-kind', message: 'all items are open-text' });
  }
  lenses.forEach(({ scale, amount, ranking }, i) => {
    if (ranking === undefined) return;
    if (scale !== undefined || amount !== undefined) {
      const message = 'a ranking has no scale and no amount';
      problems.push({ path: `lenses.${i}.ranking`, code: 'two-ways', message });
    } else if (rated < 2 && register?.item === undefined) {
      problems.push({ path: `lenses.${i}.ranking`, code: 'nothing-to-order', message: 'needs two items' });
    }
  });
  return problems;
}

/** A group is named once; the rules of a standard instrument say themselves who counts through its lenses. */
function whoAnswers({ id, lenses }: InstrumentDefinition): readonly Problem[] {
  return lenses.flatMap(({ groups = [] }, i): readonly Problem[] => {
    const path = `lenses.${i}.groups`;
    if (groups.length > 0 && scoringOf({ id }) !== 'rated') {
      return [{ path, code: 'fixed-groups', message: 'this instrument decides by its own rules who counts' }];
    }
    return groups.flatMap((group, at) =>
      groups.indexOf(group) < at
        ? [{ path: `${path}.${at}`, code: 'duplicate-id' as const, message: `"${group}" stands twice` }]
        : [],
    );
  });
}

function order({ readings, facts }: InstrumentDefinition): readonly Problem[] {
  const problems: Problem[] = [];
  readings.forEach((band, i) => {
    const previous = readings[i - 1];
    const sound = previous === undefined ? band.from === 0 : band.from > previous.from;
    if (!sound) {
      const message = 'readings start at 0 and rise from band to band';
      problems.push({ path: `readings.${i}.from`, code: 'readings-order', message });
    }
  });
  facts.forEach((fact, i) => {
    if (fact.minimum >= fact.maximum) {
      const message = 'minimum must lie below maximum';
      problems.push({ path: `facts.${i}.maximum`, code: 'bounds', message });
    }
  });
  return problems;
}
