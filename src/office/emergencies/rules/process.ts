// What the acts on an emergency share: its data, its clocks in minutes, who has it, and what fields ask.
import type { ActRule, Env, LimitChange, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { longText, wholeNumber } from '#kernel/cases/fields.ts';
import { leadPath } from '#kernel/cases/rules/by-organ.ts';
import { worksIn } from '#platform/http/context.ts';
import { type EventData, type EventSubject, type Harm, permissions, type Terms } from '../contract.ts';

export const dataOf = ({ file }: Pick<Snapshot, 'file'>) => file.data as unknown as EventData;
export const subjectOf = ({ subject }: Pick<Env, 'subject'>) => subject as EventSubject;
/** Where an office of a duty line keeps its desk. */
export const POST = 'clerk';

export type ClockName = 'phone' | 'written' | 'receive' | 'judge' | 'follow';
const nameOfClock = (clock: ClockName | 'final' | 'review') => `emergency-${clock}`;

/** Counts against the organ named, around the clock. */
export const start = (clock: ClockName, minutes: number, organ?: OrganRef, from?: Date): LimitChange => ({
  do: 'start',
  kind: nameOfClock(clock),
  limit: { amount: minutes, unit: 'min' },
  ...(organ ? { organId: organ.id } : {}),
  ...(from ? { from } : {}),
});
export const startFinal = ({ finalHours }: Terms): LimitChange => ({
  do: 'start',
  kind: nameOfClock('final'),
  limit: { amount: finalHours, unit: 'h' },
});
export const startReview = ({ reviewDays }: Terms, organ: OrganRef): LimitChange => ({
  do: 'start',
  kind: nameOfClock('review'),
  limit: { amount: reviewDays, unit: 'wd' },
  organId: organ.id,
});
export const end = (...clocks: readonly (ClockName | 'final' | 'review')[]): LimitChange => ({
  do: 'end',
  kinds: clocks.map(nameOfClock),
});

/** The office that has it now; the organ it happened in before it went up. */
export const officeOf = (data: EventData): OrganRef => data.chain[data.reached - 1] ?? data.origin;

/** Offices read all of their territory; they act on what lies with them. */
export const holdsIt: ActRule['offered'] = (snapshot, { actor }) => worksIn(actor, leadPath(snapshot));
/** Both report: where it happened, and who has it now. */
const reportsIt: ActRule['offered'] = (snapshot, { actor }) =>
  worksIn(actor, dataOf(snapshot).origin.path) || worksIn(actor, leadPath(snapshot));

const refuseStranger = (mine: boolean, { actor }: Env) => {
  if (actor.kind !== 'system' && !mine)
    throw actRefused({ zh: '这件现在不由本单位办理。', en: 'It does not lie with your organ now.' });
};
export const requireHolder = (snapshot: Snapshot, env: Env) =>
  refuseStranger(holdsIt?.(snapshot, { subject: env.subject, actor: env.actor }) ?? false, env);
export const requireReporter = (snapshot: Snapshot, env: Env) =>
  refuseStranger(reportsIt?.(snapshot, { subject: env.subject, actor: env.actor }) ?? false, env);

type Part = Pick<ActRule, 'by' | 'permission' | 'from' | 'to' | 'offered'>;
export const byReporter = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.report, from, to, offered: reportsIt }) as Part;
export const byOffice = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.command, from, to, offered: holdsIt }) as Part;

const HINT = {
  zh: '不写个人信息；上报后不能改，有变化用续报',
  en: 'No personal data; later news go into the next report',
};
export const told = (zh: string, en: string, optional = false) => longText(zh, en, { hint: HINT, optional });

const MOST = 10_000_000;
/** 伤亡和转移人数 */
export const harmFields = {
  dead: wholeNumber('死亡人数', 'Dead', 0, MOST),
  missing: wholeNumber('失联人数', 'Missing', 0, MOST),
  hurt: wholeNumber('受伤人数', 'Hurt', 0, MOST),
  moved: wholeNumber('转移人数', 'Moved to safety', 0, MOST),
};
export const harmOf = ({ dead, missing, hurt, moved }: Harm): Harm => ({ dead, missing, hurt, moved });
