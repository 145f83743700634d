// The acts of a talk: who calls whom, what was said and promised, confirmed by both, put right, checked.
import { computeDue } from '#kernel/calendar/rules/due.ts';
import type { ActRule, Env, LimitChange, PaperDraft, Snapshot } from '#kernel/cases/contract.ts';
import { dateField, LOCAL_STEP, longText, officerPicker, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { worksIn } from '#platform/http/context.ts';
import { pointsText } from '#platform/text/points.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { DAYS, permissions, TALKED_TO, type TalkData } from '../contract.ts';
import { dayOutside, duePassed, notCaller, notYetHeld, ownOrgan } from '../errors.ts';
import { start } from './issue.ts';

export const talkOf = ({ file }: Pick<Snapshot, 'file'>) => file.data as unknown as TalkData;

/** Who heads the organ that is talked to, and how often it was called before. */
export interface TalkSubject {
  readonly head: { readonly name: string; readonly nameEn: string | null } | null;
  readonly earlier: number;
}
const subjectOf = ({ subject }: Pick<Env, 'subject'>) => subject as TalkSubject;

const isOwn = (snapshot: Snapshot, actor: Env['actor']) => worksIn(actor, talkOf(snapshot).organ.path);
const isCaller = (snapshot: Snapshot, actor: Env['actor']) => worksIn(actor, talkOf(snapshot).issuer.path);
const offeredToCallers: ActRule['offered'] = (snapshot, { actor }) =>
  isCaller(snapshot, actor) && !isOwn(snapshot, actor);

export const byCallers = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.runTalks, from, to, offered: offeredToCallers }) as const;
export const byOrgan = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.answerTalks, from, to }) as const;

/** Who issued the circular runs its talks, wherever the case lies by now; nobody calls the own organ. */
export function requireCaller(snapshot: Snapshot, { actor }: Env): TalkData {
  if (!isCaller(snapshot, actor)) throw notCaller();
  if (isOwn(snapshot, actor)) throw ownOrgan();
  return talkOf(snapshot);
}

const toCallers = (snapshot: Snapshot) => ({ post: 'supervisor', organ: talkOf(snapshot).issuer });

/** A paper of those who call, whosever the case is by then. */
function paperOf(snapshot: Snapshot, template: string, body: PaperDraft['body']): PaperDraft {
  const { organ, issuer } = talkOf(snapshot);
  return { template, organId: issuer.id, body: { organ: organ.name, ...body } };
}

const MOST_DAYS = 366;

/** The promise as a limit: calendar days up to the date that was named. @throws duePassed */
function until(due: string, now: Date): LimitChange {
  const amount = Math.round((Date.parse(due) - Date.parse(localDate(now))) / DAY_MS);
  if (amount < 1 || amount > MOST_DAYS) throw duePassed();
  return { do: 'start', kind: 'talk-mend', limit: { amount, unit: 'd' } };
}

/** Days on which it may be held: within its time, which arranging it again does not prolong; what is late is held today. */
function requireWithin(on: string, { file, limits }: Snapshot, { now, calendar }: Env): void {
  const running = limits.find(({ kind, state }) => kind === 'talk-hold' && state === 'running');
  const limit = { amount: DAYS.hold, unit: 'wd' } as const;
  const due =
    file.state === 'arranged'
      ? running?.due_at
      : computeDue({ from: now, limit, method: LOCAL_STEP.method, suspensions: [], calendar }).at;
  const today = localDate(now);
  const last = due && localDate(due) > today ? localDate(due) : today;
  if (on < today || on > last) throw dayOutside({ today, last });
}

type Arranged = { talker: string; on: string; place: string; problems: string };

const arrange: ActRule<Arranged> = {
  zh: '发约谈通知',
  en: 'Call to the talk',
  ...byCallers(['called', 'arranged'], ['arranged']),
  fields: {
    talker: officerPicker('主谈人', 'Who talks with them'),
    on: dateField('约谈日期', 'Day of the talk'),
    place: shortText('地点', 'Place'),
    problems: longText('约谈的问题', 'What it is about'),
  },
  tell: ({ on, place }) => ({ zh: `约谈定于 ${on}，${place}`, en: `The talk is on ${on}, ${place}` }),
  decide: (snapshot, { on, place, problems }, env) => {
    const { organ, ranking, group, rank, of, score } = requireCaller(snapshot, env);
    requireWithin(on, snapshot, env);
    const talker = env.officers.get('talker');
    const told = { ranking: ranking.zh, group: group.zh, rank, of, score: pointsText(score) };
    return {
      to: 'arranged',
      // From now on it is the organ's as well; it lies with those who call.
      organ,
      limits: snapshot.file.state === 'called' ? [end('talk-arrange'), start('talk-hold', DAYS.hold)] : [],
      data: { talker, on, place },
      papers: [
        paperOf(snapshot, 'call', {
          head: subjectOf(env).head?.name,
          talker: talker?.name,
          on,
          place,
          problems,
          ...told,
        }),
      ],
      record: { on, place, problems },
    };
  },
};

