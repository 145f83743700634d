// What happened and what comes: timeline, flow chart of a procedure, steps of a form.
import type { ComponentChildren } from 'preact';

/** `done` dot · `held` square (clock stopped) · `now` ring · `todo` hollow. */
export type StepState = 'done' | 'held' | 'now' | 'todo';

/** One entry. `meta` stands beside the title in the dense form, before the text in the wide one. */
export type TimelineItem = {
  title: ComponentChildren;
  state?: StepState;
  meta?: ComponentChildren;
  children?: ComponentChildren;
};

/**
 * Portal: oldest first. Workbench: newest first and `dense`.
 * Usage: `<Timeline items={[{ title: '受理', meta: <time dateTime="…">9 月 21 日 09:15</time>, children: '窗口 B12' }]} />`
 */
export function Timeline({ items, dense }: { items: TimelineItem[]; dense?: boolean }) {
  return (
    <ol class={dense ? 'line sm' : 'line'}>
      {items.map((item) => (
        <li
          class={item.state === 'done' ? undefined : item.state}
          aria-current={item.state === 'now' ? 'step' : undefined}
        >
          {dense ? <DenseEntry {...item} /> : <Entry {...item} />}
        </li>
      ))}
    </ol>
  );
}

function Entry({ title, meta, children }: TimelineItem) {
  return (
    <>
      <p class="t">{title}</p>
      {(meta || children) && (
        <p>
          {meta} {children}
        </p>
      )}
    </>
  );
}

function DenseEntry({ title, meta, children }: TimelineItem) {
  return (
    <>
      <span class="t">{title}</span> {meta && <span class="dim n">{meta}</span>}
      {children && <p>{children}</p>}
    </>
  );
}

/** The procedure of an item as a chart. Usage: `<Flow steps={[{ title: '申请', note: '网上或窗口' }]} />` */
export function Flow({ steps }: { steps: { title: string; note?: string; todo?: boolean }[] }) {
  return (
    <ol class="flow">
      {steps.map((step) => (
        <li class={step.todo ? 'todo' : undefined}>
          <b>{step.title}</b>
          {step.note && <small>{step.note}</small>}
        </li>
      ))}
    </ol>
  );
}

/** Progress beside a form of several pages. Usage: `<Steps title="填写进度" items={…} note="10:21 已自动保存" />` */
export function Steps(props: { title: string; items: TimelineItem[]; note?: ComponentChildren }) {
  return (
    <aside class="card stack">
      <h2>{props.title}</h2>
      <Timeline items={props.items} />
      {props.note && <p class="sm dim">{props.note}</p>}
    </aside>
  );
}
