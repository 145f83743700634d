// What the acts on a meeting and on its tasks share: their data, who may do them, when the door is open. Pure.
import type { CaseFile, Env } from '#kernel/cases/contract.ts';
import { actsOfHolder } from '#kernel/cases/rules/by-organ.ts';
import { type MeetingData, permissions, type Reply, type TaskData } from '../contract.ts';

interface OfFile {
  readonly file: Pick<CaseFile, 'data'>;
}
export const dataOf = ({ file }: OfFile) => file.data as unknown as MeetingData;
export const taskOf = ({ file }: OfFile) => file.data as unknown as TaskData;

/** Who was asked, as the paper of the minutes lists them. */
export interface SeatLine {
  readonly organ: string;
  readonly name: string | null;
  readonly reply: Reply | null;
  readonly said: string | null;
  readonly signedBy: string | null;
}

export interface MeetingSubject {
  readonly seats: readonly SeatLine[];
  readonly items: readonly { readonly no: number; readonly title: string; readonly reporter: string }[];
}
export const subjectOf = ({ subject }: Pick<Env, 'subject'>) => subject as MeetingSubject;

export const { offered, requireTheirs, byThose } = actsOfHolder();
export const byCaller = byThose(permissions.call);
export const byHead = byThose(permissions.issue);
export const byHolder = byThose(permissions.attend);

const MINUTE_MS = 60_000;

/** From so many minutes before it begins until it ends. */
export const isDoorOpen = (
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  { doorMinutes }: { readonly doorMinutes: number },
  now: Date,
) => now.getTime() >= startsAt.getTime() - doorMinutes * MINUTE_MS && now <= endsAt;

/** When those who come are reminded; null where it is too late for that. */
export function reminderOf(startsAt: Date, { remindHours }: { readonly remindHours: number }, now: Date): Date | null {
  const at = new Date(startsAt.getTime() - remindHours * 60 * MINUTE_MS);
  return at > now ? at : null;
}
