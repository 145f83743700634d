// What the acts of a proposal share: who may, which clocks begin, who is told. Pure.
import { dateOfDay, dayOfDate, daysBetween } from '#kernel/calendar/rules/days.ts';
import type { ActRule, Env, LimitChange, NoticeDraft, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { worksIn } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { KIND, motionOf, permissions, type Signer } from '../contract.ts';
import { limitFor, type MotionSettings, type Step } from './presets.ts';

export const settingsOf = ({ subject }: Pick<Env, 'subject'>) => subject as MotionSettings;

const isOffice = (snapshot: Snapshot, { actor }: Pick<Env, 'actor'>) =>
  actor.kind === 'system' || worksIn(actor, motionOf(snapshot).office.path);

/** The office of the other house reads it, and decides nothing. */
export const byOffice = (
  from: readonly string[],
  to: readonly string[],
): Pick<ActRule, 'by' | 'permission' | 'from' | 'to' | 'offered'> => ({
  by: 'officer',
  permission: permissions.assign,
  from,
  to,
  offered: isOffice,
});

export function requireOffice(snapshot: Snapshot, env: Pick<Env, 'actor'>): void {
  if (!isOffice(snapshot, env))
    throw actRefused({ zh: '由交办机关的工作机构办理。', en: 'That is for the office of the house it was made to.' });
}

export const byHandlers = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.handle, from, to }) as const;

/** Acts of its signers come in by their own page; nobody else’s word is taken, whoever has the number and its code. */
export const bySigner = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'party', from, to, offered: () => false }) as const;

export function getSigner(snapshot: Snapshot, { actor }: Pick<Env, 'actor'>): Signer {
  const signer = motionOf(snapshot).signers.find(({ id }) => id === actor.id);
  if (!signer) throw actRefused({ zh: '由提出人或者联名人本人操作。', en: 'That is for those who signed it.' });
  return signer;
}

export function requireLeading(snapshot: Snapshot, { actor }: Pick<Env, 'actor'>): void {
  if (motionOf(snapshot).signers[0]?.id !== actor.id)
    throw actRefused({ zh: '由领衔提出人操作。', en: 'That is for who leads those who signed it.' });
}

export const workdays = (kind: string, amount: number, onExpiry?: string): LimitChange => ({
  do: 'start',
  kind: `motion-${kind}`,
  limit: { amount, unit: 'wd' },
  ...(onExpiry ? { onExpiry } : {}),
});

/** As the city has it for a step. */
export const ofStep = (kind: string, step: Step, env: Pick<Env, 'subject'>, onExpiry?: string): LimitChange => ({
  do: 'start',
  kind: `motion-${kind}`,
  limit: limitFor(settingsOf(env), step),
  ...(onExpiry ? { onExpiry } : {}),
});

export const endMotion = (...kinds: readonly string[]): LimitChange => ({
  do: 'end',
  kinds: kinds.map((kind) => `motion-${kind}`),
});

/** Up to a day that is named; 民法典第二百零三条 moves one that is no working day. */
export const until = (kind: string, date: string, { now }: Pick<Env, 'now'>): LimitChange => ({
  do: 'start',
  kind,
  limit: { amount: Math.max(1, daysBetween(localDate(now), date)), unit: 'd' },
});

/** The fixed day of this year, when it is still ahead; of the next otherwise never: then months alone count. */
export function fixedDay(date: string | undefined, { now }: Pick<Env, 'now'>): string | null {
  if (!date) return null;
  const today = localDate(now);
  const day = dateOfDay(dayOfDate(`${today.slice(0, 4)}-${date}`));
  return day > today ? day : null;
}

export const tell = (what: string, values: Readonly<Record<string, string>> = {}): NoticeDraft => ({
  template: `${KIND}.${what}`,
  values,
});
