// A call to an organ (电话调度) as a declared kind of case: what was promised is on the caller's list until it is kept, or ordered.
import { dayOf, dayOfDate } from '#kernel/calendar/rules/days.ts';
import type { ActRule, CaseKind, Env, Fact, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { dateField, LOCAL_STEP, longText, officerPicker, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { worksIn } from '#platform/http/context.ts';
import { CALL, type CallData, MOST_DAYS, type Promised, permissions, type Talked } from '../contract.ts';
import { dueOutside, notCaller } from '../errors.ts';

export const callOf = ({ file }: Pick<Snapshot, 'file'>) => file.data as unknown as CallData;

const daysTo = (due: string, now: Date) => dayOfDate(due) - dayOf(now);

export const isAhead = (due: string, now: Date) => daysTo(due, now) >= 1 && daysTo(due, now) <= MOST_DAYS;

/** The promise as a limit: calendar days up to the date that was named. @throws dueOutside */
export function promised(due: string, now: Date): LimitChange {
  if (!isAhead(due, now)) throw dueOutside();
  return { do: 'start', kind: 'call-promise', limit: { amount: daysTo(due, now), unit: 'd' } };
}

const ended: LimitChange = { do: 'end', kinds: ['call-promise'] };
const isCaller = (snapshot: Snapshot, actor: Env['actor']) => worksIn(actor, callOf(snapshot).caller.organ.path);

const byCallers = (to: readonly string[]) =>
  ({
    by: 'officer',
    permission: permissions.call,
    from: ['promised'],
    to,
    offered: (snapshot: Snapshot, { actor }: Pick<Env, 'actor'>) => isCaller(snapshot, actor),
  }) as const;

/** Whoever of the office that called: the caller may be away. */
function requireCaller(snapshot: Snapshot, { actor }: Env): void {
  if (!isCaller(snapshot, actor)) throw notCaller();
}

const again: ActRule<Talked & Promised> = {
  zh: '再次调度',
  en: 'Call again',
  ...byCallers([]),
  fields: {
    person: shortText('接话人', 'Who answered', { hint: { zh: '姓名和职务', en: 'Name and office' } }),
    said: longText('通话情况', 'What was said'),
    promise: longText('答应的事', 'What was promised'),
    due: dateField('答应的日期', 'Promised for'),
  },
  decide: (snapshot, talked, env) => {
    requireCaller(snapshot, env);
    const { person, said, promise, due } = talked;
    const told = { person, said, promise, due };
    return { limits: [ended, promised(due, env.now)], data: { again: told }, record: told };
  },
};

const keep: ActRule<{ result: string }> = {
  zh: '已兑现，销号',
  en: 'The promise was kept',
  ...byCallers(['kept']),
  fields: { result: longText('兑现情况', 'What was done') },
  decide: (snapshot, { result }, env) => {
    requireCaller(snapshot, env);
    return { to: 'kept', outcome: 'kept', record: { result } };
  },
};

/** 转督办: its journey opens the order. */
const order: ActRule<{ reason: string; days: number }> = {
  zh: '未兑现，转督办',
  en: 'Not kept: to an order',
  ...byCallers(['ordered']),
  irreversible: true,
  fields: {
    reason: longText('哪些没有兑现，要求做到什么', 'What was not kept, and what is asked'),
    days: wholeNumber('反馈时限', 'Report within', 1, 90, { hint: { zh: '工作日', en: 'Working days' } }),
  },
  decide: (snapshot, { reason, days }, env) => {
    requireCaller(snapshot, env);
    return { to: 'ordered', outcome: 'ordered', record: { reason, days } };
  },
};

const reassign: ActRule<{ officer: string }> = {
  zh: '转给同事',
  en: 'Hand to a colleague',
  ...byCallers([]),
  fields: { officer: officerPicker('转给', 'To') },
  decide: (snapshot, { officer }, env) => {
    requireCaller(snapshot, env);
    const [lead] = snapshot.holds;
    return { hold: { post: lead?.post ?? 'supervisor', officerId: officer } };
  },
};

const NAMES = {
  noted: { zh: '已记录', en: 'Noted' },
  kept: { zh: '已兑现', en: 'Kept' },
  ordered: { zh: '已转督办', en: 'Went to an order' },
};

export const callKind: CaseKind = {
  name: CALL,
  zh: '电话调度',
  en: 'Call to an organ',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'promised',
  // Nothing was promised: it is only written down.
  begins: ['noted'],
  opening: { zh: '通话', en: 'Called' },
  readPermission: permissions.read,
  against: 'organ',
  uncarded: true,
  uncounted: true,
  party: { zh: '被调度单位', en: 'Organ that was called' },
  states: {
    promised: { zh: '待兑现', en: 'Promise to be kept', phase: 'open', limits: ['call-promise'] },
    noted: { ...NAMES.noted, phase: 'closed' },
    kept: { ...NAMES.kept, phase: 'closed' },
    ordered: { ...NAMES.ordered, phase: 'closed' },
  },
  limits: { 'call-promise': { zh: '答应的日期', en: 'Promised for', ...LOCAL_STEP } },
  // The usual one first.
  acts: { keep, again, order, reassign },
  outcomes: NAMES,
  papers: {},
  facts: readFacts,
  ownWords: (_subject, file) => {
    const { person, said, promise } = callOf({ file });
    return [person, said, ...(promise ? [promise] : [])];
  },
};

function readFacts(_subject: unknown, file: Snapshot['file']): Fact[] {
  const { at, about, caller, again: later, ...first } = callOf({ file });
  const fact = (zh: string, en: string, text: string | null | undefined): Fact[] =>
    text ? [{ zh, en, value: { zh: text, en: text } }] : [];
  const told = ({ person, said, promise, due }: Talked) => [
    ...fact('接话人', 'Who answered', person),
    ...fact('通话情况', 'What was said', said),
    ...fact('答应的事', 'What was promised', promise),
    ...fact('答应的日期', 'Promised for', due),
  ];
  return [
    ...fact('通话时间', 'Time of the call', at.slice(0, 16).replace('T', ' ')),
    ...fact('调度人', 'Called by', caller.name),
    ...fact('所涉件', 'About', about),
    ...told(first),
    ...(later ? told(later).map((one) => ({ ...one, zh: `再次调度：${one.zh}`, en: `Again: ${one.en}` })) : []),
  ];
}
