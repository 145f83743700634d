// Fields: label, hint, error and one control. The width says the expected length.
import type { ComponentChildren } from 'preact';
import { writeBetween } from '../once.ts';
import { useWords } from '../words.ts';

/** What every field takes. `error` is the sentence that says how to mend it. */
export type FieldProps = {
  id: string;
  label: string;
  /** Defaults to `id`. */
  name?: string;
  hint?: string;
  error?: string;
  /** `short` = a date, a code · `medium` = a name · default = a line. */
  width?: 'short' | 'medium';
  required?: boolean;
  /** Writes “optional” behind the label. Mark the rarer of the two. */
  optional?: boolean;
  /** Label for screen readers only, where the place says it already (filter bars). */
  quiet?: boolean;
};

/** What the control inside a field must carry. */
export type ControlProps = {
  id: string;
  name: string;
  class: string;
  required?: boolean;
  'aria-invalid'?: 'true';
  'aria-describedby'?: string;
};

function describedBy({ id, hint, error }: FieldProps): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

function Explain({ id, hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="err" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/**
 * The frame around any control, for what is not below. Usage:
 * `<Field id="region" label="地区">{(control) => <region-picker {...control} />}</Field>`
 */
export function Field(props: FieldProps & { children: (control: ControlProps) => ComponentChildren }) {
  const words = useWords();
  const width = props.width && { short: 'w1', medium: 'w2' }[props.width];
  return (
    <div class={width ? `field ${width}` : 'field'}>
      <label for={props.id} class={props.quiet ? 'vh' : undefined}>
        {props.label}
        {props.optional && <span class="dim sm"> ({words.optional})</span>}
      </label>
      <Explain {...props} />
      {props.children({
        id: props.id,
        name: props.name ?? props.id,
        class: 'in',
        required: props.required,
        'aria-invalid': props.error ? 'true' : undefined,
        'aria-describedby': describedBy(props),
      })}
    </div>
  );
}

/** One line of text. Usage: `<TextField id="phone" label="联系电话" type="tel" autocomplete="tel" width="medium" value={typed.phone} />` */
export function TextField(
  props: FieldProps & {
    value?: string;
    type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'url';
    inputmode?: 'numeric' | 'decimal' | 'text';
    autocomplete?: string;
    placeholder?: string;
    maxlength?: number;
    disabled?: boolean;
    readonly?: boolean;
    /** Never kept by `<Draft>`: ID numbers, passwords. */
    sensitive?: boolean;
  },
) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          type={(props.type ?? 'text') as 'text' /* preact's types want one literal */}
          value={props.value}
          inputMode={props.inputmode}
          autocomplete={props.autocomplete}
          placeholder={props.placeholder}
          maxLength={props.maxlength}
          disabled={props.disabled}
          readOnly={props.readonly}
          data-sensitive={props.sensitive ? '' : undefined}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(
  props: FieldProps & { value?: string; rows?: number; maxlength?: number; placeholder?: string },
) {
  return (
    <Field {...props}>
      {(control) => (
        <textarea {...control} rows={props.rows ?? 4} maxLength={props.maxlength} placeholder={props.placeholder}>
          {props.value}
        </textarea>
      )}
    </Field>
  );
}

/** One choice of a list. */
export type Option = { value: string; text: string };

/** A drop-down. `empty` is the first line that stands for no choice; `false` leaves it out. */
export function Select(
  props: FieldProps & { options: Option[]; value?: string; empty?: string | false; disabled?: boolean },
) {
  const words = useWords();
  return (
    <Field {...props}>
      {(control) => (
        <select {...control} disabled={props.disabled}>
          {props.empty !== false && <option value="">{props.empty ?? words.choose}</option>}
          {writeOptions(props.options, props.value)}
        </select>
      )}
    </Field>
  );
}

/** Lists are long and on every page of the desk: their frame is written, not drawn. */
function writeOptions(options: readonly Option[], chosen: string | undefined): ComponentChildren {
  if (options.length === 0) return null;
  const ends = options.map(({ value }) => (value === chosen ? '" selected>' : '">'));
  const starts = options.slice(1).map(() => '</option><option value="');
  const pieces = ends.flatMap((end, at) => [end, starts[at] ?? '</option>']);
  return writeBetween(
    ['<option value="', ...pieces],
    options.flatMap(({ value, text }) => [value, text]),
  );
}

/** A day, `YYYY-MM-DD`; `kind="datetime-local"` adds the minute. */
export function DateField(
  props: FieldProps & {
    value?: string;
    min?: string;
    max?: string;
    kind?: 'date' | 'datetime-local' | 'month';
  },
) {
  return (
    <Field width="short" {...props}>
      {(control) => (
        <input
          {...control}
          type={(props.kind ?? 'date') as 'date'}
          value={props.value}
          min={props.min}
          max={props.max}
        />
      )}
    </Field>
  );
}

/** A number, typed as text so that the wrong key is told, not swallowed. */
export function NumberField(props: FieldProps & { value?: string | number; decimal?: boolean; unit?: string }) {
  const words = useWords();
  return (
    <TextField
      width="short"
      {...props}
      label={props.unit ? words.inUnit({ label: props.label, unit: props.unit }) : props.label}
      value={props.value === undefined ? undefined : String(props.value)}
      inputmode={props.decimal ? 'decimal' : 'numeric'}
    />
  );
}

/** Files to hand in. Wrap the form in `<Upload>` to show progress. `accept` such as `.pdf,.jpg`. */
export function FileField(props: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field {...props}>
      {(control) => <input {...control} type="file" accept={props.accept} multiple={props.multiple} />}
    </Field>
  );
}

/**
 * Radio buttons (one) or checkboxes (`many`), each row a target. The id of the group is the id of its first choice,
 * so that the error summary leads there.
 * Usage: `<Picks id="way" label="怎么给您" options={[{ value: 'mail', text: '电子邮件' }]} value="mail" columns />`
 */
export function Picks(
  props: FieldProps & {
    options: (Option & { note?: string; disabled?: boolean })[];
    value?: string | string[];
    many?: boolean;
    columns?: boolean;
  },
) {
  const chosen = new Set([props.value ?? []].flat());
  return (
    <fieldset class="field" aria-describedby={describedBy(props)}>
      <legend>{props.label}</legend>
      <Explain {...props} />
      <div class={props.columns ? 'cols picks' : 'stack tight'}>
        {props.options.map((option, index) => (
          <label class="pick">
            <input
              id={index === 0 ? props.id : `${props.id}-${index}`}
              type={props.many ? 'checkbox' : 'radio'}
              name={props.name ?? props.id}
              value={option.value}
              checked={chosen.has(option.value)}
              disabled={option.disabled}
            />
            <span>
              {option.text}
              {option.note && <small>{option.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One statement to tick. Usage: `<Check id="true" label="以上内容属实" note="…" error={errors.true} />` */
export function Check(props: FieldProps & { checked?: boolean; value?: string; note?: string }) {
  return (
    <div class="field">
      <Explain {...props} />
      <label class="pick">
        <input
          id={props.id}
          type="checkbox"
          name={props.name ?? props.id}
          value={props.value ?? 'yes'}
          checked={props.checked}
          aria-describedby={describedBy(props)}
          aria-invalid={props.error ? 'true' : undefined}
        />
        <span>
          {props.label}
          {props.note && <small>{props.note}</small>}
        </span>
      </label>
    </div>
  );
}
