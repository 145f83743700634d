// What the acts on an order share: its data, whose desk it lies on, who may act where. Pure.
import type { ActRule, CaseFile, Decision, Env, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { longText } from '#kernel/cases/fields.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { type OrderData, permissions } from '../contract.ts';

type File = { readonly file: Pick<CaseFile, 'data'> };
export const orderOf = ({ file }: File) => file.data as unknown as OrderData;

/** Who says whose an order is when the centre and an organ disagree: by name. */
export interface Arbiter {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}
export const arbiterOf = ({ subject }: Pick<Env, 'subject'>) =>
  (subject as { arbiter: Arbiter | null } | null)?.arbiter;

/** Operators share a list; an organ's orders lie with the head of the section that answers calls. */
export const toCentre = (snapshot: File): Decision['hold'] => ({ post: 'clerk', organ: orderOf(snapshot).centre });
export const toOrgan = (organ: OrganRef): Decision['hold'] => ({ post: 'section-head', organ });

const LASTING = {
  zh: '会告知来电人并永久保存，请不要写个人信息',
  en: 'Told to the caller and kept for ever; leave personal data out',
};
export const told = (zh: string, en: string) => longText(zh, en, { hint: LASTING });

type Place = Pick<ActRule, 'by' | 'permission' | 'from' | 'to'> & { offered: NonNullable<ActRule['offered']> };

/** Acts of the centre that took it in. */
export const byCentre = (from: readonly string[], to: readonly string[]): Place => ({
  by: 'officer',
  permission: permissions.take,
  from,
  to,
  offered: (snapshot, { actor }) => atCentre(snapshot, actor),
});

/** Acts of the organ it lies with. */
export const byOrgan = (
  from: readonly string[],
  to: readonly string[],
  permission: string = permissions.handle,
): Place => ({
  by: 'officer',
  permission,
  from,
  to,
  offered: ({ file }, { actor }) => worksIn(actor, file.organ_path),
});

export const atCentre = (snapshot: File, actor: Actor) => worksIn(actor, orderOf(snapshot).centre.path);

/** @throws actRefused: the centre is told nothing by an organ in its place, nor an organ by the centre */
export function requireCentre(snapshot: File, { actor }: Pick<Env, 'actor'>): void {
  if (!atCentre(snapshot, actor))
    throw actRefused({ zh: '这一步由话务中心办理。', en: 'This step is for the centre that took the call.' });
}

/** @throws actRefused when somebody of another organ acts for it */
export function requireOrgan({ file }: Snapshot, { actor }: Pick<Env, 'actor'>): void {
  if (!worksIn(actor, file.organ_path))
    throw actRefused({ zh: `这一步由${file.organ_name}办理。`, en: 'This step is for the organ that has the order.' });
}

export const callerNotice = (name: string, values: Readonly<Record<string, string>> = {}) => [
  { template: `hotline-order.${name}`, values },
];
