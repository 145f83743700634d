// The five working days in which the organ must speak, or the application is accepted (§32). Pure.
import type { Env, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';

/** Whether the five days passed without a word, also in the moments before the machine has said so. */
export function isNoticeLate(snapshot: Snapshot, env: Env): boolean {
  return hasRunOut(snapshot, env, 'notice');
}

/** Whether a running limit of this name is past its moment. */
export function hasRunOut(snapshot: Snapshot, env: Env, name: string): boolean {
  return snapshot.limits.some(
    ({ kind, state, due_at: due }) => kind === name && state === 'running' && due !== null && due < env.now,
  );
}

/** §32: after that the application is accepted, and nothing but a decision can end it. */
export function requireNoticeInTime(snapshot: Snapshot, env: Env): void {
  if (!isNoticeLate(snapshot, env)) return;
  throw actRefused({
    zh: '五个工作日已过，依法自收到材料之日起即为受理。',
    en: 'Five working days have passed: by law the application counts as accepted from the day of receipt.',
  });
}
