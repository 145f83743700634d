// What a check and its findings have in common: who may act on them, who has them next, and their clocks.
import type { Limit } from '#kernel/calendar/contract.ts';
import type { ActRule, CaseFile, Env, Label, LimitChange, PaperDraft, Snapshot } from '#kernel/cases/contract.ts';
import { type SentFile, wholeNumber } from '#kernel/cases/fields.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import {
  type CheckData,
  DAYS,
  type FindingData,
  notOfOrgan,
  notOfTeam,
  outsidePlan,
  permissions,
  sameOfficer,
} from '../contract.ts';

type Filed = { readonly file: Pick<CaseFile, 'data'> };

export const checkOf = ({ file }: Filed) => file.data as unknown as CheckData;
export const findingOf = ({ file }: Filed) => file.data as unknown as FindingData;

export const workdays = (amount: number): Limit => ({ amount, unit: 'wd' });
export const start = (
  kind: string,
  limit: Limit,
  more: { readonly onExpiry?: string; readonly from?: Date; readonly basis?: string } = {},
): LimitChange => ({ do: 'start', kind, limit, ...more });

export const byTeam = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.run, from, to }) as const;
export const byHead = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.approve, from, to }) as const;
export const byOrgan = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.answer, from, to }) as const;
export const byMachine = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'system', from, to, fields: {} }) as const;

/** Whether 政府督查工作条例 governs it: an inspection office checks, for its government. */
export const isRegulated = ({ post }: CheckData) => post === 'inspector';

/** 组长负责制 (第八条第二款): whatever waits for the team lies with who leads it. */
export const toLeader = ({ supervisor, post, team }: CheckData) => ({
  post,
  organ: supervisor,
  officerId: team[0]?.id ?? null,
});
export const toApprover = ({ approver }: CheckData) => ({ post: HEAD_POST, organ: approver });

const isChecked = ({ organs }: CheckData, actor: Actor) => organs.some((organ) => worksIn(actor, organ.path));
const inTeam = ({ team }: CheckData, id: string | null) => team.some((member) => member.id === id);

/** Of the team, and in no post of an organ under check. */
export const isOfTeam = (check: CheckData, actor: Actor) => inTeam(check, actor.id) && !isChecked(check, actor);

/** @throws notOfTeam */
export function requireTeam(check: CheckData, actor: Actor): void {
  if (!isOfTeam(check, actor)) throw notOfTeam();
}

/**
 * On a day that was approved. Asked by the date: the limit of the visit runs on over days off.
 * @throws outsidePlan
 */
export function requireDays({ from, to }: CheckData, now: Date): void {
  const day = localDate(now);
  if (day < from || day > to) throw outsidePlan();
}

/** Heads the approving organ, and takes no part in the check: approves it, and reviews what an organ objects to (第十七条). */
export const isOutside = (check: CheckData, actor: Actor) =>
  actor.desks.some(({ path, post }) => path === check.approver.path && post === HEAD_POST) &&
  actor.id !== check.planner &&
  !inTeam(check, actor.id) &&
  !isChecked(check, actor);

/** @throws sameOfficer */
export function requireOutside(check: CheckData, { actor }: Pick<Env, 'actor'>): void {
  if (!isOutside(check, actor)) throw sameOfficer();
}

/** A paper of the organ that checks. */
export const paperOf = (check: CheckData, template: string, body: PaperDraft['body']): PaperDraft => ({
  template,
  organId: check.supervisor.id,
  body: { subject: check.subject, ...body },
});

/** A number of working days. */
export const daysField = (label: Label) =>
  wholeNumber(label.zh, label.en, 1, 90, { hint: { zh: '工作日，本地设定', en: 'Working days: a local setting' } });

/** The check a finding belongs to, as its kind loads it. */
export const checkFor = ({ subject }: Pick<Env, 'subject'>) => subject as CheckData;

export type Offered = NonNullable<ActRule['offered']>;
/** Of a finding: offered to the team. */
export const forTeam: Offered = (_snapshot, asked) => isOfTeam(checkFor(asked), asked.actor);

/** Of a finding: for who works in the organ, wherever it lies. */
export const forOrgan: Offered = (snapshot, { actor }) => worksIn(actor, findingOf(snapshot).organ.path);

/** @throws notOfOrgan */
export function requireOrgan(snapshot: Snapshot, { actor }: Pick<Env, 'actor'>): void {
  if (!worksIn(actor, findingOf(snapshot).organ.path)) throw notOfOrgan();
}

export const toOrgan = { post: 'section-head' } as const;
/** From now, or from when the organ had the notice. */
export const rectifyingIn = (days: number, from?: Date) =>
  start('finding-rectify', workdays(days), { onExpiry: 'lapse', from });
export const recheckRuns = start('finding-recheck', workdays(DAYS.recheck));

/** A photo handed in, as the next material of the case. */
export const photoOf = (kind: 'photo' | 'evidence', count: number, name: string, photo: SentFile) =>
  ({
    code: `${kind}-${count + 1}`,
    name,
    source: 'upload',
    state: 'given',
    fileId: photo.id,
    fileName: photo.name,
  }) as const;