const hold: ActRule<{ minutes: string; promises: string; due: string }> = {
  zh: '记录约谈',
  en: 'Record the talk',
  ...byCallers(['arranged'], ['recorded']),
  fields: {
    minutes: longText('谈话情况', 'What was said'),
    promises: longText('整改承诺', 'What was promised'),
    due: dateField('完成期限', 'To be done by', {
      hint: {
        zh: `一般 ${TALKED_TO.mend} 日内（本地设定）`,
        en: `Mostly within ${TALKED_TO.mend} days (local setting)`,
      },
    }),
  },
  tell: () => ({ zh: '已约谈，待签认', en: 'Held; the record is to be confirmed' }),
  decide: (snapshot, { minutes, promises, due }, env) => {
    const { organ, talker, on = '' } = requireCaller(snapshot, env);
    if (localDate(env.now) < on) throw notYetHeld({ on });
    until(due, env.now);
    return {
      to: 'recorded',
      hold: { post: HEAD_POST, organ },
      limits: [end('talk-hold'), start('talk-confirm', DAYS.confirm)],
      data: { minutes, promises, due },
      papers: [paperOf(snapshot, 'minutes', { talker: talker?.name, minutes, promises, due })],
      record: { minutes, promises, due },
    };
  },
};

/** 双方签认: by whoever was talked to. What was promised runs from then on, up to its date. */
const confirm: ActRule = {
  zh: '签认记录',
  en: 'Confirm the record',
  ...byOrgan(['recorded'], ['mending']),
  fields: {},
  tell: () => ({ zh: '双方已签认，整改中', en: 'Confirmed by both; being put right' }),
  decide: (snapshot, _body, { now }) => {
    const due = laterOf(talkOf(snapshot).due ?? '', now);
    return { to: 'mending', limits: [end('talk-confirm'), until(due, now)], data: { due } };
  },
};

/** A record confirmed only after the promised date leaves a day. */
function laterOf(due: string, now: Date): string {
  const tomorrow = localDate(new Date(now.getTime() + DAY_MS));
  return due > tomorrow ? due : tomorrow;
}

const dispute: ActRule<{ reason: string }> = {
  zh: '记录有出入，退回',
  en: 'Dispute the record',
  ...byOrgan(['recorded'], ['arranged']),
  fields: { reason: longText('哪里与谈话不符', 'Where it differs from what was said') },
  decide: (snapshot, { reason }) => ({
    to: 'arranged',
    hold: toCallers(snapshot),
    limits: [end('talk-confirm'), start('talk-hold', DAYS.hold)],
    record: { reason },
  }),
};

const report: ActRule<{ measures: string }> = {
  zh: '报告整改情况',
  en: 'Report what was done',
  ...byOrgan(['mending'], ['checking']),
  fields: { measures: longText('逐项整改情况', 'What was done, point by point') },
  tell: () => ({ zh: '已报告整改，核查中', en: 'Reported; being checked' }),
  decide: (snapshot, { measures }) => ({
    to: 'checking',
    hold: toCallers(snapshot),
    limits: [end('talk-mend'), start('talk-check', DAYS.check)],
    record: { measures },
  }),
};

const close: ActRule<{ finding: string }> = {
  zh: '核实，销号',
  en: 'Verify and close',
  ...byCallers(['checking'], ['closed']),
  fields: { finding: longText('核实情况', 'What was found') },
  tell: () => ({ zh: '已销号', en: 'Verified and closed' }),
  decide: (snapshot, { finding }, env) => {
    requireCaller(snapshot, env);
    return { to: 'closed', outcome: 'closed', record: { finding } };
  },
};

const reopen: ActRule<{ reason: string; days: number }> = {
  zh: '整改不到位，退回',
  en: 'Send back to be put right',
  ...byCallers(['checking'], ['mending']),
  fields: {
    reason: longText('哪里不到位', 'What is still wrong'),
    days: wholeNumber('整改时限（日）', 'Put right within (days)', 1, 90),
  },
  decide: (snapshot, { reason, days }, env) => {
    const { organ } = requireCaller(snapshot, env);
    const due = localDate(new Date(env.now.getTime() + days * DAY_MS));
    return {
      to: 'mending',
      hold: { post: HEAD_POST, organ },
      limits: [end('talk-check'), until(due, env.now)],
      data: { due },
      record: { reason, days },
    };
  },
};

const drop: ActRule<{ reason: string }> = {
  zh: '取消约谈',
  en: 'Call it off',
  ...byCallers(['called', 'arranged'], ['dropped']),
  irreversible: true,
  fields: { reason: longText('理由', 'Why') },
  tell: ({ reason }) => ({ zh: `约谈已取消：${reason}`, en: `Called off: ${reason}` }),
  decide: (snapshot, { reason }, env) => {
    requireCaller(snapshot, env);
    return { to: 'dropped', outcome: 'dropped', record: { reason } };
  },
};

export const talkActs = { arrange, hold, confirm, dispute, report, close, reopen, drop };
