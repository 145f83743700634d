// A field of rich text: a textarea for HTML or plain text, over which `x-editor` lays an editor.
import { useWords } from '../words.ts';
import { Field, type FieldProps } from './field.tsx';

const TOOLS = [
  ...(['heading', 'subheading', 'bold', 'bullets', 'numbers', 'quote', 'sign', 'link'] as const),
  ...(['table', 'row', 'column', 'unrow', 'uncolumn', 'undo', 'redo'] as const),
];

/**
 * Usage: `<Form action="…/acts/save" hidden={{ revision }}><Editor id="body" label="正文" value={html} saves /></Form>`,
 * with the island `x-editor` and the sheet `editor.css`. With `saves` the form is posted after some seconds of quiet;
 * the act answers with the new `revision`. A button with `data-picture` and `data-alt` anywhere puts a picture in.
 */
export function Editor(props: FieldProps & { value?: string; saves?: boolean; rows?: number }) {
  const words = useWords().editor;
  return (
    <Field {...props}>
      {(control) => (
        <x-editor
          data-label={props.label}
          data-address={words.address}
          {...(props.saves
            ? { 'data-saved': words.saved, 'data-conflict': words.conflict, 'data-unsaved': words.unsaved }
            : {})}
        >
          <div class="row" role="toolbar" aria-label={words.tools} hidden>
            {TOOLS.map((tool) => (
              <button class="btn bare" type="button" data-do={tool}>
                {words[tool]}
              </button>
            ))}
          </div>
          <textarea {...control} rows={props.rows ?? 18}>
            {props.value}
          </textarea>
          <p class="sm dim" role="status" />
        </x-editor>
      )}
    </Field>
  );
}
