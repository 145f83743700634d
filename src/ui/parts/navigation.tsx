// Ways through the site: crumbs, tabs, keyset pager, column tree. Real links, no script.
import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

/** One place on the path; the last has no `href`. */
export type Crumb = { text: string; href?: string };

/** Where am I. Usage: `<Crumbs items={[{ text: '首页', href: '/' }, { text: '办事' }]} />` */
export function Crumbs({ items }: { items: Crumb[] }) {
  return (
    <nav aria-label={useWords().crumbs}>
      <ol class="crumbs">
        {items.map((item) => (
          <li>{item.href ? <a href={item.href}>{item.text}</a> : <span aria-current="page">{item.text}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

/** Views of one page, as links. Usage: `<Tabs label="范围" items={[{ href: '?level=city', text: '市级部门', current: true }]} />` */
export function Tabs(props: { label: string; items: { href: string; text: ComponentChildren; current?: boolean }[] }) {
  return (
    <nav class="tabs" aria-label={props.label}>
      {props.items.map((item) => (
        <a href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.text}
        </a>
      ))}
    </nav>
  );
}

/**
 * Keyset paging: first, previous, next; a link that leads nowhere is not shown.
 * Usage: `<Pager previous={page.before && `?before=${page.before}`} next={page.after && `?after=${page.after}`} note="1–20，共 37 件" />`
 */
export function Pager(props: { first?: string; previous?: string; next?: string; note?: ComponentChildren }) {
  const words = useWords();
  if (!props.first && !props.previous && !props.next && !props.note) return null;
  return (
    <nav class="pager" aria-label={words.pages}>
      {props.first && <a href={props.first}>{words.first}</a>}
      {props.previous && (
        <a href={props.previous} rel="prev">
          ‹ {words.previous}
        </a>
      )}
      {props.note && <span class="dim n">{props.note}</span>}
      {props.next && (
        <a href={props.next} rel="next">
          {words.next} ›
        </a>
      )}
    </nav>
  );
}

/** A node of the tree: with `children` it folds, and its own page is the first beneath it. */
export type TreeNode = {
  text: string;
  href?: string;
  count?: number;
  current?: boolean;
  open?: boolean;
  children?: TreeNode[] | undefined;
};

function TreeItems({ nodes }: { nodes: TreeNode[] }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li>
          <a href={node.href} aria-current={node.current ? 'page' : undefined}>
            {node.text}
            {node.count !== undefined && <span class="dim n">{node.count.toLocaleString('en-US')}</span>}
          </a>
          {node.children && <TreeItems nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
}

function holdsCurrent(node: TreeNode): boolean {
  return node.current === true || (node.children?.some(holdsCurrent) ?? false);
}

/** Column tree beside an article or list. The branch that holds the current page is open. Usage: `<Tree label="栏目" nodes={columns} />` */
export function Tree({ label, nodes }: { label: string; nodes: TreeNode[] }) {
  return (
    <nav class="tree" aria-label={label}>
      {nodes.map((node) =>
        node.children ? (
          <details open={node.open || holdsCurrent(node)}>
            <summary>{node.text}</summary>
            <TreeItems nodes={node.href ? [{ ...node, children: undefined }, ...node.children] : node.children} />
          </details>
        ) : (
          <TreeItems nodes={[node]} />
        ),
      )}
    </nav>
  );
}
