// What the acts on a briefing share: its data, who may do what, what it earned.
import type { ActRule, CaseFile, Env, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { type BriefingData, type Earned, type Event, permissions } from '../contract.ts';
import type { BriefingSubject } from './table.ts';

export const dataOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as BriefingData;
export const tableOf = ({ subject }: Pick<Env, 'subject'>) => (subject as BriefingSubject).table;

/** Where it lies; what was adopted lies with nobody, and what follows is entered by the office that adopted it. */
const placeOf = (snapshot: Snapshot) =>
  snapshot.holds.find(({ role }) => role === 'lead')?.organ_path ?? dataOf(snapshot).office.path;
/** Whoever works there; a higher office reads it, and leaves it to them. */
const isTheirs = (snapshot: Snapshot, actor: Actor) => actor.kind === 'system' || worksIn(actor, placeOf(snapshot));
export const offered: NonNullable<ActRule['offered']> = (snapshot, { actor }) => isTheirs(snapshot, actor);

export function requireTheirs(snapshot: Snapshot, { actor }: Env): void {
  if (!isTheirs(snapshot, actor))
    throw actRefused({ zh: '这件由承办的单位办理。', en: 'That is for the organ it lies with.' });
}

type Part = Pick<ActRule, 'by' | 'permission' | 'from' | 'to' | 'offered'>;
const byThose = (permission: string) => (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission, from, to, offered }) satisfies Part;
export const byWriter = byThose(permissions.write);
export const bySigner = byThose(permissions.sign);
export const byOffice = byThose(permissions.edit);

/** What it earned by now, with this. */
export const earn = (snapshot: Snapshot, event: Event, points: number): { earned: readonly Earned[] } => ({
  earned: [...(dataOf(snapshot).earned ?? []), { event, points }],
});
