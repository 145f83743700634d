// An application being filled in page by page: its pages in order, how far it has come, and what it already knows. Pure.

import type { Lang } from '#platform/i18n/words.ts';
import type { Agent, Answers, Applicant, Material } from '../contract.ts';
import type { OfferedField, OfferedItem, OfferedMaterial, OfferedPage } from '../item.ts';
import { applies, findFieldFaults } from './answers.ts';
import { listClients } from './applicant.ts';

/** What a draft holds; sealed whole in the database. */
export interface DraftContent {
  readonly who: 'self' | 'body' | 'other';
  readonly client: Applicant['kind'];
  readonly agent?: Agent;
  readonly answers: Answers;
  readonly materials: readonly DraftMaterial[];
  /** Codes of form pages that were saved, and `materials`. */
  readonly done: readonly string[];
  /** Codes of fields that were filled from the account or an earlier case and not yet looked at. */
  readonly prefilled: readonly string[];
}

/** What is known of somebody beforehand. */
export interface KnownPerson {
  readonly kind: Applicant['kind'];
  readonly name: string;
  readonly number: string;
  readonly phone: string | null;
  readonly address: string | null;
}

export interface DraftMaterial extends Material {
  /** Bytes, for showing. */
  readonly size?: number;
}

/** Whose data a form asks for when it is filled in for `who`. */
export function chooseClient(item: OfferedItem, who: DraftContent['who']): Applicant['kind'] {
  const clients = listClients(item.content.form);
  if (clients.length === 1) return clients[0] as Applicant['kind'];
  return who === 'body' ? 'legal' : 'natural';
}

const NAME: OfferedField = {
  code: 'applicant-name',
  label: '姓名或单位名称',
  labelEn: 'Name',
  type: 'text',
  required: true,
  prefill: 'name',
};
const ID_NUMBER: OfferedField = {
  code: 'applicant-id-number',
  label: '身份证号码',
  labelEn: 'ID number',
  type: 'id-number',
  required: true,
  prefill: 'id-number',
};
const CREDIT_CODE: OfferedField = {
  code: 'applicant-credit-code',
  label: '统一社会信用代码',
  labelEn: 'Unified social credit code',
  type: 'credit-code',
  required: true,
  prefill: 'credit-code',
};
const PHONE: OfferedField = {
  code: 'applicant-phone',
  label: '手机号码',
  labelEn: 'Mobile number',
  type: 'phone',
  required: true,
  prefill: 'phone',
};

/** The item's own pages, after one that asks who the applicant is as far as the item's form does not. */
export function listPages(form: readonly OfferedPage[], client: Applicant['kind']): readonly OfferedPage[] {
  const asked = new Set(form.flatMap((page) => page.fields).map((field) => field.prefill));
  const needed = [NAME, client === 'legal' ? CREDIT_CODE : ID_NUMBER, PHONE];
  const missing = needed.filter((field) => !asked.has(field.prefill));
  const own = form.map((page) => ({
    ...page,
    fields: page.fields.filter((field) => isFor(field, client)),
  }));
  if (missing.length === 0) return own;
  const page = {
    code: 'applicant-is',
    title: '申请人是谁？',
    titleEn: 'Who is the applicant?',
    fields: missing,
  };
  return [page, ...own];
}

/** A form that knows both persons and bodies asks each for their own number only. */
function isFor(field: OfferedField, client: Applicant['kind']): boolean {
  const others = client === 'legal' ? 'id-number' : 'credit-code';
  return field.prefill !== others || field.type !== others;
}

/** A page's fields to show: those that apply, and those that depend on an answer of the same page not given yet. */
export function listShown(page: OfferedPage, answers: Answers): readonly OfferedField[] {
  const here = new Set(page.fields.map((field) => field.code));
  return page.fields.filter((field) => {
    if (applies(field.when, answers)) return true;
    const governing = field.when?.field ?? '';
    return here.has(governing) && answers[governing] === undefined;
  });
}

/** Answers after a page was sent: what it asks is replaced, also by nothing; the rest stays. */
export function mergeAnswers(page: OfferedPage, before: Answers, typed: Answers): Answers {
  const merged: Answers = { ...before };
  for (const field of page.fields) {
    const answer = typed[field.code];
    if (answer === undefined) delete merged[field.code];
    else merged[field.code] = tidy(field, answer);
  }
  return merged;
}

function tidy(field: OfferedField, answer: string | string[]): string | string[] {
  if (Array.isArray(answer)) return answer;
  if (field.type === 'choices') return [answer];
  const text = answer.trim();
  return field.type === 'id-number' || field.type === 'credit-code' ? text.toUpperCase() : text;
}

export function findPageFaults(page: OfferedPage, answers: Answers, lang: Lang) {
  return page.fields
    .filter((field) => applies(field.when, answers))
    .flatMap((field) => findFieldFaults(field, answers, lang));
}

/** Materials that are asked for, given the answers. */
export function listAskedMaterials(
  materials: readonly OfferedMaterial[],
  answers: Answers,
): readonly OfferedMaterial[] {
  return materials.filter((material) => applies(material.when, answers));
}

const REUSABLE = new Set(['text', 'choice', 'choices', 'yes-no', 'address', 'region', 'phone']);

/** What a form can be filled with beforehand: the account's own data, else what was answered last time. */
export function prefillAnswers(pages: readonly OfferedPage[], own: KnownPerson | undefined, last: Answers): Answers {
  const answers: Answers = {};
  for (const field of pages.flatMap((page) => page.fields)) {
    const known = ownAnswer(field, own) ?? (REUSABLE.has(field.type) ? last[field.code] : undefined);
    if (known !== undefined && findFieldFaults(field, { [field.code]: known }, 'zh').length === 0) {
      answers[field.code] = known;
    }
  }
  return answers;
}

function ownAnswer(field: OfferedField, own: KnownPerson | undefined): string | undefined {
  if (!own) return undefined;
  switch (field.prefill) {
    case 'name':
      return own.name;
    case 'id-number':
      return own.kind === 'natural' ? own.number : undefined;
    case 'credit-code':
      return own.kind === 'legal' ? own.number : undefined;
    case 'phone':
      return own.phone ?? undefined;
    case 'address':
      return own.address ?? undefined;
    default:
      return undefined;
  }
}

/** A place in the wizard: `who`, `form/premises`, `materials`, `review`. */
export type Place = 'who' | 'materials' | 'review' | `form/${string}`;

/** All places in order. */
export function listPlaces(pages: readonly OfferedPage[]): readonly Place[] {
  return ['who', ...pages.map((page): Place => `form/${page.code}`), 'materials', 'review'];
}

/** Where to go on: the first place that was not saved yet. */
export function findNextPlace(pages: readonly OfferedPage[], done: readonly string[]): Place {
  const open = pages.find((page) => !done.includes(page.code));
  if (open) return `form/${open.code}`;
  return done.includes('materials') ? 'review' : 'materials';
}
