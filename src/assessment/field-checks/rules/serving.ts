// From when the days of a rectification notice are counted: its receipt by the organ, signed for or served.
import type { ActRule, Decision } from '#kernel/cases/contract.ts';
import { dateField } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { type CheckData, DAYS, type FindingData, servedWhen } from '../contract.ts';
import {
  byMachine,
  byOrgan,
  byTeam,
  checkFor,
  findingOf,
  forOrgan,
  forTeam,
  rectifyingIn,
  requireOrgan,
  requireTeam,
  start,
  toLeader,
  toOrgan,
  workdays,
} from './process.ts';
import { objectionRuns } from './review.ts';

export const receiptRuns = start('finding-receive', workdays(DAYS.receive), { onExpiry: 'unsigned' });

/** Both clocks run from one moment: the days to put it right, and 第十七条 “自收到该督查结论之日起30日内”. */
function begin(check: CheckData, { days = DAYS.rectify }: FindingData, from: Date): Decision {
  return {
    to: 'rectifying',
    hold: toOrgan,
    limits: [end('finding-receive', 'finding-serve'), rectifyingIn(days, from), objectionRuns(check, from)],
  };
}

const receive: ActRule = {
  zh: '签收整改通知',
  en: 'Sign for the notice',
  ...byOrgan(['notified'], ['rectifying']),
  fields: {},
  offered: forOrgan,
  tell: () => ({ zh: '被检查单位已签收整改通知', en: 'The organ signed for the notice' }),
  decide: (snapshot, _body, env) => {
    requireOrgan(snapshot, env);
    return begin(checkFor(env), findingOf(snapshot), env.now);
  },
};

const serve: ActRule<{ on: string }> = {
  zh: '登记送达',
  en: 'Write down that it was served',
  ...byTeam(['notified'], ['rectifying']),
  fields: { on: dateField('送达日期', 'Served on', { hint: { zh: '以送达回证为准', en: 'As the receipt has it' } }) },
  offered: forTeam,
  tell: ({ on }) => ({ zh: `整改通知已于 ${on} 送达`, en: `The notice was served on ${on}` }),
  decide: (snapshot, { on }, env) => {
    const check = checkFor(env);
    requireTeam(check, env.actor);
    const { decided_at: notifiedAt } = snapshot.file;
    if ((notifiedAt && on < localDate(notifiedAt)) || on > localDate(env.now)) throw servedWhen();
    return { ...begin(check, findingOf(snapshot), startOfDate(on)), record: { on } };
  },
};

/** Not signed for in time: the team serves it. */
const unsigned: ActRule = {
  zh: '逾期未签收，转检查组送达',
  en: 'Not signed for in time: to be served',
  ...byMachine(['notified'], []),
  tell: () => ({ zh: '逾期未签收整改通知，由检查组送达', en: 'Not signed for in time: the team serves the notice' }),
  decide: (_snapshot, _body, env) => ({
    hold: toLeader(checkFor(env)),
    limits: [end('finding-receive'), start('finding-serve', workdays(DAYS.serve))],
  }),
};

export const servingActs = { receive, serve, unsigned };
