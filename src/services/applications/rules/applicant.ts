// The applicant as the item's own form asks for them, and which answers belong to nobody but them. Pure.
import { isUscc } from '#kernel/organs/contract.ts';
import { readIdNumber } from '#kernel/people/rules/id-number.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { Agent, Answers, Applicant, Application } from '../contract.ts';
import { type FormContent, type FormField, listAsked } from './answers.ts';

type Client = Applicant['kind'];

/** Whom an item's form has room for; both when it asks for neither number. */
export function listClients(form: FormContent['form']): Client[] {
  const asked = new Set(form.flatMap((page) => page.fields).map((field) => field.prefill));
  const clients: Client[] = [];
  if (asked.has('id-number')) clients.push('natural');
  if (asked.has('credit-code')) clients.push('legal');
  return clients.length > 0 ? clients : ['natural', 'legal'];
}

const ABOUT_APPLICANT = new Set(['name', 'id-number', 'credit-code', 'phone']);

/** A question that a window, which enters the applicant once, need not put again. */
export function isAboutApplicant(field: FormField): boolean {
  return field.prefill !== undefined && ABOUT_APPLICANT.has(field.prefill);
}

/** What the applicant answers to a field that asks who they are; undefined for any other field. */
export function answerOf(field: FormField, applicant: Applicant): string | undefined {
  switch (field.prefill) {
    case 'name':
      return applicant.name;
    case 'id-number':
      return applicant.kind === 'natural' ? applicant.idNumber : undefined;
    case 'credit-code':
      return applicant.kind === 'legal' ? applicant.idNumber : undefined;
    case 'phone':
      return applicant.phone;
    case 'address':
      return applicant.address;
    default:
      return undefined;
  }
}

/** Answers to every field that is asked for; what the form asks about the applicant need not be sent twice. */
export function completeAnswers(
  form: FormContent['form'],
  application: Pick<Application, 'answers' | 'applicant'>,
): Answers {
  const complete: Answers = {};
  for (const field of form.flatMap((page) => page.fields)) {
    const answer = application.answers[field.code] ?? answerOf(field, application.applicant);
    if (answer !== undefined) complete[field.code] = answer;
  }
  const asked = new Set(listAsked(form, complete).map((field) => field.code));
  return Object.fromEntries(Object.entries(complete).filter(([code]) => asked.has(code)));
}

/** Reads the applicant out of the answers, for a form filled in page by page. */
export function readApplicant(form: FormContent['form'], answers: Answers, client: Client): Applicant {
  const find = (prefill: string) => {
    const field = listAsked(form, answers).find((one) => one.prefill === prefill);
    const answer = field && answers[field.code];
    return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : undefined;
  };
  const address = find('address');
  return {
    kind: client,
    name: find('name') ?? '',
    idNumber: (find(client === 'legal' ? 'credit-code' : 'id-number') ?? '').toUpperCase(),
    phone: find('phone') ?? '',
    ...(address ? { address } : {}),
  };
}

const IDENTIFYING = new Set(['id-number', 'phone', 'address']);

/**
 * Parts answers into those a case may keep in plain and those that identify somebody. What only repeats the
 * applicant is in neither: it is kept with the party.
 */
export function partAnswers(
  form: FormContent['form'],
  answers: Answers,
  applicant: Applicant,
): { plain: Answers; identifying: Answers } {
  const plain: Answers = {};
  const identifying: Answers = {};
  for (const field of listAsked(form, answers)) {
    const answer = answers[field.code];
    if (answer === undefined || answer === answerOf(field, applicant)) continue;
    const into = IDENTIFYING.has(field.type) ? identifying : plain;
    into[field.code] = answer;
  }
  return { plain, identifying };
}

const NO_USCC = {
  zh: '统一社会信用代码不对，请核对 18 位',
  en: 'This is not a unified social credit code; please check all 18 characters',
};
const NO_ID = {
  zh: '身份证号不对，请核对 18 位',
  en: 'This is not an ID number; please check all 18 characters',
};

export function findApplicantFaults(
  { applicant, agent }: Pick<Application, 'applicant' | 'agent'>,
  lang: string,
): FieldFault[] {
  const isLegal = applicant.kind === 'legal';
  const isRight = isLegal ? isUscc(applicant.idNumber) : readIdNumber(applicant.idNumber) !== undefined;
  const fault = {
    path: 'applicant.idNumber',
    message: (isLegal ? NO_USCC : NO_ID)[lang === 'en' ? 'en' : 'zh'],
  };
  return [...(isRight ? [] : [fault]), ...findAgentFaults(agent, lang)];
}

export function findAgentFaults(agent: Agent | undefined, lang: string): FieldFault[] {
  if (!agent || readIdNumber(agent.idNumber)) return [];
  return [{ path: 'agent.idNumber', message: NO_ID[lang === 'en' ? 'en' : 'zh'] }];
}
