// The due ruler over a to-do list: how many matters fall due on which day. Each cell filters the list.

/** One cell: `top` and `bottom` are small words, `count` the number. Without `href` it is a rest day. */
export type RulerCell = {
  top: string;
  count: number | string;
  bottom: string;
  state?: 'over' | 'near' | 'held' | 'off';
  href?: string;
  current?: boolean;
};

/** Usage: `<DueRuler label="按到期日筛选" cells={[{ top: '今天', count: 3, bottom: '12 一', state: 'near', href: '?due=2026-10-12' }]} />` */
export function DueRuler({ label, cells }: { label: string; cells: RulerCell[] }) {
  return (
    <nav class="ruler" aria-label={label}>
      {cells.map((cell) =>
        cell.href ? (
          <a class={cell.state} href={cell.href} aria-current={cell.current ? 'true' : undefined}>
            {cell.top}
            <b>{cell.count}</b>
            {cell.bottom}
          </a>
        ) : (
          <span class={cell.state ?? 'off'}>
            {cell.top}
            <b>{cell.count}</b>
            {cell.bottom}
          </span>
        ),
      )}
    </nav>
  );
}
