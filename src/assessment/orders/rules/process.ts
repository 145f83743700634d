// What orders and proposals have in common: who has them next, who may not judge, objection and review.
import type { Limit } from '#kernel/calendar/contract.ts';
import type { ActRule, Decision, Env, Fact, Label, LimitChange, PaperDraft, Snapshot } from '#kernel/cases/contract.ts';
import { fileField, longText, type SentFile, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { attachTo } from '#kernel/cases/rules/attached.ts';
import { headsOrgan } from '#kernel/people/contract.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { type Answering, type Matter, type OrderData, type ProposalData, permissions } from '../contract.ts';
import { notApprover, notIssuer, ownMatter, unproven } from '../errors.ts';

export const workdays = (amount: number): Limit => ({ amount, unit: 'wd' });

type Data = OrderData | ProposalData;

export function dataOf<D extends Data>({ file }: Pick<Snapshot, 'file'>): D {
  return file.data as unknown as D;
}

/** Whether 政府督查工作条例 governs it: an inspection office issues it, for its government. */
export const isRegulated = (data: Pick<Data, 'post'>) => data.post === 'inspector';

const answeringOf = ({ subject }: Pick<Env, 'subject'>) => subject as Answering | null;
export const lastResortOf = (env: Pick<Env, 'subject'>) => answeringOf(env)?.head ?? null;
export const openPartsOf = (env: Pick<Env, 'subject'>) => answeringOf(env)?.openParts ?? 0;

/** Where it goes next: to those who issue it, to whoever approves, or to the organ. */
export function toIssuer(snapshot: Snapshot): NonNullable<Decision['hold']> {
  const { post, supervisor } = dataOf<Data>(snapshot);
  return { post, organ: supervisor };
}
export const toApprover = (snapshot: Snapshot) => ({ post: 'organ-head', organ: dataOf<Data>(snapshot).approver });
export const toOrgan = { post: 'section-head' } as const;
/** With the named head, or where the organ has none, the nearest above. */
export const toHead = (env: Env) => ({ post: 'organ-head', organ: lastResortOf(env)?.organ });

export const start = (kind: string, limit: Limit, onExpiry?: string): LimitChange => ({
  do: 'start',
  kind,
  limit,
  ...(onExpiry ? { onExpiry } : {}),
});

const isOwn = (snapshot: Snapshot, actor: Actor) => worksIn(actor, dataOf<Data>(snapshot).organ.path);
const issues = (snapshot: Snapshot, actor: Actor) =>
  actor.kind === 'system' || worksIn(actor, dataOf<Data>(snapshot).supervisor.path);
const approves = (snapshot: Snapshot, actor: Actor) =>
  actor.kind === 'system' || headsOrgan(actor, dataOf<Data>(snapshot).approver.path);

/** For those who issue it, and nobody of the organ it is about. */
export const byIssuer = (from: readonly string[], to: readonly string[]) =>
  ({
    by: 'officer',
    permission: permissions.run,
    from,
    to,
    offered: (snapshot: Snapshot, { actor }: { actor: Actor }) => issues(snapshot, actor) && !isOwn(snapshot, actor),
  }) as const;
/** For who heads the approving organ. */
export const byApprover = (from: readonly string[], to: readonly string[]) =>
  ({
    by: 'officer',
    permission: permissions.approve,
    from,
    to,
    offered: (snapshot: Snapshot, { actor }: { actor: Actor }) => approves(snapshot, actor) && !isOwn(snapshot, actor),
  }) as const;
export const byOrgan = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.answer, from, to }) as const;

/** 政府督查工作条例第十七条: “参与作出督查结论的工作人员在复核中应当回避。” */
export function requireIssuer(snapshot: Snapshot, { actor }: Env, reviewing = false): void {
  const judged = actor.id !== null && dataOf<Data>(snapshot).judges.includes(actor.id);
  if (isOwn(snapshot, actor) || (reviewing && judged)) throw ownMatter();
  if (!issues(snapshot, actor)) throw notIssuer();
}

export function requireApprover(snapshot: Snapshot, { actor }: Env): void {
  if (isOwn(snapshot, actor)) throw ownMatter();
  if (!approves(snapshot, actor)) throw notApprover();
}

/** An instruction that somebody entered for another rests on their word alone, as long as it names no paper. */
export function isUnproven({ source, leader, paper, enteredBy }: OrderData, { id, name }: Actor): boolean {
  return source === 'instruction' && id !== null && enteredBy === id && !paper && !leader?.startsWith(name);
}

export function requireProven(data: OrderData, { actor }: Env): void {
  if (isUnproven(data, actor)) throw unproven();
}

/** Whoever acts now has judged. */
export function noteJudge(snapshot: Snapshot, { actor }: Env): Pick<Data, 'judges'> {
  const { judges } = dataOf<Data>(snapshot);
  return { judges: actor.id && !judges.includes(actor.id) ? [...judges, actor.id] : judges };
}

/** What it is about, and who answers in the end, as the case file tells them. */
export function tellMatter(zh: string, en: string, about: Matter | null): Fact[] {
  if (!about) return [];
  const { title, titleEn, number } = about;
  return [{ zh, en, value: { zh: `${title}（${number}）`, en: `${titleEn ?? title} (${number})` } }];
}
export function tellHead(subject: unknown): Fact[] {
  const head = lastResortOf({ subject });
  return head ? [{ zh: '主要负责人', en: 'Head', value: { zh: head.name, en: head.nameEn ?? head.name } }] : [];
}

/** A paper of those who issue it about this case. */
export function paperOf(snapshot: Snapshot, template: string, body: PaperDraft['body']): PaperDraft {
  const data = dataOf<Data>(snapshot);
  const { supervisor, organ, matter } = data;
  const common = { organ: organ.name, title: matter.zh, regulated: isRegulated(data) };
  return { template, organId: supervisor.id, body: { ...common, ...body } };
}

/** Evidence handed in with an answer. */
export const attach = (from: readonly string[]): ActRule<{ name: string; file: SentFile }> => ({
  zh: '附证明材料',
  en: 'Attach evidence',
  ...byOrgan(from, []),
  fields: { name: shortText('材料名称', 'Name of the document'), file: fileField('文件', 'File') },
  decide: (snapshot, sent) => ({ materials: [attachTo(snapshot, sent)], record: { name: sent.name } }),
});

/** A number of working days. */
export const daysField = (zh: string, en: string) =>
  wholeNumber(zh, en, 1, 90, { hint: { zh: '工作日', en: 'Working days' } });

/** Ended before it went out, by whoever had to approve it. */
export const drop = (label: Label, from: string): ActRule<{ reason: string }> => ({
  ...label,
  ...byApprover([from], ['dropped']),
  irreversible: true,
  fields: { reason: longText('理由', 'Why') },
  decide: (snapshot, { reason }, env) => {
    requireApprover(snapshot, env);
    return { to: 'dropped', outcome: 'dropped', record: { reason } };
  },
});

/** Verified and written off. */
export const close = (from: string, to = ['closed']): ActRule<{ finding: string }> => ({
  zh: '核实，销号',
  en: 'Verify and close',
  ...byIssuer([from], to),
  fields: { finding: longText('核实情况', 'What was found') },
  tell: () => ({ zh: '已核实', en: 'Verified' }),
  decide: (snapshot, { finding }, env) => {
    requireIssuer(snapshot, env);
    return { to: 'closed', outcome: 'closed', record: { finding } };
  },
});
