// Buttons and links that look like buttons.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Look = {
  /** `go` = the one main act of a form · `stop` = irreversible, set apart and always confirmed · `bare` = light. */
  kind?: 'go' | 'stop' | 'bare';
  big?: boolean;
  icon?: IconName;
  /** Pushes the button to the far end of its row. */
  push?: boolean;
  children: ComponentChildren;
};

function classOf({ kind, big, push }: Look): string {
  return ['btn', kind, big && 'big', push && 'push'].filter(Boolean).join(' ');
}

/**
 * A button that does something. Usage: `<Button kind="go" name="act" value="accept">受理</Button>`.
 * `name` and `value` are sent with the form; `action` sends the form elsewhere.
 */
export function Button(
  props: Look & {
    type?: 'submit' | 'button' | 'reset';
    name?: string;
    value?: string;
    form?: string;
    action?: string;
    disabled?: boolean;
    busy?: boolean;
    /** The key that presses it in a row of `<Rows>`, such as `s`. */
    rowKey?: string;
    /** Shown only without a script, inside `<Filter>`. */
    plain?: boolean;
  },
) {
  return (
    <button
      class={classOf(props)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.action}
      disabled={props.disabled}
      aria-busy={props.busy || undefined}
      data-key={props.rowKey}
      data-plain={props.plain ? '' : undefined}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}

/** Navigation that looks like a button. Usage: `<LinkButton href="/desk/cases/new" kind="go">登记新件</LinkButton>` */
export function LinkButton(props: Look & { href: string; download?: boolean; rel?: string }) {
  return (
    <a class={classOf(props)} href={props.href} download={props.download} rel={props.rel}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}
