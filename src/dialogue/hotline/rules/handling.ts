// What the organ does: sign, have assisting organs answer, ask for more time, put it on the list of what takes longer, reply.

import { daysBetween } from '#kernel/calendar/rules/days.ts';
import type { ActRule, CaseHold, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, dateField, longText, wholeNumber } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { headsOrgan } from '#kernel/people/contract.ts';
import { type Actor, mayReach } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { permissions } from '../contract.ts';
import { byOrgan, callerNotice, orderOf, requireOrgan, toCentre, told } from './process.ts';

const receive: ActRule = {
  zh: '签收',
  en: 'Sign for it',
  ...byOrgan(['dispatched'], ['handling']),
  fields: {},
  tell: () => ({ zh: '承办单位已签收，正在办理', en: 'Signed for; being handled' }),
  decide: (snapshot, _body, env) => {
    requireOrgan(snapshot, env);
    return { to: 'handling', acceptedAt: env.now, limits: [end('hotline-receive')] };
  },
};

const findAsked = ({ holds }: Snapshot, actor: Actor): CaseHold | undefined =>
  holds.find(({ role, organ_path: path }) => role === 'assist' && mayReach(actor, permissions.handle, path));

const ANSWERS = [
  { value: 'done', zh: '本单位的部分已办理', en: 'Our part is done' },
  { value: 'none', zh: '不涉及本单位', en: 'Not ours' },
] as const;

const assistAnswer: ActRule<{ answer: string; text: string }> = {
  zh: '提出协办意见',
  en: 'Answer as an assisting organ',
  by: 'officer',
  permission: permissions.handle,
  from: ['dispatched', 'handling', 'tracking'],
  to: [],
  fields: { answer: choice('办理情况', 'Our part', ANSWERS), text: longText('说明', 'What was done') },
  offered: (snapshot, { actor }) => findAsked(snapshot, actor) !== undefined,
  decide: (snapshot, { answer, text }, { actor }) => {
    const mine = findAsked(snapshot, actor);
    if (!mine)
      throw actRefused({ zh: '没有请您的单位协办，或者已经答复。', en: 'Your organ was not asked, or has answered.' });
    return { answer: { organId: mine.organ_id, answer, text }, record: { answer } };
  },
};

/** 安阳 第五十条: five more working days, 单位负责人 approves. How many, and whether at all, is the city's to set. */
const prolong: ActRule<{ days: number; reason: string }> = {
  zh: '延长办理期限',
  en: 'Take more time',
  ...byOrgan(['handling'], [], permissions.extend),
  fields: {
    days: wholeNumber('延长几个工作日', 'Working days to add', 1, 15),
    reason: told('理由', 'Why'),
  },
  offered: ({ file, done }, { actor }) => !done.prolong && headsOrgan(actor, file.organ_path),
  tell: ({ days, reason }) => ({
    zh: `经单位负责人批准，延长 ${days} 个工作日：${reason}`,
    en: `With the approval of the head, ${days} working days were added: ${reason}`,
  }),
  decide: (snapshot, { days, reason }, env) => {
    if (!headsOrgan(env.actor, snapshot.file.organ_path))
      throw actRefused({ zh: '延长期限由单位负责人批准。', en: 'More time is for the head of the organ to grant.' });
    if (snapshot.done.prolong) throw onceOnly({ zh: '只能延长一次。', en: 'Once at most.' });
    const { extendDays } = orderOf(snapshot).terms;
    if (days > extendDays)
      throw actRefused({
        zh: `最多延长 ${extendDays} 个工作日（本地设定）。`,
        en: `At most ${extendDays} working days (a local setting).`,
      });
    const running = runningOf(snapshot);
    if (!running?.due_at || running.due_at < env.now || !['wd', 'd'].includes(running.unit))
      throw actRefused({
        zh: '期限已过，或者是以小时计的紧急期限，不能延长。',
        en: 'The limit has passed, or is one of hours: it is not extended.',
      });
    return {
      limits: [{ do: 'extend', kind: 'hotline-answer', by: days }],
      record: { days, reason },
      notices: callerNotice('extended', { days: String(days), reason }),
    };
  },
  means: {
    extension: ({ snapshot: { file }, env: { actor } }) => ({
      approvedBy: actor.desks.filter(({ path }) => path === file.organ_path).map(({ post }) => post),
      mayApprove: 'organ-head',
    }),
  },
};

const runningOf = ({ limits }: Snapshot) => limits.find((one) => one.kind === 'hotline-answer' && isLive(one));

/** 挂账: what cannot be solved now gets measures and a day, and is followed until then. */
const MOST_DAYS = 366;
const defer: ActRule<{ measures: string; on: string }> = {
  zh: '暂时解决不了，挂账推进',
  en: 'Cannot be solved yet: measures and a day',
  ...byOrgan(['handling'], ['tracking'], permissions.extend),
  fields: { measures: told('措施', 'Measures'), on: dateField('完成日期', 'Done by') },
  offered: ({ file }, { actor }) => headsOrgan(actor, file.organ_path),
  tell: ({ measures, on }) => ({ zh: `挂账推进，${on} 前：${measures}`, en: `To be done by ${on}: ${measures}` }),
  decide: (snapshot, { measures, on }, env) => {
    if (!headsOrgan(env.actor, snapshot.file.organ_path))
      throw actRefused({ zh: '挂账由单位负责人批准。', en: 'The head of the organ approves this.' });
    const days = daysBetween(localDate(env.now), on);
    if (days < 1 || days > MOST_DAYS)
      throw actRefused({ zh: '完成日期要在明天以后、一年以内。', en: 'A day after today and within a year.' });
    return {
      to: 'tracking',
      limits: [end('hotline-answer'), { do: 'start', kind: 'hotline-track', limit: { amount: days, unit: 'd' } }],
      record: { measures, on },
      notices: callerNotice('deferred', { measures, on }),
    };
  },
};

const CONTACTED = [
  { value: 'yes', zh: '已与来电人联系', en: 'We spoke with the caller' },
  { value: 'centre', zh: '来电人信息保密，请话务中心转告', en: 'The caller is kept: the centre tells them' },
  { value: 'no', zh: '没有联系上', en: 'Not reached' },
] as const;

const reply: ActRule<{ contacted: string; answer: string }> = {
  zh: '回复办理结果',
  en: 'Reply',
  ...byOrgan(['handling', 'tracking'], ['replied']),
  fields: { contacted: choice('联系情况', 'Contact', CONTACTED), answer: told('办理结果', 'What was done') },
  tell: ({ answer }) => ({ zh: `办理结果：${answer}`, en: `Result: ${answer}` }),
  decide: (snapshot, { contacted, answer }, env) => {
    requireOrgan(snapshot, env);
    const due = runningOf(snapshot)?.due_at ?? null;
    const { terms } = orderOf(snapshot);
    return {
      to: 'replied',
      decidedAt: env.now,
      hold: toCentre(snapshot),
      limits: [
        end('hotline-answer', 'hotline-track', 'opinion'),
        { do: 'start', kind: 'hotline-callback', limit: { amount: terms.callbackDays, unit: 'wd' } },
      ],
      data: { inTime: contacted !== 'no' && (due === null || env.now <= due) },
      record: { contacted, answer },
      notices: callerNotice('replied', { answer }),
    };
  },
};

export const handlingActs = { receive, reply, prolong, defer, 'assist-answer': assistAnswer };
