// Calling a meeting and holding it: who is asked, what they answer, when and where it is, that it was held. Pure.
import type { ActRule } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { momentField, organsPicker, shortText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { cancelling } from '#kernel/cases/rules/endings.ts';
import { listNamed } from '#kernel/cases/rules/named.ts';
import { localDateMinute } from '#platform/time.ts';
import { REPLIES, type Reply } from '../contract.ts';
import { byCaller, dataOf, requireTheirs, subjectOf } from './process.ts';

/** Done once, as it is called. */
export const INVITE = 'invite';
/** The machine's, when an organ answered on the page of the meeting. */
export const REPLIED = 'replied';

const invite: ActRule = {
  zh: '发出会议通知',
  en: 'Ask them to come',
  by: 'system',
  from: ['announced'],
  to: [],
  fields: { organs: organsPicker('参会单位', 'Organs asked') },
  decide: (snapshot, _body, env) => {
    const organs = listNamed(env, 'organs');
    return {
      ask: organs,
      askLimit: { amount: dataOf(snapshot).terms.replyDays, unit: 'wd' },
      record: { names: organs.map(({ name }) => name).join('、') },
    };
  },
};

/** The ledger keeps what the organ answered; who comes stands on the page of the meeting. */
const replied: ActRule<{ organId: string; reply: Reply }> = {
  zh: '收到参会答复',
  en: 'An organ answered',
  by: 'system',
  from: ['announced'],
  to: [],
  fields: { organId: shortText('单位', 'Organ'), reply: shortText('答复', 'Answer') },
  decide: ({ opinions }, { organId, reply }) => ({
    answer: { organId, answer: 'done', text: nameOf(REPLIES, reply).zh },
    record: { organName: opinions.find((one) => one.organ_id === organId)?.organ_name ?? '', reply },
  }),
};

const MOVED = { zh: '参会单位都会收到；不写个人信息', en: 'All who were asked are told; no personal data' };

const move: ActRule<{ startsAt: string; endsAt: string; place: string; reason: string }> = {
  zh: '改时间、地点',
  en: 'Move it',
  ...byCaller(['announced'], []),
  fields: {
    startsAt: momentField('开始时间', 'Begins'),
    endsAt: momentField('结束时间', 'Ends'),
    place: shortText('地点', 'Place'),
    reason: shortText('原因', 'Why', { hint: MOVED }),
  },
  decide: (snapshot, { place, reason, ...typed }, env) => {
    requireTheirs(snapshot, env);
    const [startsAt, endsAt] = [typed.startsAt, typed.endsAt].map((minute) => new Date(`${minute}:00+08:00`)) as [
      Date,
      Date,
    ];
    if (startsAt <= env.now || endsAt <= startsAt)
      throw actRefused({
        zh: '请填以后的时间，结束要晚于开始。',
        en: 'Choose a time to come, the end after the beginning.',
      });
    const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    return {
      limits: [
        end('meeting-hold'),
        { do: 'start', kind: 'meeting-hold', limit: { amount: 1, unit: 'wd' }, from: startsAt },
      ],
      data: { ...times, place },
      record: { ...times, place, reason },
    };
  },
};

const hold: ActRule = {
  zh: '会议结束，整理纪要',
  en: 'It was held',
  ...byCaller(['announced'], ['held']),
  fields: {},
  offered: (snapshot, asked) => byCaller([], []).offered(snapshot, asked),
  tell: ({ came, asked }) => ({
    zh: `会议已召开，应到 ${asked}，签到 ${came}`,
    en: `Held: ${came} of ${asked} signed in`,
  }),
  decide: (snapshot, _body, env) => {
    requireTheirs(snapshot, env);
    const { startsAt, terms } = dataOf(snapshot);
    if (new Date(startsAt) > env.now)
      throw actRefused({
        zh: `会议 ${localDateMinute(new Date(startsAt))} 才开始，提前开会请先改时间。`,
        en: `It begins at ${localDateMinute(new Date(startsAt))}: move it first if it was held earlier.`,
      });
    const { seats } = subjectOf(env);
    return {
      to: 'held',
      limits: [
        end('meeting-hold'),
        { do: 'end', kinds: ['opinion'], as: 'void' },
        within('meeting-minutes', terms.minutesDays),
      ],
      record: { asked: seats.length, came: seats.filter(({ signedBy }) => signedBy !== null).length },
    };
  },
};

const callOff = cancelling('会议', byCaller(['announced'], ['cancelled']));

export const holdingActs = {
  'hold-meeting': hold,
  'move-meeting': move,
  [INVITE]: invite,
  [REPLIED]: replied,
  'call-off-meeting': {
    ...callOff,
    decide: (...given: Parameters<typeof callOff.decide>) => {
      requireTheirs(given[0], given[2]);
      return callOff.decide(...given);
    },
  },
} satisfies Readonly<Record<string, ActRule<never>>>;
