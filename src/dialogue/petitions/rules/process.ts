// What the acts on a petition share: its data, its clocks, who may do what, fields and hints.
import type { ActRule, Env, LimitChange, NoticeDraft, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { longText } from '#kernel/cases/fields.ts';
import { leadPath } from '#kernel/cases/rules/by-organ.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { KIND, LIMITS, type PetitionData, type PetitionSubject, permissions } from '../contract.ts';

export const dataOf = ({ file }: Pick<Snapshot, 'file'>) => file.data as unknown as PetitionData;
export const subjectOf = ({ subject }: Pick<Env, 'subject'>) => subject as PetitionSubject;

export const start = (kind: keyof typeof LIMITS, onExpiry?: string): LimitChange => ({
  do: 'start',
  kind: `petition-${kind}`,
  limit: LIMITS[kind],
  ...(onExpiry ? { onExpiry } : {}),
});
export const end = (...kinds: readonly (keyof typeof LIMITS | 'report')[]): LimitChange => ({
  do: 'end',
  kinds: kinds.map((kind) => `petition-${kind}`),
});

/** A petitions office reads all of its territory; it acts on what lies with it, as everybody does. */
const holdsIt = (snapshot: Snapshot, actor: Actor) => worksIn(actor, leadPath(snapshot));
export const offeredToHolder: ActRule['offered'] = (snapshot, { actor }) => holdsIt(snapshot, actor);

const HANDS_OFF = {
  zh: '这件现在不在本单位，请由承办单位办理。',
  en: 'It lies with another organ now, which acts on it.',
};

/** 第二十八条: whoever is accused, or has an interest of their own, keeps out. */
const INTERESTED = {
  zh: '反映的是本单位或者本人的，应当回避。',
  en: 'It is about yourself or your organ: please withdraw.',
};

export function requireHolder(snapshot: Snapshot, { actor }: Env): void {
  if (actor.kind === 'system') return;
  if (!holdsIt(snapshot, actor)) throw actRefused(HANDS_OFF);
  const { category, about } = dataOf(snapshot);
  if (category === 'accusation' && about && worksIn(actor, about.path)) throw actRefused(INTERESTED);
}

type Part = Pick<ActRule, 'by' | 'permission' | 'from' | 'to' | 'offered'>;
export const byOffice = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.office, from, to, offered: offeredToHolder }) satisfies Part;
export const byHandlers = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.handle, from, to, offered: offeredToHolder }) satisfies Part;

/** Who judged it once does not judge it again. */
export function noteJudge(snapshot: Snapshot, { actor }: Env): Pick<PetitionData, 'judges'> {
  const { judges = [] } = dataOf(snapshot);
  return { judges: actor.id && !judges.includes(actor.id) ? [...judges, actor.id] : judges };
}

export function requireNewJudge(snapshot: Snapshot, { actor }: Env): void {
  if (actor.id !== null && dataOf(snapshot).judges?.includes(actor.id))
    throw actRefused({
      zh: '参与过原处理意见的，不能复查、复核，请转给同事。',
      en: 'You had a part in the opinion: please hand it to a colleague.',
    });
}

export const tellPetitioner = (what: string, values: NoticeDraft['values'] = {}): NoticeDraft => ({
  template: `${KIND}.${what}`,
  values,
});

/** Everybody who has an accusation is named: the first is its head, who names who works on it. */
export const holdAt = (snapshot: Snapshot, organ: OrganRef, post: string) =>
  dataOf(snapshot).category === 'accusation'
    ? { hold: { post: 'organ-head', organ }, data: { onlyFor: [] as readonly string[] } }
    : { hold: { post, organ }, data: {} };

const TOLD = {
  zh: '会告知信访人并永久保存，请不要写个人信息',
  en: 'Told to the petitioner and kept for ever; leave personal data out',
};
export const KEPT = { zh: '内部记录，不要写信访人是谁', en: 'An internal record; do not say who the petitioner is' };
export const told = (zh: string, en: string, optional = false) => longText(zh, en, { hint: TOLD, optional });
export const kept = (zh: string, en: string) => longText(zh, en, { hint: KEPT });
