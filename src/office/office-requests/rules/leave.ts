// Leave (请销假): granted, it moves what comes in to the deputy of the post; whoever was away reports back. Pure.
import type { ActRule } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { fact } from '#kernel/cases/rules/stating.ts';
import { DAY_MS, startOfDate } from '#platform/time.ts';
import { LEAVE, LEAVES, type LeaveData, permissions } from '../contract.ts';
import { askedOf, asks, byThose, requestKind, requireThose } from './asking.ts';

/** First and last day are both of it. */
export const countDays = (from: string, to: string): number =>
  Math.round((startOfDate(to).getTime() - startOfDate(from).getTime()) / DAY_MS) + 1;

/** From the first morning to the midnight after the last day. */
export const spanOf = ({ from, to }: Pick<LeaveData, 'from' | 'to'>) => ({
  startsAt: startOfDate(from),
  endsAt: new Date(startOfDate(to).getTime() + DAY_MS),
});

export const leaveOf = (file: Parameters<typeof askedOf>[0]) => askedOf(file) as LeaveData;

const reportBack: ActRule = {
  zh: '销假',
  en: 'Report back',
  ...byThose(permissions.ask, asks, ['granted'], ['done']),
  fields: {},
  tell: () => ({ zh: '已销假', en: 'Back at work' }),
  decide: (snapshot, _body, env) => {
    requireThose(asks, snapshot, env);
    return endAs('done', env);
  },
};

export const leaveKind = requestKind({
  name: LEAVE,
  zh: '请假',
  en: 'Leave',
  restricted: permissions.grant,
  granted: (snapshot) => {
    const { by, terms, ...span } = leaveOf(snapshot);
    const limit = { amount: terms.backDays, unit: 'wd' } as const;
    // Due a working day after the last day of leave, whenever that is.
    const from = new Date(spanOf(span).endsAt.getTime() - 1);
    return { limits: [{ do: 'start', kind: 'leave-back', limit, from }], hold: { post: 'clerk', officerId: by } };
  },
  states: { granted: { zh: '已批准，待销假', en: 'Granted', phase: 'open', limits: ['leave-back'] } },
  limits: { 'leave-back': { zh: '销假', en: 'Report back', ...LOCAL_STEP } },
  acts: { 'report-back': reportBack },
  facts: (_subject, file) => {
    const { sort, from, to, days, why, handover } = leaveOf({ file });
    return [
      ...fact('类别', 'Kind', nameOf(LEAVES, sort)),
      ...fact('时间', 'When', { zh: `${from} 至 ${to}，共 ${days} 天`, en: `${from} to ${to}, ${days} days` }),
      ...fact('事由', 'Why', plain(why)),
      ...fact('工作移交', 'Handed over', plain(handover)),
    ];
  },
});
