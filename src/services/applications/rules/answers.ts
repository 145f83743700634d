// Checks answers and materials against the form of the item's version. Pure; every fault names its field.
import { isUscc } from '#kernel/organs/contract.ts';
import { readIdNumber } from '#kernel/people/rules/id-number.ts';
import type { FieldFault } from '#platform/errors.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import type { Answers, Channel, Material } from '../contract.ts';
import { intakeWords } from '../words/intake.ts';

/** The part of an item's content that its application form is made of. */
export interface FormContent {
  readonly form: readonly { readonly code: string; readonly fields: readonly FormField[] }[];
  readonly materials: readonly FormMaterial[];
}

export interface FormField {
  readonly code: string;
  readonly label: string;
  readonly labelEn?: string;
  readonly type: string;
  readonly required: boolean;
  readonly options?: readonly { readonly value: string }[];
  readonly min?: number;
  readonly max?: number;
  readonly prefill?: string;
  readonly when?: Condition;
}

export interface FormMaterial {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly source: string;
  readonly need: string;
  readonly when?: Condition;
}

export interface Condition {
  readonly field: string;
  readonly is: readonly string[];
}

/** Whether a field or material is asked for, given the answers so far. */
export function applies(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true;
  const given = answers[condition.field];
  const values = Array.isArray(given) ? given : [given ?? ''];
  return values.some((value) => condition.is.includes(value));
}

/** Every field that is asked for, given the answers. */
export function listAsked<F extends FormField>(
  form: readonly { readonly fields: readonly F[] }[],
  answers: Answers,
): F[] {
  return form.flatMap((page) => page.fields).filter((field) => applies(field.when, answers));
}

export function findAnswerFaults(
  content: FormContent,
  given: { readonly answers: Answers; readonly materials: readonly Material[] },
  channel: Channel,
  lang: Lang,
): FieldFault[] {
  return [
    ...listAsked(content.form, given.answers).flatMap((field) => findFieldFaults(field, given.answers, lang)),
    ...findMaterialFaults(content, given, channel, lang),
  ];
}

/** What is wrong with the answer to one field. */
export function findFieldFaults(field: FormField, answers: Answers, lang: Lang): FieldFault[] {
  const why = faultOf(field, answers[field.code]);
  if (!why) return [];
  return [{ path: `answers.${field.code}`, message: say(lang, why) }];
}

interface Why {
  readonly zh: string;
  readonly en: string;
}

const CHOOSE: Why = { zh: '请选择一个', en: 'Please choose one' };
const FILL_IN: Why = { zh: '请填写这一项', en: 'Please fill this in' };
const FROM_OPTIONS: Why = { zh: '请从给出的选项中选择', en: 'Please choose one of the options' };
const NUMBER: Why = { zh: '请填数字，例如 46 或 46.5', en: 'Please give a number, such as 46 or 46.5' };
const MOBILE: Why = {
  zh: '请填 11 位手机号，例如 13800000000',
  en: 'Please give an 11-digit mobile number, such as 13800000000',
};

function faultOf(field: FormField, answer: string | string[] | undefined): Why | null {
  if (Array.isArray(answer) && field.type !== 'choices') return FILL_IN;
  const values = (Array.isArray(answer) ? answer : [answer ?? ''])
    .map((value) => value.trim())
    .filter((value) => value !== '');
  if (values.length === 0) {
    if (!field.required) return null;
    return field.options || field.type === 'yes-no' ? CHOOSE : FILL_IN;
  }
  return values.map((value) => faultOfValue(field, value)).find((why) => why !== null) ?? null;
}

const CHECKS: Readonly<Record<string, readonly [isRight: (value: string) => boolean, why: Why]>> = {
  date: [isDate, { zh: '请填日期，例如 2026-10-12', en: 'Please give a date, such as 2026-10-12' }],
  phone: [
    (value) => /^(1[3-9]\d{9}|0\d{2,3}-\d{7,8})$/.test(value),
    {
      zh: '请填 11 位手机号，或带区号的座机',
      en: 'Please give an 11-digit mobile number or a landline with area code',
    },
  ],
  'credit-code': [
    (value) => isUscc(value.toUpperCase()),
    {
      zh: '统一社会信用代码不对，请核对 18 位',
      en: 'This is not a unified social credit code; please check all 18 characters',
    },
  ],
  'id-number': [
    (value) => readIdNumber(value) !== undefined,
    { zh: '身份证号不对，请核对 18 位', en: 'This is not an ID number; please check all 18 characters' },
  ],
  'yes-no': [(value) => value === 'yes' || value === 'no', FROM_OPTIONS],
};

function faultOfValue(field: FormField, value: string): Why | null {
  if (field.options && !field.options.some((option) => option.value === value)) return FROM_OPTIONS;
  // Notices go to this number, so it has to be a mobile.
  if (field.prefill === 'phone') return /^1[3-9]\d{9}$/.test(value) ? null : MOBILE;
  const check = CHECKS[field.type];
  if (check) return check[0](value) ? null : check[1];
  return field.type === 'number' || field.type === 'money' ? faultOfNumber(field, value) : null;
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

function faultOfNumber(field: FormField, value: string): Why | null {
  if (!/^-?\d{1,12}(\.\d{1,4})?$/.test(value)) return NUMBER;
  const number = Number(value);
  if (field.min !== undefined && number < field.min) {
    return { zh: `不能小于 ${field.min}`, en: `Not less than ${field.min}` };
  }
  if (field.max !== undefined && number > field.max) {
    return { zh: `不能大于 ${field.max}`, en: `Not more than ${field.max}` };
  }
  return null;
}

/**
 * What is required and neither handed in, fetched by us, nor promised where that is allowed (容缺). At a window the
 * clerk may instead have seen it.
 */
export function findMaterialFaults(
  content: Pick<FormContent, 'materials'>,
  given: { readonly answers: Answers; readonly materials: readonly Material[] },
  channel: Channel,
  lang: Lang,
): FieldFault[] {
  const { upload } = intakeWords.in(lang).faults;
  const byCode = new Map(given.materials.map((material) => [material.code, material]));
  return content.materials
    .filter((material) => material.source === 'upload' && material.need !== 'optional')
    .filter((material) => applies(material.when, given.answers))
    .filter((material) => {
      const one = byCode.get(material.code);
      const seen = channel !== 'web' && one?.seen !== undefined;
      return !one?.fileId && !seen && !(material.need === 'later' && one?.promised);
    })
    .map((material) => ({
      path: `materials.${material.code}`,
      message: upload({ name: material.name, nameEn: material.nameEn ?? material.name }),
    }));
}
