// Nothing here, and not here yet.
import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

/** An empty state: the hills, one line, one next step. Usage: `<Empty title="今天的待办都办完了">明天有 5 件到期，<a href="…">先看看</a></Empty>` */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <svg viewBox="0 0 144 56" aria-hidden="true">
        <path d="M0 50 30 22l18 18 20-28 34 38 14-12 28 12z" fill="#d4e8e9" />
        <path d="M0 56c24-14 48 6 72-2s48-10 72 0z" fill="#a8cfd2" />
      </svg>
      <b>{title}</b>
      {children}
    </div>
  );
}

/** Stands where a late fragment will come (more than 300 ms); never for the first render of a page. */
export function Skeleton() {
  return (
    <div class="skel" role="status" aria-busy="true" aria-label={useWords().loading}>
      <i />
      <i />
      <i />
    </div>
  );
}
