/** A few lines of `use` can draw a billion shapes: how much a drawing really draws. */

export interface Drawn {
  readonly id: string | undefined;
  /** What it draws again, without #; of `use` alone. */
  readonly uses: string | undefined;
  readonly children: Drawn[];
}

/** How many elements are drawn, each as often as it is used; infinite where one uses itself. */
export function weightOf(root: Drawn): number {
  const byId = new Map<string, Drawn>();
  const collect = (node: Drawn): void => {
    if (node.id !== undefined && !byId.has(node.id)) byId.set(node.id, node);
    node.children.forEach(collect);
  };
  collect(root);
  const known = new Map<Drawn, number>();
  const weigh = (node: Drawn): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    // Met again before it is weighed: it uses itself.
    known.set(node, Infinity);
    const target = node.uses === undefined ? undefined : byId.get(node.uses);
    const own = node.children.reduce((sum, child) => sum + weigh(child), 1 + (target ? weigh(target) : 0));
    known.set(node, own);
    return own;
  };
  return weigh(root);
}
