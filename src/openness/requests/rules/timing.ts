// More time to answer: extended once with the consent of the head, or delayed to a day that is told.
import type { ActRule } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { wholeNumber } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import {
  byHandlers,
  bySigners,
  dataOf,
  drop,
  findLive,
  kept,
  MOST_ADDED,
  subjectOf,
  tellApplicant,
  told,
} from './process.ts';

const daysToAdd = wholeNumber('延长几个工作日', 'Working days to add', 1, MOST_ADDED);
const REASON_KEPT = { zh: '延长的理由', en: 'Reasons' };

const askExtension: ActRule<{ days: number; reason: string }> = {
  zh: '报请延长答复期限',
  en: 'Ask for an extension',
  ...byHandlers,
  from: ['handling'],
  to: [],
  fields: { days: daysToAdd, reason: told(REASON_KEPT.zh, REASON_KEPT.en) },
  offered: ({ done, limits }) => !done.extend && findLive(limits, 'reply') !== undefined,
  decide: ({ done }, { days, reason }, { actor }) => {
    if (done.extend)
      throw onceOnly({ zh: '答复期限只能延长一次。', en: 'The time to answer is extended once at most.' });
    return {
      data: { extension: { days, reason, by: actor.id } },
      record: { days, reason },
    };
  },
};

/** 第三十三条：“需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日。” */
const extend: ActRule = {
  zh: '同意延长答复期限',
  en: 'Grant the extension',
  ...bySigners,
  from: ['handling'],
  to: [],
  fields: {},
  offered: (snapshot, { actor }) => {
    const asked = dataOf(snapshot).extension;
    return !snapshot.done.extend && asked !== undefined && asked.by !== actor.id;
  },
  tell: ({ days, reason }) => ({
    zh: `经负责人同意，答复期限延长 ${days} 个工作日：${reason}`,
    en: `With the head’s consent ${days} working days were added: ${reason}`,
  }),
  decide: (snapshot, _body, { actor, now }) => {
    const { extension } = dataOf(snapshot);
    const running = findLive(snapshot.limits, 'reply');
    if (snapshot.done.extend)
      throw onceOnly({ zh: '答复期限只能延长一次。', en: 'The time to answer is extended once at most.' });
    if (!extension || extension.by === actor.id)
      throw actRefused({ zh: '须由经办人报请、另一人同意。', en: 'One asks for it, and another grants it.' });
    if (!running || (running.due_at && running.due_at < now))
      throw actRefused({ zh: '答复期限已过，不能再延长。', en: 'The limit has passed; it can no longer be extended.' });
    const { days, reason } = extension;
    return {
      limits: [{ do: 'extend', kind: 'reply', by: days }],
      record: { days, reason },
      papers: [{ template: 'extension', body: { days, reason } }],
      notices: [tellApplicant('extended', { days: String(days) })],
    };
  },
  means: {
    extension: ({ snapshot: { file }, env: { actor } }) => {
      const approvedBy = actor.desks.filter(({ path }) => path === file.organ_path).map(({ post }) => post);
      return { approvedBy, mayApprove: approvedBy.includes('section-head') ? 'section-head' : HEAD_POST };
    },
  },
};

/**
 * 第三十五条：“申请人申请公开政府信息的数量、频次明显超过合理范围，行政机关可以要求申请人说明理由。” The article takes nothing out of
 * the time to answer, which runs on.
 */
const askReasons: ActRule<{ why: string }> = {
  zh: '要求说明申请理由',
  en: 'Ask for reasons',
  ...byHandlers,
  from: ['handling'],
  to: ['reasoning'],
  fields: { why: told('数量、频次怎样明显超过合理范围', 'How number or frequency are beyond reason') },
  offered: ({ done }) => !done['ask-reasons'],
  tell: ({ why }) => ({ zh: `请说明申请理由：${why}`, en: `Please give your reasons: ${why}` }),
  decide: ({ done }, { why }, env) => {
    if (done['ask-reasons']) throw onceOnly({ zh: '已经要求说明过理由。', en: 'Reasons were asked for already.' });
    const { reasons: days } = subjectOf(env).days;
    return {
      to: 'reasoning',
      limits: [{ do: 'start', kind: 'reasons', limit: { amount: days, unit: 'wd' }, onExpiry: 'reasons-lapse' }],
      record: { why, days },
      papers: [{ template: 'reasons', body: { why, days } }],
      notices: [tellApplicant('reasons', { days: String(days) })],
    };
  },
};

const REASONS_GIVEN = { zh: '申请人已说明理由', en: 'The applicant gave reasons' };
const reasonsGiven = (reasons: string) => ({ to: 'handling', data: { reasons }, limits: [end('reasons')] });

const giveReasons: ActRule<{ reasons: string }> = {
  zh: '说明申请理由',
  en: 'Give the reasons',
  by: 'party',
  from: ['reasoning'],
  to: ['handling'],
  fields: { reasons: kept('申请的理由', 'Reasons') },
  tell: () => REASONS_GIVEN,
  decide: (_snapshot, { reasons }) => reasonsGiven(reasons),
};

const recordReasons: ActRule<{ reasons: string }> = {
  ...giveReasons,
  zh: '登记申请人说明的理由',
  en: 'Record the reasons given',
  ...byHandlers,
};

const reasonsLapse: ActRule = {
  zh: '逾期未说明理由',
  en: 'No reasons were given',
  by: 'system',
  from: ['reasoning'],
  to: ['handling'],
  fields: {},
  tell: () => ({ zh: '申请人未在期限内说明理由', en: 'No reasons were given in time' }),
  decide: () => ({ to: 'handling', limits: [end('reasons')] }),
};

/** “……申请理由合理，但是无法在本条例第三十三条规定的期限内答复申请人的，可以确定延迟答复的合理期限并告知申请人。” */
const delay: ActRule<{ days: number; why: string }> = {
  zh: '延迟答复',
  en: 'Delay the answer',
  ...bySigners,
  from: ['handling'],
  to: [],
  fields: {
    days: wholeNumber('从今天起几个工作日内答复', 'Working days from today within which you answer', 1, 250),
    why: told('为什么无法在期限内答复', 'Why it cannot be answered in time'),
  },
  offered: (snapshot) => dataOf(snapshot).reasons !== undefined && findLive(snapshot.limits, 'reply') !== undefined,
  tell: ({ days, why }) => ({
    zh: `延迟答复，${days} 个工作日内答复：${why}`,
    en: `The answer is delayed and comes within ${days} working days: ${why}`,
  }),
  decide: (snapshot, { days, why }, { now }) => {
    const running = findLive(snapshot.limits, 'reply');
    if (dataOf(snapshot).reasons === undefined) {
      throw actRefused({
        zh: '先要求申请人说明理由，理由合理的才能延迟答复（《政府信息公开条例》第三十五条）。',
        en: 'Ask for reasons first; only reasonable ones allow a delayed answer (Art. 35).',
      });
    }
    if (!running || (running.due_at && running.due_at < now))
      throw actRefused({ zh: '答复期限已过，不能再延迟。', en: 'The limit has passed; it is too late to delay.' });
    return {
      limits: [drop('reply'), { do: 'start', kind: 'delayed', limit: { amount: days, unit: 'wd' } }],
      record: { days, why },
      papers: [{ template: 'delay', body: { days, why } }],
      notices: [tellApplicant('delayed', { days: String(days) })],
    };
  },
};

export const timingActs = {
  'ask-extension': askExtension,
  extend,
  'ask-reasons': askReasons,
  'give-reasons': giveReasons,
  'record-reasons': recordReasons,
  'reasons-lapse': reasonsLapse,
  delay,
};
