// What the acts on a briefing share: its data, who may do what, what it earned.
import type { CaseFile, Env, Snapshot } from '#kernel/cases/contract.ts';
import { actsOfHolder } from '#kernel/cases/rules/by-organ.ts';
import { type BriefingData, type Earned, type Event, permissions } from '../contract.ts';
import type { BriefingSubject } from './table.ts';

export const dataOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as BriefingData;
export const tableOf = ({ subject }: Pick<Env, 'subject'>) => (subject as BriefingSubject).table;

/** Where it lies; what was adopted lies with nobody, and what follows is entered by the office that adopted it. */
const placeOf = (snapshot: Snapshot) =>
  snapshot.holds.find(({ role }) => role === 'lead')?.organ_path ?? dataOf(snapshot).office.path;
/** A higher office reads it, and leaves it to them. */
export const { offered, requireTheirs, byThose } = actsOfHolder(placeOf);
export const byWriter = byThose(permissions.write);
export const bySigner = byThose(permissions.sign);
export const byOffice = byThose(permissions.edit);

/** What it earned by now, with this. */
export const earn = (snapshot: Snapshot, event: Event, points: number): { earned: readonly Earned[] } => ({
  earned: [...(dataOf(snapshot).earned ?? []), { event, points }],
});
