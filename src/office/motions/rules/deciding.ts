// What the office of the house decides later: a proposal that was returned, an organ that can no longer assist, more time. Pure.
import type { ActRule, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { longText, organPicker, wholeNumber } from '#kernel/cases/fields.ts';
import { takesOver } from '#kernel/cases/rules/assisting.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { motionOf } from '../contract.ts';
import { MONTHS, named, requireOrgan, toLead } from './assigning.ts';
import { byOffice, endMotion, ofStep, requireOffice, tell } from './process.ts';

/** 退回后由交办机关决定: whoever gets it now does not return it again. Its clock runs on from the first handing over. */
const assignAnew: ActRule<{ task?: string }> = {
  zh: '改交其他单位',
  en: 'Hand it to another organ',
  ...byOffice(['disputed'], ['assigned']),
  fields: {
    organ: organPicker('改由谁主办', 'Organ that leads now'),
    task: longText('交办意见', 'What is asked', { optional: true }),
  },
  tell: ({ organName, organNameEn }) => ({ zh: `改由${organName}主办`, en: `Now led by ${organNameEn}` }),
  decide: (snapshot, { task }, env) => {
    requireOffice(snapshot, env);
    const lead = requireOrgan(snapshot, env.organs.get('organ') as OrganRef, env);
    const { handed, lead: before } = motionOf(snapshot);
    if (lead.id === before?.id)
      throw actRefused({
        zh: '这是申请退办的单位，请选“维持交办”。',
        en: 'That organ returned it: uphold it instead.',
      });
    const months = handed?.months ?? MONTHS.usual;
    return {
      ...toLead(snapshot, { lead, others: [], task, months }, env),
      limits: [takesOver(lead), endMotion('redirect'), ofStep('back', 'back', env, 'deem-signed')],
      data: { lead },
      record: named(lead),
    };
  },
};

const uphold: ActRule<{ reason: string }> = {
  zh: '维持交办',
  en: 'Uphold it',
  ...byOffice(['disputed'], ['handling']),
  fields: { reason: longText('理由', 'Reasons') },
  tell: ({ organName, organNameEn }) => ({ zh: `维持原交办，由${organName}办理`, en: `Stays with ${organNameEn}` }),
  decide: (snapshot, { reason }, env) => {
    requireOffice(snapshot, env);
    const lead = motionOf(snapshot).lead as OrganRef;
    return {
      to: 'handling',
      organ: lead,
      hold: { post: 'section-head', organ: lead },
      limits: [endMotion('redirect')],
      record: { ...named(lead), reason },
    };
  },
};

/** An organ that can no longer assist (撤销、合并) keeps nobody from the reply. */
const release: ActRule = {
  zh: '免去协办',
  en: 'Release an assisting organ',
  ...byOffice(['assigned', 'disputed', 'handling', 'redoing'], []),
  fields: { organ: organPicker('协办单位', 'Assisting organ') },
  offered: (snapshot, asked) =>
    snapshot.holds.some(({ role }) => role === 'assist') && byOffice([], []).offered!(snapshot, asked),
  decide: (snapshot, _body, env) => {
    requireOffice(snapshot, env);
    const organ = env.organs.get('organ') as OrganRef;
    return { limits: [takesOver(organ)], record: { organName: organ.name } };
  },
};

const asked = ({ limits }: Snapshot) => limits.some((limit) => limit.kind === 'approval' && isLive(limit));
export const findAnswer = ({ limits }: Snapshot) =>
  limits.find((limit) => limit.kind === 'motion-answer' && isLive(limit));

const grantTime: ActRule<{ months: number }> = {
  zh: '同意延长',
  en: 'Give more time',
  ...byOffice(['handling'], []),
  fields: { months: wholeNumber('延长几个月', 'Months to add', 1, MONTHS.hard - MONTHS.usual) },
  offered: (snapshot, who) => asked(snapshot) && byOffice([], []).offered!(snapshot, who),
  tell: ({ months }) => ({ zh: `同意延长 ${months} 个月答复`, en: `${months} more months to answer` }),
  decide: (snapshot, { months }, env) => {
    requireOffice(snapshot, env);
    const answer = findAnswer(snapshot);
    if (
      !asked(snapshot) ||
      !answer?.due_at ||
      answer.due_at < env.now ||
      answer.amount + answer.extra + months > MONTHS.hard
    )
      throw actRefused({
        zh: '没有延长申请，或者期限已过；连同延长不得超过六个月（代表法第五十一条）。',
        en: 'Nobody asked, or the time has passed; with what is added it is six months at most.',
      });
    return {
      limits: [
        { do: 'end', kinds: ['approval', 'motion-date'] },
        { do: 'extend', kind: 'motion-answer', by: months },
      ],
      papers: [{ template: 'more-time', organId: motionOf(snapshot).office.id, body: { months } }],
      notices: [tell('more-time', { months: String(months) })],
      record: { months },
    };
  },
};

const denyTime: ActRule<{ reason: string }> = {
  zh: '不同意延长',
  en: 'Give no more time',
  ...byOffice(['handling'], []),
  fields: { reason: longText('理由', 'Reasons') },
  offered: (snapshot, who) => asked(snapshot) && byOffice([], []).offered!(snapshot, who),
  decide: (snapshot, { reason }, env) => {
    requireOffice(snapshot, env);
    return { limits: [{ do: 'end', kinds: ['approval'] }], record: { reason } };
  },
};

export const decidingActs = {
  'assign-anew': assignAnew,
  'uphold-motion': uphold,
  'grant-time': grantTime,
  'deny-time': denyTime,
  'release-help': release,
};
