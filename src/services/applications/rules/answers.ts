// Checks answers and materials against the form of the item's version. Pure; every fault names its field.
import type { FieldFault } from '#platform/errors.ts';
import type { Answers, Application } from '../contract.ts';

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
  readonly when?: Condition;
}

export interface FormMaterial {
  readonly code: string;
  readonly name: string;
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

export function findAnswerFaults(content: FormContent, application: Application, lang: string): FieldFault[] {
  const fields = content.form
    .flatMap((page) => page.fields)
    .filter((field) => applies(field.when, application.answers));
  return [
    ...fields.flatMap((field) => findFieldFaults(field, application.answers, lang)),
    ...findMaterialFaults(content, application, lang),
  ];
}

/** Faults of one page of the form, for saving it. */
export function findFieldFaults(field: FormField, answers: Answers, lang: string): FieldFault[] {
  const why = faultOf(field, answers[field.code]);
  if (!why) return [];
  return [{ path: `answers.${field.code}`, message: lang === 'en' ? why.en : why.zh }];
}

interface Why {
  readonly zh: string;
  readonly en: string;
}

function faultOf(field: FormField, answer: string | string[] | undefined): Why | null {
  const values = (Array.isArray(answer) ? answer : [answer ?? ''])
    .map((value) => value.trim())
    .filter((value) => value !== '');
  if (values.length === 0) {
    if (!field.required) return null;
    return field.options
      ? { zh: '请选择一个', en: 'Please choose one' }
      : { zh: '请填写这一项', en: 'Please fill this in' };
  }
  return values.map((value) => faultOfValue(field, value)).find((why) => why !== null) ?? null;
}

const PATTERNS: Readonly<Record<string, readonly [RegExp, Why]>> = {
  date: [
    /^\d{4}-\d{2}-\d{2}$/,
    { zh: '请填日期，例如 2026-10-12', en: 'Please give a date, such as 2026-10-12' },
  ],
  phone: [
    /^(1[3-9]\d{9}|0\d{2,3}-\d{7,8})$/,
    {
      zh: '请填 11 位手机号，或带区号的座机',
      en: 'Please give an 11-digit mobile number or a landline with area code',
    },
  ],
  'credit-code': [
    /^[0-9A-Z]{18}$/,
    { zh: '请填 18 位统一社会信用代码', en: 'Please give the 18-character credit code' },
  ],
  'id-number': [/^\d{17}[\dX]$/, { zh: '请填 18 位身份证号', en: 'Please give the 18-character ID number' }],
};

function faultOfValue(field: FormField, value: string): Why | null {
  if (field.options && !field.options.some((option) => option.value === value)) {
    return { zh: '请从给出的选项中选择', en: 'Please choose one of the options' };
  }
  const pattern = PATTERNS[field.type];
  if (pattern && !pattern[0].test(value)) return pattern[1];
  return field.type === 'number' || field.type === 'money' ? faultOfNumber(field, value) : null;
}

function faultOfNumber(field: FormField, value: string): Why | null {
  const number = Number(value);
  if (!Number.isFinite(number))
    return { zh: '请填数字，例如 46 或 46.5', en: 'Please give a number, such as 46 or 46.5' };
  if (field.min !== undefined && number < field.min)
    return { zh: `不能小于 ${field.min}`, en: `Not less than ${field.min}` };
  if (field.max !== undefined && number > field.max)
    return { zh: `不能大于 ${field.max}`, en: `Not more than ${field.max}` };
  return null;
}

/** What is required and neither handed in, fetched by us, nor promised where that is allowed (容缺). */
function findMaterialFaults(content: FormContent, application: Application, lang: string): FieldFault[] {
  const given = new Map(application.materials.map((material) => [material.code, material]));
  return content.materials
    .filter((material) => material.source === 'upload' && material.need !== 'optional')
    .filter((material) => applies(material.when, application.answers))
    .filter((material) => {
      const one = given.get(material.code);
      return !one?.fileId && !(material.need === 'later' && one?.promised);
    })
    .map((material) => ({
      path: `materials.${material.code}`,
      message: lang === 'en' ? `Please upload: ${material.name}` : `请上传${material.name}`,
    }));
}
