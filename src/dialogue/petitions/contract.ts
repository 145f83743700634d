// Petitions (信访): how they come, what they are, how they end, what a case keeps, and within which limits.
import type { OrganRef } from '#kernel/cases/contract.ts';
import type { Choice } from '#kernel/cases/label.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';

export const KIND = 'petition';
export const ADDRESS = '/petitions';
/** 在线举报: accusations alone, with or without a name. */
export const REPORTS = '/petitions/accusations';
export const DESK = '/desk/petitions';
export const REGISTER = '/desk/petitions/register';
export const FIGURES = '/desk/petitions/figures';

/** What a petitioner is told as it goes on. */
export const topic: Topic = {
  name: 'petitions',
  zh: '我的信访事项',
  en: 'My petitions',
  audience: 'member',
  usual: OUTBOUND,
};

export const permissions = {
  read: 'petitions.read',
  /** Take in, sort, pass on, merge, and review: 信访工作机构. */
  office: 'petitions.office',
  /** Look into it and answer, or object to having been given it. */
  handle: 'petitions.handle',
  /** 信访工作条例第三十四条: the head of the organ that has it gives more time. */
  extend: 'petitions.extend',
  /** See accusations without being named for them: the head of the organ that has it, who names who works on it. */
  restricted: 'petitions.restricted',
} as const;

/** 信访工作条例第十七条: 信息网络、书信、电话、传真、走访等. */
export const WAYS = [
  { value: 'web', zh: '网上', en: 'On line', channel: 'web' },
  { value: 'letter', zh: '来信', en: 'Letter', channel: 'letter' },
  { value: 'visit', zh: '来访', en: 'Visit', channel: 'window' },
  { value: 'call', zh: '来电', en: 'Telephone', channel: 'call' },
  { value: 'fax', zh: '传真', en: 'Fax', channel: 'fax' },
  { value: 'agent', zh: '代办', en: 'On behalf', channel: 'agent' },
  { value: 'leader', zh: '领导批示', en: 'Leader’s note', channel: 'transfer' },
] as const;
export type Way = (typeof WAYS)[number]['value'];

export const CATEGORIES = [
  { value: 'suggestion', zh: '建议意见', en: 'Suggestion or opinion' },
  { value: 'accusation', zh: '检举控告', en: 'Accusation' },
  { value: 'claim', zh: '申诉求决', en: 'Claim to be settled' },
  { value: 'court', zh: '涉法涉诉', en: 'Matter of courts and prosecution' },
  { value: 'repeat', zh: '重复信访', en: 'Repeated petition' },
] as const satisfies readonly Choice[];
export type Category = (typeof CATEGORIES)[number]['value'];

/** 信访工作条例第三十一条: the six routes of a claim. Only the last is settled as a petition, with an opinion in writing. */
export const ROUTES = [
  { value: '1', zh: '诉讼、行政复议、检察监督、公安机关程序', en: 'Litigation, review, prosecution or police' },
  { value: '2', zh: '仲裁', en: 'Arbitration' },
  { value: '3', zh: '党员申诉、申请复审', en: 'Appeal within the Party' },
  { value: '4', zh: '行政复议、裁决、确认、许可、处罚程序', en: 'A procedure of administration' },
  { value: '5', zh: '查处违法行为、履行法定职责', en: 'Looking into a wrong, or doing a duty' },
  { value: '6', zh: '信访程序', en: 'As a petition' },
] as const satisfies readonly Choice[];
export type Route = (typeof ROUTES)[number]['value'];

/** 信访工作条例第三十二条. */
export const OPINIONS = [
  { value: 'support', zh: '支持信访请求', en: 'The claim is supported' },
  { value: 'explain', zh: '解释说明', en: 'Explained' },
  { value: 'reject', zh: '不予支持', en: 'The claim is not supported' },
] as const satisfies readonly Choice[];
export type Opinion = (typeof OPINIONS)[number]['value'];

/** What becomes of a suggestion, an accusation, or a duty that was to be done. */
export const ANSWERS = [
  { value: 'adopted', zh: '采纳（属实、已履行）', en: 'Adopted; found true; done' },
  { value: 'partly', zh: '部分采纳（部分属实）', en: 'Adopted or found true in part' },
  { value: 'declined', zh: '未采纳（不属实、不应履行）', en: 'Not adopted; not true; not owed' },
] as const satisfies readonly Choice[];
export type Answer = (typeof ANSWERS)[number]['value'];

