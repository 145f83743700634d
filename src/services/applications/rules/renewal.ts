// Renewing a licence (延续): decided before it ends, or deemed renewed.
import { type Limit, parseLimit } from '#kernel/calendar/contract.ts';
import { dateOfDay, dayOf, dayOfDate } from '#kernel/calendar/rules/days.ts';
import type { ActRule, CaseFile, Env, LimitChange } from '#kernel/cases/contract.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import type { Answers, ApplicationData } from '../contract.ts';
import { intakeWords } from '../words/intake.ts';
import { decided } from './decided.ts';
import { issueResult } from './result.ts';
import { type Procedure, procedureOf } from './subject.ts';

const BASIS = '行政许可法第五十条第二款';

/** The last day of the licence that is to be renewed, as the applicant stated it; undefined for anything else. */
function findLastDay({ course }: Procedure, answers: Answers): string | undefined {
  const day = course?.renewal && answers[course.renewal.expiryField];
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

/** What has ended cannot be renewed; it is applied for anew. */
export function findRenewalFaults(procedure: Procedure, answers: Answers, now: Date, lang: Lang): FieldFault[] {
  const { renewal } = procedure.course ?? {};
  const day = findLastDay(procedure, answers);
  if (!renewal || !day || day >= localDate(now)) return [];
  return [{ path: `answers.${renewal.expiryField}`, message: intakeWords.in(lang).faults.ended }];
}

/**
 * 行政许可法第五十条：“被许可人需要延续依法取得的行政许可的有效期的，应当在该行政许可有效期届满三十日前向作出行政许可决定的
 * 行政机关提出申请。但是，法律、法规、规章另有规定的，依照其规定。行政机关应当根据被许可人的申请，在该行政许可有效期届满前作出
 * 是否准予延续的决定；逾期未作决定的，视为准予延续。” The clock ends with the last working day of the licence. Whoever
 * applied later than the item says has the ordinary limits only: a setting of the city.
 */
export function startRenewal(file: CaseFile, from: Date, env: Env): LimitChange[] {
  const procedure = procedureOf(env);
  const last = findLastDay(procedure, (file.data as unknown as ApplicationData).answers ?? {});
  const { renewal } = procedure.course ?? {};
  if (!last || !renewal || !isInTime(file.received_at, last, parseLimit(renewal.applyBefore), env)) return [];
  const { calendar } = env;
  const day = dayOfDate(last);
  const workday = calendar.isWorkday(day) ? day : calendar.addWorkdays(day, -1);
  const limit: Limit = { amount: Math.max(0, workday - dayOf(from)), unit: 'd' };
  return [{ do: 'start', kind: 'renewal', limit, from, onExpiry: 'deem-renewed', basis: BASIS }];
}

function isInTime(received: Date, last: string, before: Limit, { calendar }: Env): boolean {
  const end = dayOfDate(last);
  const latest = before.unit === 'wd' ? calendar.addWorkdays(end, -before.amount) : end - before.amount;
  return localDate(received) <= dateOfDay(latest);
}

export const deemRenewed: ActRule = {
  zh: '视为准予延续',
  en: 'Deemed renewed',
  by: 'system',
  from: ['reviewing', 'paused', 'forwarded', 'hearing-offered', 'hearing'],
  to: ['decided'],
  fields: {},
  tell: () => ({
    zh: '许可有效期届满前没有作出决定，依法视为准予延续',
    en: 'No decision came before the licence ended: it is renewed by law',
  }),
  decide: (snapshot, _body, env) => {
    const { result } = procedureOf(env);
    const last = findLastDay(procedureOf(env), (snapshot.file.data as unknown as ApplicationData).answers);
    return {
      ...decided(env, 'granted'),
      record: { basis: BASIS, deemed: true },
      papers: [
        { template: 'renewal', body: { last: last ?? null, result: result.name, validity: result.validity } },
        ...issueResult(snapshot.file, {}, env),
      ],
      notices: [{ template: 'application.deemed-renewed', values: { result: result.name } }],
    };
  },
};
