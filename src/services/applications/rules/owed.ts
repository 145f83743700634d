// Materials promised for later (容缺受理): how long the promise runs, the reminder, and what follows when nothing comes.
import type { ActRule, CaseMaterial, LimitChange, NoticeDraft } from '#kernel/cases/contract.ts';
import { listPromised } from './materials.ts';
import { type Course, type Procedure, procedureOf } from './subject.ts';

/**
 * Local settings, after the model of 安阳市政务服务条例第二十四条: accepted with what is there, told at once what is to
 * follow and by when; late, the application counts as withdrawn. National law leaves both to the place, so each item
 * may have its own; these hold where it says nothing.
 */
const USUAL: NonNullable<Course['later']> = { days: 10, remindBefore: 3 };

/** What an item allows for materials that follow later, in working days. */
export function termsOfOwed({ course }: Pick<Procedure, 'course'>): NonNullable<Course['later']> {
  return course?.later ?? USUAL;
}

/** States in which an accepted application may still owe something. */
export const OWING_STATES = ['reviewing', 'paused', 'hearing-offered', 'hearing', 'forwarded'];

/** The clocks of what an application still owes when it is accepted: from that day, on which the applicant is told. */
export function startOwed(materials: readonly CaseMaterial[], procedure: Procedure): LimitChange[] {
  if (listPromised(materials).length === 0) return [];
  const { days, remindBefore } = termsOfOwed(procedure);
  const owed: LimitChange = {
    do: 'start',
    kind: 'owed',
    limit: { amount: days, unit: 'wd' },
    onExpiry: 'deem-withdrawn',
  };
  if (remindBefore >= days) return [owed];
  const reminder = { amount: days - remindBefore, unit: 'wd' } as const;
  return [owed, { do: 'start', kind: 'owed-reminder', limit: reminder, onExpiry: 'remind-owed' }];
}

export function noticesOfOwed(materials: readonly CaseMaterial[], procedure: Procedure): NoticeDraft[] {
  const names = listPromised(materials);
  if (names.length === 0) return [];
  const days = String(termsOfOwed(procedure).days);
  return [{ template: 'application.owed', values: { materials: names.join('、'), days } }];
}

const remindOwed: ActRule = {
  zh: '提醒补交容缺材料',
  en: 'Remind of promised materials',
  by: 'system',
  from: OWING_STATES,
  to: [],
  fields: {},
  tell: (record) => ({
    zh: `请补交：${record.materials}`,
    en: `Please hand in what was promised: ${record.materials}`,
  }),
  decide: ({ materials }, _body, env) => {
    const names = listPromised(materials).join('、');
    const left = String(termsOfOwed(procedureOf(env)).remindBefore);
    return {
      limits: [{ do: 'end', kinds: ['owed-reminder'], as: 'void' }],
      record: { materials: names },
      notices: [{ template: 'application.owed-reminder', values: { materials: names, days: left } }],
    };
  },
};

const deemWithdrawn: ActRule = {
  zh: '逾期未补交容缺材料，视为撤回',
  en: 'Deemed withdrawn: what was promised did not come',
  by: 'system',
  from: OWING_STATES,
  to: ['withdrawn'],
  fields: {},
  tell: (record) => ({
    zh: `容缺材料逾期未补交（${record.materials}），视为撤回申请（本地设定）；可以重新提交`,
    en: `Promised materials did not come in time (${record.materials}): deemed withdrawn (local setting); you may apply again`,
  }),
  decide: ({ materials }) => {
    const names = listPromised(materials).join('、');
    return {
      to: 'withdrawn',
      outcome: 'deemed-withdrawn',
      record: { materials: names },
      papers: [{ template: 'withdrawal', body: { deemed: true, materials: names } }],
      notices: [{ template: 'application.deemed-withdrawn', values: { materials: names } }],
    };
  },
};

export const owedActs = { 'remind-owed': remindOwed, 'deem-withdrawn': deemWithdrawn };
