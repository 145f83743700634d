// The result itself (证照、批文): who holds it, what it permits, from when until when, and what it stands in place of. Pure.
import { addMonths, dateOfDay, dayOf } from '#kernel/calendar/rules/days.ts';
import type { CaseFile, Env, PaperDraft, PaperTemplate } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { dateField, longText, shortText } from '#kernel/cases/fields.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import type { ApplicationData } from '../contract.ts';
import { chineseDate } from './papers.ts';
import { isLicence, type Procedure, procedureOf } from './subject.ts';

/** The template of its paper. */
export const RESULT = 'result';

/** What whoever grants may say of it. */
export interface ResultInput {
  readonly resultNumber?: string;
  readonly permitted?: string;
  readonly until?: string;
  readonly replaces?: string;
}

export const resultFields = {
  permitted: longText('准许的内容和范围', 'What is permitted', {
    optional: true,
    hint: { zh: '印在证照上；不填就写事项名称。', en: 'Printed on it; the name of the item when left empty.' },
  }),
  resultNumber: shortText('证照或文件编号', 'Number of the licence or document', {
    optional: true,
    hint: {
      zh: '另有编号规则的填写；不填由系统编号。',
      en: 'Where it has one from elsewhere; else it is numbered here.',
    },
  }),
  until: dateField('有效期至', 'Valid until', {
    optional: true,
    hint: {
      zh: '变更换证、按批准的期限核发的填写；不填就按事项的有效期计算。',
      en: 'For a change, or a term set case by case; else counted by what the item says.',
    },
  }),
  replaces: shortText('换发的，原证照编号', 'Number of the one it replaces', { optional: true }),
};

/** What is paid is no document; all else is. */
export function isDocument({ result }: Pick<Procedure, 'result'>): boolean {
  return result.kind !== 'payment';
}

interface Term {
  readonly months: number;
  /** `5 年`, against `最长 3 年`, that is only its end. */
  readonly fixed: boolean;
}

/** How long an item says that its result holds; undefined where it names no length, as in 长期. */
export function findTerm(validity: string): Term | undefined {
  const found = /^(.*(?:最长|不超过) )?(\d+) (年|个月)$/.exec(validity);
  if (!found) return undefined;
  const [, before, amount, unit] = found;
  return { months: Number(amount) * (unit === '年' ? 12 : 1), fixed: before === undefined };
}

/** The last day: as was said, or counted from the item; null where neither names one. */
function lastDay(procedure: Procedure, until: string | undefined, now: Date): string | null {
  const term = findTerm(procedure.result.validity);
  const latest = term && dateOfDay(addMonths(dayOf(now), term.months) - 1);
  if (until === undefined) return term?.fixed && latest ? latest : null;
  if (until >= localDate(now) && (latest === undefined || until <= latest)) return until;
  throw actRefused({
    zh: `有效期应当从今天起${latest ? `，最晚到 ${latest}` : ''}。`,
    en: `It holds from today on${latest ? `, and until ${latest} at the latest` : ''}.`,
  });
}

type Body = Readonly<Record<string, unknown>>;

/** What stands on one that is issued now. */
export function describeResult(procedure: Procedure, input: ResultInput, now: Date): Body {
  const { result } = procedure;
  return {
    result: result.name,
    resultEn: result.nameEn ?? result.name,
    permitted: input.permitted ?? procedure.name,
    from: localDate(now),
    until: lastDay(procedure, input.until, now),
    validity: result.validity,
    licence: isLicence(procedure),
  };
}

/** The document that a grant gives, issued by the organ that decided; none where the result is paid out. */
export function issueResult(file: CaseFile, input: ResultInput, env: Env, organId?: string): PaperDraft[] {
  const procedure = procedureOf(env);
  if (!isDocument(procedure)) return [];
  const body = { ...describeResult(procedure, input, env.now), ...replacing(file, input, procedure) };
  return [{ template: RESULT, body, number: input.resultNumber, ...(organId ? { organId } : {}) }];
}

/** A renewal stands in place of the licence that the applicant named, unless the officer says otherwise. */
function replacing(file: CaseFile, input: ResultInput, { course }: Procedure): { replaces?: string } {
  const { answers } = file.data as unknown as ApplicationData;
  const stated = course?.renewal?.numberField && answers?.[course.renewal.numberField];
  const replaces = input.replaces ?? stated;
  return typeof replaces === 'string' && replaces !== '' ? { replaces } : {};
}

/** The lines of one, for a holder and a case that may be no real ones: the specimen is made by it too. */
export function tellResult(body: Body, holder: string, caseNumber: string): string[] {
  const replaced = body.replaces ? [`换发：本件替代编号 ${body.replaces}，原件自本件核发之日起不再有效。`] : [];
  return [
    `持有人：${holder}`,
    `${body.licence === false ? '内容' : '准许内容'}：${body.permitted}`,
    `有效期：${sayTerm(body)}`,
    ...replaced,
    `依据受理号 ${caseNumber} 的准予决定核发。是否仍然有效（有效、已换发、已撤销），以扫描二维码核验的结果为准。`,
  ];
}

function sayTerm({ from, until, validity }: Body): string {
  const begin = `自${sayDay(from)}起`;
  if (typeof until === 'string') return `${begin}至${sayDay(until)}止`;
  return validity === '长期' ? `${begin}长期有效` : `${begin}，${validity}`;
}

const sayDay = (day: unknown) => chineseDate(startOfDate(String(day)));

export const resultPaper: PaperTemplate = {
  zh: '证照、批文',
  en: 'Licence or other result',
  mark: '证',
  paragraphs: (body, file) => tellResult(body, file.applicant_name, formatCaseNumber(file.number)),
  credential: {
    name: (body) => ({ zh: String(body.result), en: String(body.resultEn) }),
    standing: (body, state, now) => {
      if (state === 'revoked') return 'revoked';
      return typeof body.until === 'string' && body.until < localDate(now) ? 'expired' : 'valid';
    },
  },
};
