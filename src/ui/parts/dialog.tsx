// Dialogs: native, and every one has a page that asks the same without a script.
import type { ComponentChildren } from 'preact';

/** A dialog. The title is the question; the buttons are verbs. `inline` shows it in the flow (kit page, confirm page). */
export function Dialog(props: { id: string; title: string; inline?: boolean; children: ComponentChildren }) {
  return (
    <dialog
      id={props.id}
      class={props.inline ? 'inline stack' : 'stack'}
      open={props.inline}
      aria-labelledby={`${props.id}-title`}
    >
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.children}
    </dialog>
  );
}

/** What is asked, and what answers. `hidden` carries tokens and ids; `children` may hold fields such as the reason. */
export type Question = {
  id: string;
  title: string;
  /** The act that is posted to. */
  action: string;
  confirm: string;
  cancel: string;
  /** `false` for acts that can be taken back. */
  irreversible?: boolean;
  hidden?: Record<string, string>;
  children?: ComponentChildren;
};

/**
 * The form of the question; stands in the dialog and on the confirm page (there with `back`, the page to return to).
 * Usage on the confirm page: `<ConfirmForm {...question} back={`/cases/${number}`} />`
 */
export function ConfirmForm(props: Question & { back?: string }) {
  return (
    <form class="stack" method="post" action={props.action} noValidate>
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children}
      <div class="row">
        <button class={props.irreversible === false ? 'btn go' : 'btn stop'} type="submit">
          {props.confirm}
        </button>
        {props.back ? (
          <a class="btn" href={props.back}>
            {props.cancel}
          </a>
        ) : (
          <button class="btn" type="submit" formMethod="dialog" formNoValidate>
            {props.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

/**
 * A link to the confirm page that opens the same question in place when scripts run. Needs island `x-confirm`.
 * Usage: `<Confirm page={`/cases/${number}/withdraw`} label="撤回申请" kind="bare" {...question} />`
 */
export function Confirm(props: Question & { page: string; label: ComponentChildren; kind?: 'bare' | 'stop' }) {
  return (
    <x-confirm>
      <a class={props.kind ? `btn ${props.kind}` : 'btn'} href={props.page}>
        {props.label}
      </a>
      <Dialog id={props.id} title={props.title}>
        <ConfirmForm {...props} />
      </Dialog>
    </x-confirm>
  );
}
