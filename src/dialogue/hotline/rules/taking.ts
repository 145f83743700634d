// Taken in at the centre: answered on the spot, not accepted and shown the way, or dispatched.

import { parseLimit } from '#kernel/calendar/contract.ts';
import type { ActRule, OrganRef } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, organPicker, organsPicker } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { listNamed } from '#kernel/cases/rules/named.ts';
import { hours } from './presets.ts';
import { byCentre, callerNotice, orderOf, requireCentre, told, toOrgan } from './process.ts';

const answerSpot: ActRule<{ answer: string }> = {
  zh: '当场答复',
  en: 'Answered on the spot',
  ...byCentre(['recorded'], ['answered']),
  fields: { answer: told('答复内容', 'Answer') },
  tell: ({ answer }) => ({ zh: `当场答复：${answer}`, en: `Answered on the spot: ${answer}` }),
  decide: (snapshot, record, env) => {
    requireCentre(snapshot, env);
    return { ...endAs('answered', env), record };
  },
};

/** Why the hotline does not take something up, and where it goes instead: as 潍坊 第十九条 and 北京 第十一条 list it. */
export const REASONS = [
  {
    value: 'remedy',
    zh: '已经或者应当通过诉讼、仲裁、行政复议解决',
    en: 'for a court, arbitration or administrative review',
  },
  { value: 'discipline', zh: '属于纪检监察机关受理的', en: 'for the supervision commission' },
  { value: 'petition', zh: '已经进入信访程序的', en: 'already a petition' },
  { value: 'disclosure', zh: '属于政府信息公开申请的', en: 'a request for government information' },
  { value: 'emergency', zh: '紧急报警、救护、火警', en: 'an emergency' },
  { value: 'concluded', zh: '已经依法办结、没有新的事实', en: 'concluded lawfully, with no new facts' },
  { value: 'secret', zh: '涉及国家秘密、商业秘密、个人隐私的', en: 'touches on secrets or privacy' },
] as const;

export const ROUTES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  remedy: { zh: '人民法院、仲裁机构或者行政复议机关', en: 'the court, arbitration or the review organ' },
  discipline: { zh: '12388 纪检监察举报', en: '12388, the supervision commission' },
  petition: { zh: '原信访受理机关', en: 'the organ that has the petition' },
  disclosure: { zh: '本站“依申请公开”', en: '“Request information” on this site' },
  emergency: { zh: '110、119、120', en: '110, 119, 120' },
  concluded: { zh: '原办理单位（可查询原工单）', en: 'the organ that answered before' },
  secret: { zh: '主管单位，当面办理', en: 'the competent organ, in person' },
};

const declineOrder: ActRule<{ why: string; reason: string }> = {
  zh: '不予受理',
  en: 'Not accepted',
  ...byCentre(['recorded'], ['declined']),
  fields: { why: choice('情形', 'Case', REASONS), reason: told('向来电人说明', 'What the caller is told') },
  tell: ({ why, reason }) => ({
    zh: `不予受理：${reason}　请走：${ROUTES[String(why)]?.zh ?? ''}`,
    en: `Not accepted: ${reason} The right way: ${ROUTES[String(why)]?.en ?? ''}`,
  }),
  decide: (snapshot, { why, reason }, env) => {
    requireCentre(snapshot, env);
    return {
      ...endAs('declined', env),
      record: { why, reason },
      notices: callerNotice('declined', { why, reason }),
    };
  },
};

/** 济南 第二十九条: the centre says who leads when several organs are concerned. */
const dispatch: ActRule<{ organ: string; assist?: string[]; opinion?: string }> = {
  zh: '派单',
  en: 'Dispatch',
  ...byCentre(['recorded'], ['dispatched']),
  fields: {
    organ: organPicker('主办单位', 'Lead organ'),
    assist: organsPicker('协办单位', 'Assisting organs'),
    opinion: longText('派单意见', 'Instruction', { optional: true }),
  },
  tell: ({ organName }) => ({ zh: `已派${organName}办理`, en: `Dispatched to ${organName}` }),
  decide: (snapshot, { assist = [], opinion }, env) => {
    requireCentre(snapshot, env);
    const organ = env.organs.get('organ') as OrganRef;
    const beside = listNamed(env, 'assist');
    if (beside.some(({ id }) => id === organ.id))
      throw actRefused({ zh: '主办单位不能同时协办。', en: 'The lead cannot assist itself.' });
    const { terms, limit } = orderOf(snapshot);
    return {
      ...sendTo(organ, env.now),
      limits: [end('hotline-dispatch'), hours('hotline-receive', terms.receiveHours)],
      ...(beside.length > 0 ? { ask: beside, askLimit: parseLimit(limit) } : {}),
      record: { organ: organ.id, organName: organ.name, beside: assist.length, opinion: opinion ?? '' },
    };
  },
};

/** It lies with an organ from now on. The clock of whoever called runs on: it is theirs, not the organ's. */
export const sendTo = (organ: OrganRef, now: Date) => ({
  to: 'dispatched',
  organ,
  hold: toOrgan(organ),
  data: { dispatchedAt: now.toISOString() },
});

export const takingActs = { 'answer-spot': answerSpot, dispatch, 'decline-order': declineOrder };
