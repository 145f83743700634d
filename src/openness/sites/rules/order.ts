// Puts what names its parent behind it. Pure.

interface Child {
  readonly key: string;
  readonly parent: string | undefined;
}

/**
 * Those of some things whose parents are among them or elsewhere, each behind its parent, with its depth from 1; the
 * others go round in a circle.
 */
export function orderByParent<T extends Child>(
  things: readonly T[],
): {
  readonly ordered: readonly (T & { readonly depth: number })[];
  readonly circular: readonly T[];
} {
  const byKey = new Map(things.map((thing) => [thing.key, thing]));
  const depths = new Map<string, number | null>();
  const depthOf = (thing: T, beneath: ReadonlySet<string>): number | null => {
    const known = depths.get(thing.key);
    if (known !== undefined) return known;
    if (beneath.has(thing.key)) return null;
    const parent = thing.parent === undefined ? undefined : byKey.get(thing.parent);
    const above = parent ? depthOf(parent, new Set([...beneath, thing.key])) : 0;
    const depth = above === null ? null : above + 1;
    depths.set(thing.key, depth);
    return depth;
  };
  const placed = things.map((thing) => ({ thing, depth: depthOf(thing, new Set()) }));
  return {
    ordered: placed
      .flatMap(({ thing, depth }) => (depth === null ? [] : [{ ...thing, depth }]))
      .sort((a, b) => a.depth - b.depth),
    circular: placed.flatMap(({ thing, depth }) => (depth === null ? [thing] : [])),
  };
}
