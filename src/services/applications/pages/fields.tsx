// A field of an item's form, as the version declares it, in the control that fits its type.

import { sayUnit } from '#kernel/cases/words/units.ts';
import type { Page } from '#platform/http/resource.ts';
import { DateField, type FieldProps, NumberField, Picks, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import type { Answers } from '../contract.ts';
import type { OfferedField, OfferedPage } from '../item.ts';
import { applies } from '../rules/answers.ts';
import { sayAnswer } from '../rules/facts.ts';
import { wizardWords } from '../words/wizard.ts';
import { inWords } from './frame.tsx';

/** More options than this are a drop-down, as one screen should hold the question. */
const MOST_PICKS = 8;

interface Props {
  readonly field: OfferedField;
  /** The page it stands on, to tell on what it depends. */
  readonly siblings: readonly OfferedField[];
  readonly answers: Answers;
  readonly error: string | undefined;
  readonly page: Page;
}

export function AnswerField(props: Props) {
  const { field, page } = props;
  const answer = props.answers[field.code];
  const one = Array.isArray(answer) ? answer[0] : answer;
  const base: FieldProps = {
    id: `answers.${field.code}`,
    label: inWords(page, field.label, field.labelEn),
    hint: hintOf(props),
    error: props.error,
    required: field.required,
    optional: !field.required,
  };
  const text = { ...base, value: one, ...extraOf(field) };
  const unit = field.unit ? sayUnit(field.unit, page.lang) || undefined : undefined;
  switch (field.type) {
    case 'choice':
    case 'choices':
    case 'yes-no':
      return <Choice {...props} base={base} answer={answer} />;
    case 'long-text':
      return <TextArea {...base} value={one} maxlength={4000} />;
    case 'number':
    case 'money':
      return <NumberField {...base} value={one} decimal unit={unit} />;
    case 'date':
      return <DateField {...base} value={one} />;
    case 'region':
      return <PickField {...base} src="/pick/regions" writes="text" value={one} maxlength={400} />;
    default:
      return <TextField {...text} />;
  }
}

function extraOf(field: OfferedField): Partial<Parameters<typeof TextField>[0]> {
  switch (field.type) {
    case 'id-number':
      return { width: 'medium', maxlength: 18, autocomplete: 'off', sensitive: true };
    case 'credit-code':
      return { width: 'medium', maxlength: 18, autocomplete: 'off' };
    case 'phone':
      return {
        width: 'medium',
        type: 'tel',
        maxlength: 20,
        autocomplete: field.prefill === 'phone' ? 'tel' : 'off',
      };
    case 'address':
      return { maxlength: 200, autocomplete: field.prefill === 'address' ? 'street-address' : 'off' };
    default:
      return field.prefill === 'name' ? { width: 'medium', maxlength: 100, autocomplete: 'name' } : { maxlength: 400 };
  }
}

function Choice({ field, page, base, answer }: Props & { base: FieldProps; answer: string | string[] | undefined }) {
  const w = wizardWords.in(page.lang);
  const options =
    field.type === 'yes-no'
      ? [
          { value: 'yes', text: w.yes },
          { value: 'no', text: w.no },
        ]
      : (field.options ?? []).map((option) => ({
          value: option.value,
          text: inWords(page, option.label, option.labelEn),
          note: option.note && inWords(page, option.note, option.noteEn),
        }));
  if (field.type === 'choice' && options.length > MOST_PICKS) {
    const value = Array.isArray(answer) ? answer[0] : answer;
    return <Select {...base} width="medium" options={options} value={value} />;
  }
  const isMany = field.type === 'choices';
  const name = isMany ? `${base.id}[]` : base.id;
  return (
    <Picks {...base} name={name} options={options} value={answer} many={isMany} columns={field.type === 'yes-no'} />
  );
}

function hintOf({ field, siblings, answers, page }: Props): string | undefined {
  const own = page.lang === 'en' ? (field.hintEn ?? field.hint) : field.hint;
  const hint = own ?? (field.type === 'region' ? wizardWords.in(page.lang).placeHint : undefined);
  const governing = siblings.find((one) => one.code === field.when?.field);
  if (!governing || !field.when || applies(field.when, answers)) return hint;
  const lang = page.lang === 'en' ? 'en' : 'zh';
  const label = inWords(page, governing.label, governing.labelEn);
  const when = wizardWords.in(page.lang).onlyWhen({ label, value: sayAnswer(governing, [...field.when.is], lang) });
  return hint ? `${when}${hint}` : when;
}

/** Faults of a page as the summary lists them: the label, and what to do. */
export function summarise(pages: readonly OfferedPage[], page: Page): { id: string; text: string }[] {
  const fields = pages.flatMap((one) => one.fields);
  return (page.refused?.faults ?? []).map((fault) => {
    const field = fields.find((one) => `answers.${one.code}` === fault.path);
    const label = field && inWords(page, field.label, field.labelEn);
    const colon = page.lang === 'en' ? ': ' : '：';
    return { id: fault.path, text: label ? `${label}${colon}${fault.message}` : fault.message };
  });
}

/** What was typed into a refused form, else what is saved. */
export function readTyped(page: Page, saved: Answers): Answers {
  if (!page.refused) return saved;
  const typed = page.refused.values.answers;
  return typeof typed === 'object' && typed !== null ? (typed as Answers) : {};
}

export function findFault(page: Page, path: string): string | undefined {
  return page.refused?.faults.find((fault) => fault.path === path)?.message;
}
