// What was stated in an application, in readable form: each question with the answer as it was given or chosen. Pure.
import type { CaseFile, Fact } from '#kernel/cases/contract.ts';
import { sayUnit } from '#kernel/cases/words/units.ts';
import type { Answers, ApplicationData } from '../contract.ts';
import type { OfferedField, OfferedPage } from '../item.ts';
import type { Procedure } from './subject.ts';
import { tellFees } from './window.ts';

/** The plain answers a case keeps; what identifies somebody is opened only for who may see it. */
export function statedFacts(subject: unknown, file: CaseFile): readonly Fact[] {
  const { form } = subject as { form: readonly OfferedPage[] };
  const { answers } = file.data as unknown as ApplicationData;
  return [...describeAnswers(form, answers ?? {}), ...tellFees(subject as Procedure)];
}

/** English names of the item's materials. */
export function nameMaterials(subject: unknown): Record<string, string> {
  const { materials } = subject as Procedure;
  return Object.fromEntries(materials.flatMap(({ name, nameEn }) => (nameEn ? [[name, nameEn]] : [])));
}

/** What was typed in words of one's own: these go when what was said at the beginning is erased. */
export function typedAnswers(subject: unknown, file: CaseFile): string[] {
  const { form } = subject as { form: readonly OfferedPage[] };
  const { answers } = file.data as unknown as ApplicationData;
  return form
    .flatMap((page) => page.fields)
    .filter(({ type }) => type === 'text' || type === 'long-text' || type === 'address')
    .flatMap(({ code }) => answers?.[code] ?? []);
}

/** Facts of the fields that were answered, in the order of the form. */
export function describeAnswers(form: readonly OfferedPage[], answers: Answers): Fact[] {
  return form
    .flatMap((page) => page.fields)
    .filter((field) => answers[field.code] !== undefined)
    .map((field) => ({
      zh: field.label,
      en: field.labelEn ?? field.label,
      value: {
        zh: sayAnswer(field, answers[field.code], 'zh'),
        en: sayAnswer(field, answers[field.code], 'en'),
      },
    }));
}

const YES_NO: Readonly<Record<string, Record<'zh' | 'en', string>>> = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
};

export function sayAnswer(field: OfferedField, answer: string | string[] | undefined, lang: 'zh' | 'en'): string {
  const values = Array.isArray(answer) ? answer : [answer ?? ''];
  const said = values.map((value) => sayValue(field, value, lang)).join(lang === 'en' ? ', ' : '、');
  return field.unit && said !== '' ? `${said} ${sayUnit(field.unit, lang)}`.trim() : said;
}

function sayValue(field: OfferedField, value: string, lang: 'zh' | 'en'): string {
  if (field.type === 'yes-no') return YES_NO[value]?.[lang] ?? value;
  const option = field.options?.find((one) => one.value === value);
  if (!option) return value;
  return lang === 'en' ? (option.labelEn ?? option.label) : option.label;
}
