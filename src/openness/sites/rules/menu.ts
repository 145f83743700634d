// The columns shown beside one of them. Pure.
import type { ColumnRef } from '../contract.ts';

export interface Branch {
  readonly node: ColumnRef;
  readonly beneath: readonly ColumnRef[];
}

/**
 * The columns beneath the same one of the first level, each with its own where the shown one is among them; the first
 * level itself where it has none beneath.
 */
export function treeAround(column: Pick<ColumnRef, 'id' | 'above'>, columns: readonly ColumnRef[]): Branch[] {
  const top = column.above[0] ?? column.id;
  const open = columns.filter((one) => !one.closed || one.id === column.id);
  const childrenOf = (id: string) => open.filter((one) => one.above.at(-1) === id);
  const second = childrenOf(top);
  const shown = second.length > 0 ? second : open.filter((one) => one.depth === 1);
  return shown.map((node) => ({ node, beneath: second.length > 0 ? childrenOf(node.id) : [] }));
}
