// Messages: a note in the page, a toast after an undoable success.
import type { ComponentChildren } from 'preact';

/**
 * An inline message. Usage: `<Note state="near">健康证明未补交。</Note>`
 * `live`: `status` is read out when convenient, `alert` at once; leave it out for text that was always there.
 */
export function Note(props: {
  state?: 'ok' | 'near' | 'over';
  live?: 'status' | 'alert';
  children: ComponentChildren;
}) {
  return (
    <div class={props.state ? `note ${props.state}` : 'note'} role={props.live}>
      {props.children}
    </div>
  );
}

/** What a toast says; `children` may hold the small form that undoes it. */
export type ToastProps = {
  text: string;
  undo?: { href: string; text: string };
  children?: ComponentChildren;
};

/** A short message after something that worked and can be undone. The layouts place it: give it to them as `toast`. */
export function Toast({ text, undo, children }: ToastProps) {
  return (
    <div class="toast toasts no-print" role="status">
      {text}
      {undo && (
        <a class="push" href={undo.href}>
          {undo.text}
        </a>
      )}
      {children}
    </div>
  );
}
