// What scripts improve. Each wrapper works as plain HTML without its island; name the island in the layout's `islands`.
import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';
import { Dialog } from './dialog.tsx';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

/**
 * Keys for the table inside (`x-rows`): J K X Enter, S for the element with `rowKey="s"` in the row, / and ?.
 * Usage: `<Rows><Form …><Table select={…} /></Form></Rows>`; an element with `data-count` shows how many are selected.
 */
export function Rows({ accepts, children }: { accepts?: boolean; children: ComponentChildren }) {
  const words = useWords();
  const keys: [key: string, text: string][] = [
    ['J', words.keysMove],
    ['K', words.keysMove],
    ['X', words.keysSelect],
    ['Enter', words.keysOpen],
    ...(accepts ? ([['S', words.keysAccept]] as [string, string][]) : []),
    ['/', words.keysSearch],
    ['?', words.keysHelp],
  ];
  return (
    <x-rows>
      {children}
      <Dialog id="keys" title={words.keysTitle}>
        <dl class="facts">
          {keys.map(([key, text]) => (
            <>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{text}</dd>
            </>
          ))}
        </dl>
        <label>
          <input type="checkbox" data-keys="" checked /> {words.keysOn}
        </label>
        <form method="dialog">
          <button class="btn" type="submit">
            {words.keysClose}
          </button>
        </form>
      </Dialog>
    </x-rows>
  );
}

/** The line under a table in `<Rows>`: its keys, and what else belongs there, such as the pager. */
export const RowsFoot = ({ accepts, children }: { accepts?: boolean; children: ComponentChildren }) => (
  <div class="row ends bar sm dim">
    <RowsHint accepts={accepts} />
    {children}
  </div>
);

function RowsHint({ accepts }: { accepts: boolean | undefined }) {
  const words = useWords();
  return (
    <span class="row">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {words.keysMove}
      </span>
      <Key name="X" text={words.keysSelect} />
      <Key name="Enter" text={words.keysOpen} />
      {accepts && <Key name="S" text={words.keysAccept} />}
      <Key name="?" text={words.keysHelp} />
    </span>
  );
}

function Key({ name, text }: { name: string; text: string }) {
  return (
    <span>
      <kbd>{name}</kbd> {text}
    </span>
  );
}

/**
 * Keeps what is typed into the form inside on this computer until it is submitted (`x-draft`).
 * `id` names form, record and version, such as `case:123:7:review`: a form that starts anew needs a new id, and the
 * user's id belongs in it where several people share a computer. Sensitive fields are not kept.
 */
export function Draft({ id, children }: { id: string; children: ComponentChildren }) {
  const words = useWords();
  return (
    <x-draft
      data-key={id}
      data-restored={words.draftRestored}
      data-offered={words.draftOffered}
      data-saved={words.draftSaved}
      data-use={words.draftUse}
      data-drop={words.draftDrop}
    >
      {children}
    </x-draft>
  );
}

/** Keeps every text of the page that no `<Draft>` keeps; once on a page, after its forms. `account` is who writes. */
export function KeepTexts({ account, refused }: { account: string; refused: boolean }) {
  const words = useWords();
  return (
    <x-draft
      data-page={account}
      data-refused={refused ? '' : undefined}
      data-restored={words.draftRestored}
      data-offered={words.draftOffered}
      data-use={words.draftUse}
      data-drop={words.draftDrop}
    />
  );
}

/** Where `<Draft>` writes when it last kept something. Stands inside its form. */
export function DraftStatus() {
  return <span class="sm dim" data-draft-status="" role="status" />;
}

/** On the page after success: forgets the draft (`x-draft`). */
export function DraftDone({ id }: { id: string }) {
  return <x-draft data-done={id} />;
}

/** Shows the progress of a form with files (`x-upload`). Usage: `<Upload><Form files …><FileField …/></Form></Upload>` */
export function Upload({ children }: { children: ComponentChildren }) {
  const words = useWords();
  return (
    <x-upload data-uploading={words.uploading} data-failed={words.uploadFailed}>
      {children}
    </x-upload>
  );
}

/** A fragment that follows server events named `fragment` from `src` (`x-live`); their data is HTML from `renderFragment`. */
export function Live({ src, children }: { src: string; children: ComponentChildren }) {
  return (
    <x-live data-src={src}>
      <div data-fragment="">{children}</div>
      <p class="note near" role="status" hidden>
        {useWords().live}
      </p>
    </x-live>
  );
}

/** Sends the filter form inside on every change (`x-filter`); `plain` buttons show only without a script. */
export function Filter({ children }: { children: ComponentChildren }) {
  return <x-filter>{children}</x-filter>;
}

/** A print button (`x-print`); without a script it is not there, and the browser prints all the same. */
export function PrintButton({ text }: { text?: string }) {
  const words = useWords();
  return (
    <x-print>
      <button class="btn" type="button" hidden>
        <Icon name="print" />
        {text ?? words.print}
      </button>
    </x-print>
  );
}

/** A text to be taken elsewhere, with a button that copies it (`x-copy`); without a script it is selected by hand. */
export function Copy({ text, ...field }: FieldProps & { text: string }) {
  const words = useWords();
  return (
    <x-copy data-copied={words.copied}>
      <div class="stack tight">
        <Field {...field}>
          {(control) => (
            <textarea {...control} rows={2} readOnly>
              {text}
            </textarea>
          )}
        </Field>
        <p class="row">
          <button class="btn" type="button" hidden>
            {words.copy}
          </button>
          <span class="sm dim" role="status" />
        </p>
      </div>
    </x-copy>
  );
}
