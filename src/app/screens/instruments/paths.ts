/** Reading and replacing what stands at a path like `items.3.question.en`, without changing what was there. */

export function valueAt(whole: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) =>
        typeof part === 'object' && part !== null ? (part as Readonly<Record<string, unknown>>)[key] : undefined,
      whole,
    );
}

/** The same with `value` at the path; lists stay lists. */
export function withValue<T>(whole: T, path: string, value: unknown): T {
  return replaced(whole, path.split('.'), value) as T;
}

function replaced(part: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(part)) {
    return part.map((one: unknown, index) => (String(index) === key ? replaced(one, rest, value) : one));
  }
  const object = (part ?? {}) as Readonly<Record<string, unknown>>;
  return { ...object, [key]: replaced(object[key], rest, value) };
}

/** The list with one entry at another place; places outside it change nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}
