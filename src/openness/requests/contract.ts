// Requests for disclosure (依申请公开): names, permissions, who asks and how, what a case keeps, and why one is not taken.
import type { Choice } from '#kernel/cases/label.ts';
import { defineError } from '#platform/errors.ts';
import { derivedId } from '#platform/ids.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';
import type { OutcomeCode } from './rules/outcomes.ts';

export const KIND = 'disclosure-request';

/** The article that is drafted of an answer: one of each. */
export const articleIdOf = (caseId: string): string => derivedId(caseId, 'article');

export const permissions = {
  read: 'requests.read',
  handle: 'requests.handle',
  /** 政府信息公开工作机构负责人: signs replies and grants extensions. */
  sign: 'requests.sign',
  /** Write down what came by letter, by fax, or in person. */
  register: 'requests.register',
  /** Open what was made restricted. */
  restricted: 'requests.restricted',
} as const;

/** What whoever asked is told as it goes on. */
export const topic: Topic = {
  name: 'disclosure-requests',
  zh: '我的信息公开申请',
  en: 'My requests for information',
  audience: 'member',
  usual: OUTBOUND,
};

/** 政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）, table three: its columns. */
export const CATEGORIES = [
  { value: 'natural', zh: '自然人', en: 'Individual' },
  { value: 'commercial', zh: '商业企业', en: 'Company' },
  { value: 'research', zh: '科研机构', en: 'Research institute' },
  { value: 'benefit', zh: '社会公益组织', en: 'Public-interest organisation' },
  { value: 'legal-service', zh: '法律服务机构', en: 'Legal service' },
  { value: 'other', zh: '其他', en: 'Other body' },
] as const satisfies readonly Choice[];
export type Category = (typeof CATEGORIES)[number]['value'];

/** 第二十九条第二款第三项：“申请公开的政府信息的形式要求，包括获取信息的方式、途径。” */
export const FORMS = [
  { value: 'email', zh: '电子邮件', en: 'By e-mail' },
  { value: 'post', zh: '邮寄', en: 'By post' },
  { value: 'collect', zh: '自行领取', en: 'Collect it' },
  { value: 'inspect', zh: '当面查阅、抄录', en: 'Read and copy it there' },
] as const satisfies readonly Choice[];
export type Form = (typeof FORMS)[number]['value'];

/**
 * 第三十一条 says by each way from when a request counts as received: handed in, that day; by post that is signed for,
 * the day it was signed for; by other post, by fax and by internet, the day both sides confirmed it.
 */
export const WAYS = [
  { value: 'web', zh: '互联网', en: 'Internet', confirmed: false },
  { value: 'window', zh: '当面提交', en: 'Handed in', confirmed: true },
  { value: 'letter', zh: '签收的邮件', en: 'Post that was signed for', confirmed: true },
  { value: 'plain-letter', zh: '平常信函', en: 'Ordinary post', confirmed: false },
  { value: 'fax', zh: '传真', en: 'Fax', confirmed: false },
] as const;
export type Way = (typeof WAYS)[number]['value'];

/** A third party that was asked (征求第三方意见). Who it is stays with the case: no paper and no act names it. */
export interface Third {
  readonly n: number;
  readonly name: string;
  readonly address: string;
  readonly askedOn: string;
  readonly servedOn: string | null;
  readonly answer: 'agree' | 'object' | 'silent' | null;
  readonly reasons: string | null;
}

/** An answer as it was drafted. */
export interface Draft {
  readonly outcome: OutcomeCode;
  readonly text: string;
  /** Name and contact of the organ responsible, where it is another. */
  readonly elsewhere: string | null;
  /** Account of whoever drafted it: another signs. */
  readonly by: string | null;
  /** The post it comes back to. */
  readonly post: string;
}

/** A file that goes with the answer. */
export interface ReplyFile {
  /** Of the material of the case. */
  readonly code: string;
  readonly name: string;
  /** Id of the stored file. */
  readonly file: string;
  readonly fileName: string;
}

export interface Fee {
  readonly by: 'items' | 'pages';
  readonly count: number;
  /** In fen. */
  readonly amount: number;
}

/** What a case keeps of its request. Name, number and address of who asked are kept with the party. */
export interface RequestData {
  readonly description: string;
  readonly form: Form;
  readonly category: Category;
  readonly way: Way;
  /** Local day on which it came: what the year of its arrival is counted by. */
  readonly arrivedOn: string;
  /** Local day on which it, or its supplement, counts as received (第三十一条); null until it is confirmed. */
  readonly receivedOn: string | null;
  /** Keyed hash of the applicant's number: what one person asks within a month is counted together for fees. */
  readonly who: string | null;
  readonly supplement?: string;
  readonly thirds?: readonly Third[];
  readonly reasons?: string;
  readonly extension?: { readonly days: number; readonly reason: string; readonly by: string | null };
  readonly draft?: Draft | null;
  readonly files?: readonly ReplyFile[];
  readonly fee?: Fee;
  /** A second matter that was in the same request (一事一申请), to be taken in apart. */
  readonly split?: string;
  readonly sensitive?: boolean;
  /** Accounts that alone may open it, beside those who hold the permission for it. */
  readonly onlyFor?: readonly string[];
  readonly advice?: { readonly adviser: string; readonly text: string };
}

/** What rules are told beside the case itself. */
export interface RequestSubject {
  /** Other requests of the same applicant to the same organ in the calendar month in which this one came. */
  readonly earlier: number;
  readonly days: { readonly confirm: number; readonly reasons: number; readonly payment: number };
}

export const staffMayNotAsk = defineError({
  code: 'requests.staff',
  status: 403,
  zh: () => '工作人员账号不能提交信息公开申请。个人需要信息的，请退出后用个人账号或者不登录提交；代为登记请到工作台。',
  en: () =>
    'Staff accounts cannot request information. For yourself, sign out and ask as a citizen; what came on paper is recorded on the desk.',
});
export const notAnOrgan = defineError({
  code: 'requests.not-an-organ',
  status: 422,
  zh: () => '请填写具体的行政机关，不能是行政区或者内设科室',
  en: () => 'Please name an organ, not a whole division or a section of one',
});
export const nobodyThere = defineError({
  code: 'requests.nobody-there',
  status: 422,
  zh: () => '这个单位还没有网上办理信息公开申请的人员，请写信或者到它的办公地点申请',
  en: () => 'Nobody at this organ handles requests online yet; write to it or go to its office',
});
export const wrongDay = defineError({
  code: 'requests.wrong-day',
  status: 422,
  zh: () => '收到日期不能晚于今天，也不能早于 30 天前',
  en: () => 'The day of receipt is not after today, nor more than 30 days ago',
});
