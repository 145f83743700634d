// What the log of a call shows by itself: which of the practices that are forbidden, and the rates it adds up to. Pure.
import type { Label } from '#kernel/cases/contract.ts';

/** 联络员电话的类型: only a direct line is a liaison's. */
export const SORTS = [
  { value: 'direct', zh: '直线电话', en: 'Direct line' },
  { value: 'fax', zh: '自动传真', en: 'Automatic fax' },
  { value: 'switchboard', zh: '总机', en: 'Switchboard' },
  { value: 'duty', zh: '值班电话', en: 'Duty telephone' },
  { value: 'voice', zh: '声讯电话', en: 'Voice information' },
  { value: 'service', zh: '公共服务电话', en: 'Public service number' },
] as const;
export type NumberSort = (typeof SORTS)[number]['value'];

export const RESULTS = [
  { value: 'connected', zh: '转接成功', en: 'Connected' },
  { value: 'no-answer', zh: '无人接听', en: 'No answer' },
  { value: 'busy', zh: '占线', en: 'Busy' },
  { value: 'wrong-number', zh: '号码错误', en: 'Wrong number' },
  { value: 'refused', zh: '拒答', en: 'Refused to answer' },
  { value: 'second-transfer', zh: '二次转接', en: 'Transferred again' },
] as const;
export type Result = (typeof RESULTS)[number]['value'];

/** What was heard at the other end. */
export const HEARD = [
  { value: 'person', zh: '联络员本人', en: 'The liaison' },
  { value: 'rude', zh: '态度不好', en: 'A bad attitude' },
  { value: 'fax', zh: '传真音', en: 'A fax tone' },
  { value: 'switchboard', zh: '总机', en: 'A switchboard' },
  { value: 'duty', zh: '值班电话', en: 'A duty telephone' },
  { value: 'voice', zh: '录音播报', en: 'A recording' },
  { value: 'nothing', zh: '没有接通', en: 'Nobody' },
] as const;
export type Heard = (typeof HEARD)[number]['value'];

/** 不得二次转接；不得为自动传真、总机、值班电话、声讯电话: forbidden on the line of enquiries (临沧 96128). */
export const PRACTICES = {
  'second-transfer': { zh: '二次转接', en: 'a second transfer' },
  fax: { zh: '自动传真', en: 'an automatic fax' },
  switchboard: { zh: '转到总机', en: 'a switchboard' },
  duty: { zh: '转到值班电话', en: 'a duty telephone' },
  voice: { zh: '转到声讯电话', en: 'a voice line' },
  'no-answer': { zh: '无人接听', en: 'no answer' },
  'bad-attitude': { zh: '服务态度差', en: 'a bad attitude' },
} as const satisfies Readonly<Record<string, Label>>;
export type Practice = keyof typeof PRACTICES;

export interface Logged {
  readonly result: Result;
  /** Of the number that was rung; null when none of the directory was. */
  readonly sort: NumberSort | null;
  readonly heard: Heard;
  /** Somebody wanted to put it through a second time. */
  readonly again?: boolean | undefined;
}

const OF_SOUND: Readonly<Partial<Record<Heard, Practice>>> = {
  fax: 'fax',
  switchboard: 'switchboard',
  duty: 'duty',
  voice: 'voice',
  rude: 'bad-attitude',
};

/** Each practice once, in the order of the list. */
export function findPractices({ result, sort, heard, again }: Logged): Practice[] {
  const found = new Set<Practice>();
  if (result === 'second-transfer' || again) found.add('second-transfer');
  if (result === 'no-answer' || result === 'refused') found.add(result === 'refused' ? 'bad-attitude' : 'no-answer');
  const sound = OF_SOUND[heard];
  if (sound) found.add(sound);
  if (sort && sort !== 'direct' && sort !== 'service') found.add(sort);
  return (Object.keys(PRACTICES) as Practice[]).filter((practice) => found.has(practice));
}

/** Why a number cannot be a liaison's; null when it can. */
export function whyNoLiaison(sort: NumberSort): Label | null {
  if (sort === 'direct') return null;
  const { zh, en } = SORTS.find(({ value }) => value === sort) ?? SORTS[0];
  return {
    zh: `联络员电话必须是有人应答的直线，不能是${zh}：转过去就成了二次转接或者没有人答。`,
    en: `A liaison answers a direct line, never ${en.toLowerCase()}: calls put through would be passed on again, or answered by nobody.`,
  };
}

/** 每月平均转接成功率 89 以上, 满意率 98 以上. */
export const GOALS = { connected: 89, satisfied: 98 } as const;

/** Counts of calls of an organ or of all. */
export interface CallCounts {
  readonly calls: number;
  readonly answered: number;
  readonly transfers: number;
  readonly connected: number;
  readonly rated: number;
  readonly satisfied: number;
}

/** 转接成功率 = 成功/转接, 满意率 = 满意/参评, 应答率 = 应答/来电; per cent with two places, null where nothing was. */
export function ratesOf(counts: CallCounts) {
  const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part * 10_000) / whole) / 100);
  return {
    connected: share(counts.connected, counts.transfers),
    satisfied: share(counts.satisfied, counts.rated),
    answered: share(counts.answered, counts.calls),
  };
}
