// The form of an act, drawn from the fields its kind declares.
import type { ComponentChildren } from 'preact';
import type { RefusedForm } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { DateField, FileField, NumberField, Picks, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import type { ActRule } from '../contract.ts';
import type { ActField } from '../fields.ts';
import { desk } from '../words/desk.ts';
import { status } from '../words/status.ts';

/** What fields may be chosen from. */
export interface Choices {
  readonly officers: readonly { readonly value: string; readonly text: string }[];
  /** Likely organs, offered while a name is typed; any other may be typed as well. */
  readonly organs: readonly { readonly name: string; readonly code: string }[];
  readonly materials: readonly { readonly value: string; readonly text: string }[];
}

export interface ActFormProps {
  readonly name: string;
  readonly rule: Pick<ActRule, 'zh' | 'en' | 'fields' | 'irreversible'>;
  readonly action: string;
  readonly choices: Choices;
  readonly lang: Lang;
  /** The last act's refusal, when it was this one. */
  readonly refused: RefusedForm | null;
  /** The state of the case the person is looking at. */
  readonly seen: number;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Buttons beside the main one. */
  readonly beside?: ComponentChildren;
  readonly button?: string;
}

/** Everything but the frame around it. Several may stand on one page: ids carry the act's name. */
export function ActForm(props: ActFormProps) {
  const { rule, lang } = props;
  const refused = props.refused?.act === props.name ? props.refused : null;
  const files = Object.values(rule.fields).some((field) => field.control === 'file');
  const label = say(lang, rule);
  return (
    <Form
      action={props.action}
      rhythm="normal"
      files={files}
      label={label}
      hidden={{ ...props.hidden, clientId: newId(), seen: String(props.seen) }}
    >
      <Refusal {...props} refused={refused} />
      {Object.entries(rule.fields).map(([name, field]) => (
        <Control {...controlOf(props, refused, name, field)} field={field} choices={props.choices} lang={lang} />
      ))}
      {rule.irreversible && <Note state="near">{desk.in(lang).file.irreversible}</Note>}
      <div class="row">
        <Button kind={rule.irreversible ? 'stop' : 'go'}>{props.button ?? label}</Button>
        {props.beside}
      </div>
    </Form>
  );
}

/** What has to be changed, in the order of the fields; a refusal that is no field's is said as it is. */
function Refusal({ name, rule, lang, refused }: ActFormProps) {
  if (!refused) return null;
  const errors = Object.entries(rule.fields).flatMap(([field, declared]) =>
    refused.faults
      .filter((fault) => fault.path.split('.')[0] === field)
      .map((fault) => ({
        id: idOf(name, field),
        text: status.in(lang).labelled({ label: say(lang, declared), text: fault.message }),
      })),
  );
  return errors.length > 0 ? (
    <ErrorSummary errors={errors} />
  ) : (
    <Note state="over" live="alert">
      {refused.message}
    </Note>
  );
}

function idOf(act: string, field: string): string {
  return `${act}-${field}`;
}

interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly optional: boolean;
  readonly typed: unknown;
}

function controlOf(props: ActFormProps, refused: RefusedForm | null, name: string, field: ActField): ControlProps {
  const error = refused?.faults.find((fault) => fault.path.split('.')[0] === name)?.message;
  return {
    id: idOf(props.name, name),
    name,
    label: say(props.lang, field),
    hint: field.hint && say(props.lang, field.hint),
    error,
    optional: field.schema.safeParse(undefined).success,
    typed: refused?.values[name],
  };
}

type Drawn = ControlProps & { readonly field: ActField; readonly choices: Choices; readonly lang: Lang };

function Control({ field, choices, lang, typed, ...props }: Drawn) {
  const value = typeof typed === 'string' || typeof typed === 'number' ? String(typed) : undefined;
  switch (field.control) {
    case 'long-text':
      return <TextArea {...props} value={value} maxlength={4000} />;
    case 'number':
      return <NumberField {...props} value={value} />;
    case 'date':
      return <DateField {...props} value={value} />;
    case 'moment':
      return <DateField {...props} kind="datetime-local" width="medium" value={value} />;
    case 'choice':
      return (
        <Select
          {...props}
          width="medium"
          value={value}
          options={(field.options ?? []).map((option) => ({ value: option.value, text: say(lang, option) }))}
        />
      );
    case 'officer':
      return <Select {...props} width="medium" value={value} options={[...choices.officers]} />;
    case 'material':
      return <Select {...props} width="medium" value={value} options={[...choices.materials]} />;
    case 'materials':
      return (
        <Picks {...props} many columns options={[...choices.materials]} value={[typed ?? []].flat().map(String)} />
      );
    case 'organ':
      return (
        <PickField
          {...props}
          src="/pick/organs"
          writes="text"
          width="medium"
          hint={props.hint ?? desk.in(lang).file.organHint}
          value={value}
          likely={choices.organs.map(({ name, code }) => ({ value: name, text: code }))}
        />
      );
    case 'file':
      return <KeptFile {...props} typed={typed} lang={lang} accept={field.only?.types.join(',')} />;
    default:
      return <TextField {...props} width="medium" value={value} maxlength={200} />;
  }
}

/** A file that came with a refused form is in the store already and need not be sent again. */
function KeptFile({ typed, lang, ...props }: ControlProps & { lang: Lang; accept: string | undefined }) {
  const kept = typed as { id?: unknown; name?: unknown; ticket?: unknown } | undefined;
  if (typeof kept?.id !== 'string' || typeof kept.name !== 'string') return <FileField {...props} />;
  return (
    <div class="field">
      <p>{desk.in(lang).file.fileKept(kept.name)}</p>
      <input type="hidden" name={`${props.name}.id`} value={kept.id} />
      <input type="hidden" name={`${props.name}.name`} value={kept.name} />
      <input type="hidden" name={`${props.name}.ticket`} value={String(kept.ticket ?? '')} />
    </div>
  );
}
