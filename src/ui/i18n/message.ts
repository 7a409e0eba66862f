/** Messages by typed key, "area.name", whatever the areas are. */

type AreaKey<M, A extends keyof M> = `${A & string}.${keyof M[A] & string}`;
export type KeyOf<M> = { [A in keyof M]: AreaKey<M, A> }[keyof M];

type MessageAt<M, K> = K extends `${infer A extends keyof M & string}.${infer N}`
  ? N extends keyof M[A]
    ? M[A][N]
    : never
  : never;

export type ParamsOf<M, K> = MessageAt<M, K> extends (params: infer P) => string ? [params: P] : [];

/** The key itself where there is no such message. */
export function messageOf(areas: object, key: string, params: unknown): string {
  const dot = key.indexOf('.');
  const area = (areas as Record<string, Record<string, unknown> | undefined>)[key.slice(0, dot)];
  const found = area?.[key.slice(dot + 1)];
  if (typeof found === 'function') return (found as (params: unknown) => string)(params);
  return typeof found === 'string' ? found : key;
}
