/** Messages as nobody means them: right in form and wrong in sense, wrong in form, and no messages at all. */
interface Known {
  readonly exerciseId: string;
  readonly itemIds: readonly string[];
}

/** @param die whole numbers from 0 below its argument. */
export function fuzzer(die: (limit: number) => number, { exerciseId, itemIds }: Known): () => string | Buffer {
  const one = <T>(list: readonly T[]): T => list[die(list.length)] as T;
  const texts = [
    '',
    'x',
    '\u0000',
    '\ud800',
    '../../x',
    "'; DROP TABLE answers; --",
    '<script>alert(1)</script>',
    '__proto__',
    'á'.repeat(600),
  ];
  let op = 1;
  const id = (): string => one([exerciseId, 'company', 'customer', 'frontline', ...itemIds, ...texts.slice(1, 6)]);
  const value = (depth = 0): unknown => {
    const kind = die(depth > 2 ? 4 : 6);
    if (kind === 0) return one<unknown>([null, true, -1, 0, 3, 101, 1e308, 0.5]);
    if (kind < 4) return kind === 1 ? one(texts) : id();
    const many = Array.from({ length: die(5) }, () => value(depth + 1));
    return kind === 4 ? many : Object.fromEntries(many.map((entry) => [one(texts), entry] as const));
  };
  const operation = () => ({ op: die(4) > 0 ? (op += 1) : 1 + die(op), exerciseId: die(4) > 0 ? exerciseId : id() });
  const lens = () => ({ ...operation(), lensId: one(['company', 'customer', 'nobody']) });
  const item = (): string => (die(4) > 0 ? one(itemIds) : id());
  const words = (): string => one(['Sí', '<script>', '\u202e', 'x'.repeat(500)]);
  const shapes: readonly (() => Record<string, unknown>)[] = [
    () => ({ kind: 'rate', ...lens(), itemId: item(), value: one([null, 0, 1, 5, 6, 100]) }),
    () => ({ kind: 'share', ...lens(), shares: [{ itemId: item(), value: 1 + die(100) }] }),
    () => ({ kind: 'rank', ...lens(), order: Array.from({ length: die(5) }, item) }),
    () => ({ kind: 'say', ...lens(), itemId: item(), text: words() }),
    () => ({
      kind: 'contribute',
      ...operation(),
      to: one(['comments', 'register']),
      text: words(),
      withGroup: die(2) === 0,
    }),
    () => ({ kind: 'sit', groupId: die(2) > 0 ? 'frontline' : id() }),
    () => ({ kind: 'roster', groupId: id() }),
    () => ({ kind: 'name', ...(die(2) === 0 ? { participantId: id() } : { code: one(['P01', 'x', '💥']) }) }),
  ];
  const fields = [
    'kind',
    'op',
    'exerciseId',
    'lensId',
    'itemId',
    'value',
    'order',
    'shares',
    'text',
    'to',
    'groupId',
    '__proto__',
  ];
  return () => {
    const right = one(shapes)();
    switch (die(60)) {
      case 0:
        return JSON.stringify({ ...right, [one(fields)]: value() });
      case 1:
        return JSON.stringify(right).slice(0, die(60));
      case 2:
        return Buffer.from(Array.from({ length: 1 + die(300) }, () => die(256)));
      default:
        return JSON.stringify(right);
    }
  };
}