/** Why a petition is not accepted. */
export const GROUNDS = [
  { value: 'ended', zh: '三级终结：已经复核，以同一事实和理由再提出', en: 'Ended for good after re-examination' },
  { value: 'pending', zh: '正在办理或者在规定期限内', en: 'Being handled, or within its time' },
  { value: 'court', zh: '已经或者应当通过诉讼、仲裁、复议等解决', en: 'For courts, arbitration or review' },
  { value: 'outside', zh: '不属于信访工作范围', en: 'No matter of petitions' },
] as const satisfies readonly Choice[];
export type Ground = (typeof GROUNDS)[number]['value'];

/**
 * 信访工作条例 counts in days: 第二十二条、第二十三条 fifteen to tell, five working days to object; 第三十四条 sixty from
 * acceptance; 第三十五条、第三十六条 thirty to ask for a review and thirty to answer, twice.
 */
export const LIMITS = {
  inform: { amount: 15, unit: 'd' },
  object: { amount: 5, unit: 'wd' },
  answer: { amount: 60, unit: 'd' },
  'review-ask': { amount: 30, unit: 'd' },
  review: { amount: 30, unit: 'd' },
  'recheck-ask': { amount: 30, unit: 'd' },
  recheck: { amount: 30, unit: 'd' },
  /** Settings of the city: the law sets no time for these. */
  register: { amount: 1, unit: 'wd' },
  consent: { amount: 3, unit: 'wd' },
  resend: { amount: 5, unit: 'wd' },
  handle: { amount: 60, unit: 'd' },
} as const;
/** 第三十四条: “延长期限不得超过30日”. */
export const MOST_ADDED = 30;
/** 第二十条: those who come together choose so many to speak for them. */
export const MOST_SPOKEN_FOR = 5;

/** So many files come with a petition on line, and the source of what the petitioner sent: settings of the house. */
export const MOST_FILES = 5;
export const PETITIONER = 'petitioner';

/** Of whom neither name nor telephone nor account was ever taken. */
export const ANONYMOUS = { name: '匿名', nameEn: 'Anonymous' } as const;
/** In place of the name of who asked for it to be kept, or accuses somebody. */
export const UNNAMED = { name: '信访人（姓名保密）', nameEn: 'Petitioner (name kept)' } as const;

type Named = OrganRef & { readonly nameEn?: string | null };

/** What a case keeps. */
export interface PetitionData {
  readonly way: Way;
  readonly text: string;
  /** Of the first level of the city’s subjects. */
  readonly area: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
  readonly category: Category | null;
  readonly route: Route | null;
  /** The organ it is about. */
  readonly about: Named | null;
  /** The petitions office, or other organ, that took it in and answers for where it goes. */
  readonly office: Named;
  /** How many came or signed, and who speaks for them. */
  readonly people: number;
  readonly speakers: readonly string[];
  /** Of a leader’s note: who wrote it, and what. */
  readonly note: string | null;
  /** The petitioner’s name, where it is kept. */
  readonly sealed: string | null;
  /** Nothing was taken of who it is from: the query code alone opens it. */
  readonly anonymous?: boolean;
  /** What one person petitions is found together by these. */
  readonly who: string | null;
  readonly phoneMark: string | null;
  readonly keptFrom?: readonly string[];
  readonly onlyFor?: readonly string[];
  /** Number of the earlier petition it repeats. */
  readonly earlier?: string;
  /** Where it was passed on, and whether with a deadline and a report (交办). */
  readonly passed?: { readonly organ: Named; readonly report: boolean; readonly final: boolean };
  /** Who gave the opinion: another reviews it. */
  readonly handler?: Named;
  readonly judges?: readonly string[];
  readonly opinion?: Opinion;
  /** Number of the petition it was merged into. */
  readonly into?: string;
  readonly ended?: boolean;
}

/** What rules are told beside the case itself. */
export interface PetitionSubject {
  /** Who reviews (复查): the petitions office of the level above whoever answered. */
  readonly reviewer: OrganRef;
  /** Who re-examines (复核). `outside`: the level above the city, whose opinion is only recorded here. */
  readonly rechecker: OrganRef;
  readonly outside: boolean;
}
