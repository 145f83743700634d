// The hearing itself (听证): called in time, held under somebody else, recorded; its record decides.
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { dateOfDay, dayOfDate } from '#kernel/calendar/rules/days.ts';
import type { ActRule, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { dateField, longText, officerPicker, shortText } from '#kernel/cases/fields.ts';
import { localDate } from '#platform/time.ts';
import { permissions } from '../contract.ts';
import { stateOfReview, UNDER_REVIEW } from './levels.ts';
import { holdsCase, leadOf, requireHolder } from './steps.ts';

/** 行政许可法第四十八条第一款第一项：“行政机关应当于举行听证的七日前将举行听证的时间、地点通知申请人、利害关系人，必要时予以公告。” */
const NOTICE_DAYS = 7;

/** 第四十五条: the time of a hearing is not counted. A licence that ends meanwhile does not wait for it. */
export const STOPPED = ['promise', 'statutory', 'step', 'level'];

/** Whether a hearing was held and its record made. */
export function wasHeard(snapshot: Snapshot): boolean {
  return Boolean(snapshot.done['record-hearing']);
}

/** 第四十八条第一款第三项：“行政机关应当指定审查该行政许可申请的工作人员以外的人员为听证主持人”。 */
const callHearing: ActRule<{ day: string; place: string; presider: string }> = {
  zh: '通知听证时间地点',
  en: 'Call the hearing',
  by: 'officer',
  permission: permissions.handle,
  from: ['hearing'],
  to: [],
  fields: {
    day: dateField('听证日期', 'Day', {
      hint: { zh: '至少提前 7 个工作日通知。', en: 'At least 7 working days ahead.' },
    }),
    place: shortText('时间和地点', 'Hour and place'),
    presider: officerPicker('主持人（审查人员以外的人）', 'Presider (not the reviewing officer)'),
  },
  offered: (snapshot, { actor }) => !snapshot.file.data.hearingDay && holdsCase(actor, leadOf(snapshot)),
  tell: (record) => ({
    zh: `听证定于 ${record.day}，${record.place}`,
    en: `The hearing is on ${record.day}, ${record.place}`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    requireNotice(body.day, env.now, env.calendar);
    const presider = env.officers.get('presider');
    if (!presider || presider.id === env.actor.id || presider.id === leadOf(snapshot)?.officer_id) {
      throw actRefused({
        zh: '听证主持人应当是审查人员以外的人员，请另选。',
        en: 'The presider is somebody other than the reviewing officer; choose another.',
      });
    }
    const record = { day: body.day, place: body.place };
    return {
      data: { hearingDay: body.day },
      record: { ...record, presiderName: presider.name },
      papers: [{ template: 'hearing-call', body: { ...record, presider: presider.name } }],
      notices: [{ template: 'application.hearing-called', values: record }],
    };
  },
};

function requireNotice(day: string, now: Date, calendar: Calendar): void {
  const earliest = dateOfDay(calendar.addWorkdays(dayOfDate(localDate(now)), NOTICE_DAYS));
  if (day >= earliest) return;
  throw actRefused({
    zh: `要在听证的七个工作日前通知，最早可以定在 ${earliest}。`,
    en: `Notice is given seven working days ahead; the earliest day is ${earliest}.`,
  });
}

/** 第四十八条第二款：“行政机关应当根据听证笔录，作出行政许可决定。” */
const recordHearing: ActRule<{ minutes: string }> = {
  zh: '登记听证笔录',
  en: 'Record the hearing',
  by: 'officer',
  permission: permissions.handle,
  from: ['hearing'],
  to: UNDER_REVIEW,
  fields: {
    minutes: longText(
      '笔录要点（各方意见、证据、是否签字确认）',
      'Minutes: what each side said and showed, and who signed',
    ),
  },
  offered: (snapshot, { actor }) => Boolean(snapshot.file.data.hearingDay) && holdsCase(actor, leadOf(snapshot)),
  tell: () => ({
    zh: '听证结束，继续计时，依据笔录决定',
    en: 'The hearing is over; the clock runs, and its record decides',
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const day = snapshot.file.data.hearingDay;
    if (typeof day !== 'string' || day > localDate(env.now)) {
      throw actRefused({
        zh: '听证还没有通知或者还没有举行。',
        en: 'The hearing has not been called, or has not taken place.',
      });
    }
    return {
      to: stateOfReview(snapshot),
      limits: [
        { do: 'end', kinds: ['hearing'] },
        { do: 'resume', kinds: STOPPED },
      ],
      record: { minutes: body.minutes },
      papers: [{ template: 'resume', body: { label: '听证', at: env.now.toISOString() } }],
      notices: [{ template: 'application.resumed', values: {} }],
    };
  },
};

export const hearingActs = { 'call-hearing': callHearing, 'record-hearing': recordHearing };
