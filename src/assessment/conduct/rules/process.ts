// What the acts on a complaint share: its data, clocks, who must keep out, fields and hints.
import type { ActRule, Env, LimitChange, NoticeDraft, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { longText } from '#kernel/cases/fields.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { type CaseData, KIND, LIMITS, permissions } from '../contract.ts';
import { mustWithdraw } from '../errors.ts';

export function dataOf({ file }: Pick<Snapshot, 'file'>): CaseData {
  return file.data as unknown as CaseData;
}

/** Who reviews an answer: the supervisor above whoever took the complaint in; its own colleagues at the top. */
export const reviewerOf = ({ subject }: Pick<Env, 'subject'>) => subject as OrganRef;

export const bySupervisors = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.supervise, from, to, offered: offeredToOthers }) as const;
export const byHandlers = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.handle, from, to, offered: offeredToOthers }) as const;

export const start = (kind: Exclude<keyof typeof LIMITS, 'accept'>, onExpiry?: string): LimitChange => ({
  do: 'start',
  kind: `conduct-${kind}`,
  limit: LIMITS[kind],
  ...(onExpiry ? { onExpiry } : {}),
});

function isConcerned(snapshot: Snapshot, actor: Actor): boolean {
  const { accused, officerId } = dataOf(snapshot);
  return (actor.id !== null && actor.id === officerId) || worksIn(actor, accused.path);
}

export const offeredToOthers: ActRule['offered'] = (snapshot, { actor }) => !isConcerned(snapshot, actor);

/** 信访工作条例第二十八条 has those withdraw who have an interest of their own; who judged does not review. */
export function requireOther(snapshot: Snapshot, { actor }: Env, reviewing = false): void {
  const judged = actor.id !== null && dataOf(snapshot).judges.includes(actor.id);
  if (isConcerned(snapshot, actor) || (reviewing && judged)) throw mustWithdraw();
}

export function noteJudge(snapshot: Snapshot, { actor }: Env): Pick<CaseData, 'judges'> {
  const { judges } = dataOf(snapshot);
  return { judges: actor.id && !judges.includes(actor.id) ? [...judges, actor.id] : judges };
}

/** Whoever withdrew hears no more of what the supervisors go on with of their own motion. */
export function tellComplainant(snapshot: Snapshot, what: string, values: NoticeDraft['values'] = {}): NoticeDraft[] {
  return dataOf(snapshot).ownMotion ? [] : [{ template: `${KIND}.${what}`, values }];
}

const TOLD = {
  zh: '会告知投诉人并永久保存，请不要写个人信息',
  en: 'Told to the complainant and kept for ever; leave personal data out',
};
export const KEPT = {
  zh: '只有办理投诉的人看得到；不要写投诉人是谁',
  en: 'Read only by those who handle it; do not say who complained',
};
export const told = (zh: string, en: string) => longText(zh, en, { hint: TOLD });
export const kept = (zh: string, en: string) => longText(zh, en, { hint: KEPT });
