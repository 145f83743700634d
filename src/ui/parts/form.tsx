// The form itself and the summary of what has to be changed in it.
import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

/**
 * A form that posts to an act. The server answers errors by rendering the page again, so browser validation is off.
 * `hidden` carries tokens and ids; `files` switches to multipart.
 * Usage: `<Form action="/foi" hidden={{ csrf }}><ErrorSummary errors={errors} />…</Form>`
 */
export function Form(props: {
  action?: string;
  method?: 'post' | 'get';
  id?: string;
  hidden?: Record<string, string>;
  files?: boolean;
  /** Tighter rhythm for the workbench; `row` lays a small form out in one line. */
  rhythm?: 'loose' | 'normal' | 'tight' | 'row';
  card?: boolean;
  label?: string;
  children: ComponentChildren;
}) {
  const rhythm = { loose: 'stack loose', normal: 'stack', tight: 'stack tight', row: 'row' }[props.rhythm ?? 'loose'];
  return (
    <form
      id={props.id}
      class={props.card ? `card ${rhythm}` : rhythm}
      method={props.method ?? 'post'}
      action={props.action}
      encType={props.files ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      noValidate
    >
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}

/** One thing to change: `id` is the field's id, `text` is “label: what to do”, in the order of the fields. */
export type FieldError = { id: string; text: string };

/** First in the form; takes the focus without a script. Nothing when there are no errors. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const words = useWords();
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="alert" tabIndex={-1} autofocus aria-labelledby="errors-title">
      <h2 id="errors-title">{words.errors(errors.length)}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.id}`}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
