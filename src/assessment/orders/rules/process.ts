// What orders and proposals have in common: who has them next, who may not judge, objection and review.
import type { Limit } from '#kernel/calendar/contract.ts';
import type { ActRule, Decision, Env, Label, LimitChange, PaperDraft, Snapshot } from '#kernel/cases/contract.ts';
import { fileField, longText, type SentFile, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { type LastResort, type OrderData, ownMatter, type ProposalData, permissions } from '../contract.ts';

export const workdays = (amount: number): Limit => ({ amount, unit: 'wd' });

type Data = OrderData | ProposalData;

export function dataOf<D extends Data>({ file }: Pick<Snapshot, 'file'>): D {
  return file.data as unknown as D;
}

export const lastResortOf = ({ subject }: Pick<Env, 'subject'>) => subject as LastResort | null;

/** Where it goes next: to those who supervise, or to the organ. */
export const toSupervisors = (snapshot: Snapshot) => ({
  post: 'supervisor',
  organ: dataOf<Data>(snapshot).supervisor,
});
export const toOrgan = { post: 'section-head' } as const;
/** With the named head, or where the organ has none, the nearest above. */
export const toHead = (env: Env) => ({ post: 'organ-head', organ: lastResortOf(env)?.organ });

export const bySupervisors = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.run, from, to }) as const;
export const byOrgan = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.answer, from, to }) as const;

export const end = (...kinds: readonly string[]): LimitChange => ({ do: 'end', kinds });
export const start = (kind: string, limit: Limit, onExpiry?: string): LimitChange => ({
  do: 'start',
  kind,
  limit,
  ...(onExpiry ? { onExpiry } : {}),
});

const isOwn = (snapshot: Snapshot, actor: Actor) => worksIn(actor, dataOf<Data>(snapshot).organ.path);

/** Offered to nobody of the organ it is about. */
export const offeredToOthers: ActRule['offered'] = (snapshot, { actor }) => !isOwn(snapshot, actor);

/** 政府督查工作条例第十七条: who took part in the conclusion keeps out of its review. */
export function requireImpartial(snapshot: Snapshot, { actor }: Env, reviewing = false): void {
  const judged = actor.id !== null && dataOf<Data>(snapshot).judges.includes(actor.id);
  if (isOwn(snapshot, actor) || (reviewing && judged)) throw ownMatter();
}

/** Whoever acts now has judged. */
export function noteJudge(snapshot: Snapshot, { actor }: Env): Pick<Data, 'judges'> {
  const { judges } = dataOf<Data>(snapshot);
  return { judges: actor.id && !judges.includes(actor.id) ? [...judges, actor.id] : judges };
}

/** A paper of the supervisors about this case. */
export function paperOf(snapshot: Snapshot, template: string, body: PaperDraft['body']): PaperDraft {
  const { supervisor, organ, matter } = dataOf<Data>(snapshot);
  return { template, organId: supervisor.id, body: { organ: organ.name, title: matter.zh, ...body } };
}

/** Evidence handed in with an answer. */
export const attach = (from: readonly string[]): ActRule<{ name: string; file: SentFile }> => ({
  zh: '附证明材料',
  en: 'Attach evidence',
  ...byOrgan(from, []),
  fields: { name: shortText('材料名称', 'Name of the document'), file: fileField('文件', 'File') },
  decide: ({ materials }, { name, file }) => ({
    materials: [
      {
        code: `evidence-${materials.length + 1}`,
        name,
        source: 'upload',
        state: 'given',
        fileId: file.id,
        fileName: file.name,
      },
    ],
    record: { name },
  }),
});

/** A number of working days. */
export const daysField = (zh: string, en: string) =>
  wholeNumber(zh, en, 1, 90, { hint: { zh: '工作日', en: 'Working days' } });

/** Ended before it went out, by whoever had to approve it. */
export const drop = (label: Label, from: string): ActRule<{ reason: string }> => ({
  ...label,
  by: 'officer',
  permission: permissions.approve,
  from: [from],
  to: ['dropped'],
  irreversible: true,
  fields: { reason: longText('理由', 'Why') },
  offered: offeredToOthers,
  decide: (snapshot, { reason }, env) => {
    requireImpartial(snapshot, env);
    return { to: 'dropped', outcome: 'dropped', record: { reason } };
  },
});

export const close = (from: string): ActRule<{ finding: string }> => ({
  zh: '核实，销号',
  en: 'Verify and close',
  ...bySupervisors([from], ['closed']),
  fields: { finding: longText('核实情况', 'What was found') },
  offered: offeredToOthers,
  tell: () => ({ zh: '已销号', en: 'Verified and closed' }),
  decide: (snapshot, { finding }, env) => {
    requireImpartial(snapshot, env);
    return { to: 'closed', outcome: 'closed', record: { finding } };
  },
});

/** What an objection says against it; the measure stands when it is kept. */
export const objecting: Pick<ActRule<{ text: string }>, 'zh' | 'en' | 'fields' | 'tell'> = {
  zh: '申请复核',
  en: 'Ask for a review',
  fields: { text: longText('理由和证据', 'Grounds and evidence') },
  tell: () => ({ zh: '已申请复核', en: 'A review was asked for' }),
};

const REVIEWED = { reason: longText('复核意见', 'Findings of the review') };

/** 复核维持: goes back to where it stood. */
export function keep(
  to: readonly string[],
  goOn: (snapshot: Snapshot, env: Env) => Required<Pick<Decision, 'to' | 'hold' | 'limits'>>,
): ActRule<{ reason: string }> {
  return {
    zh: '复核维持',
    en: 'Keep after review',
    ...bySupervisors(['objected'], to),
    fields: REVIEWED,
    tell: ({ reason }) => ({ zh: `复核维持：${reason}`, en: `Kept after review: ${reason}` }),
    decide: (snapshot, { reason }, env) => {
      requireImpartial(snapshot, env, true);
      const next = goOn(snapshot, env);
      return {
        ...next,
        limits: [end('order-review'), ...next.limits],
        papers: [paperOf(snapshot, 'review', { reason, kept: true })],
        record: { reason },
      };
    },
  };
}

export const revoke: ActRule<{ reason: string }> = {
  zh: '复核撤销',
  en: 'Revoke after review',
  ...bySupervisors(['objected'], ['revoked']),
  irreversible: true,
  fields: REVIEWED,
  tell: ({ reason }) => ({ zh: `复核撤销：${reason}`, en: `Revoked after review: ${reason}` }),
  decide: (snapshot, { reason }, env) => {
    requireImpartial(snapshot, env, true);
    return {
      to: 'revoked',
      outcome: 'revoked',
      papers: [paperOf(snapshot, 'review', { reason, kept: false })],
      record: { reason },
    };
  },
};

export const reviewPaper = {
  zh: '督查复核决定书',
  en: 'Decision after review',
  mark: '督复',
  paragraphs: (body: Readonly<Record<string, unknown>>) => [
    `${body.organ}：`,
    `你单位就“${body.title}”提出的复核申请，经另行指派人员复核：${body.reason}`,
    body.kept ? '决定维持，请按原要求办理。' : '决定撤销。',
  ],
};
