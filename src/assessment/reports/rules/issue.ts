// What situation reports and circulars have in common: drafted, reviewed by another, signed by the head, never by a drafter.
import type { ActRule, CaseKind, Decision, Env, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import {
  DAYS,
  type IssueData,
  type IssueKind,
  type IssueSubject,
  permissions,
  REPORT,
  type Text,
} from '../contract.ts';
import { ownHand, ownReview } from '../errors.ts';
import { listParts } from '../words/parts.ts';

export const issueOf = ({ file }: Pick<Snapshot, 'file'>) => file.data as unknown as IssueData;
export const subjectOf = ({ subject }: Pick<Env, 'subject'>) => subject as IssueSubject;

export const start = (kind: string, amount: number, onExpiry?: string): LimitChange => ({
  do: 'start',
  kind,
  limit: { amount, unit: 'wd' },
  onExpiry,
});

const isOwn = (snapshot: Snapshot, id: string | null) => id !== null && issueOf(snapshot).hands.includes(id);
export const offeredToOthers: ActRule['offered'] = (snapshot, { actor }) => !isOwn(snapshot, actor.id);

const isReviewer = (snapshot: Snapshot, id: string | null) => id !== null && issueOf(snapshot).reviewer === id;

/** 起草、审核、签发分离. */
export function requireOther(snapshot: Snapshot, { actor }: Env): void {
  if (isOwn(snapshot, actor.id)) throw ownHand();
}

const toDrafters = { post: 'supervisor' } as const;

const NOTE = longText('说明', 'Note', { optional: true });

const submit: ActRule<{ note?: string }> = {
  zh: '提交审核',
  en: 'Submit for review',
  by: 'officer',
  permission: permissions.draft,
  from: ['drafting'],
  to: ['reviewing'],
  fields: { note: NOTE },
  decide: (_snapshot, { note }) => ({
    to: 'reviewing',
    limits: [end('issue-draft'), start('issue-review', DAYS.review)],
    record: note ? { note } : {},
  }),
};

const pass: ActRule<{ note?: string }> = {
  zh: '审核通过，送签',
  en: 'Pass on for signature',
  by: 'officer',
  permission: permissions.review,
  from: ['reviewing'],
  to: ['signing'],
  fields: { note: NOTE },
  offered: offeredToOthers,
  decide: (snapshot, { note }, env) => {
    requireOther(snapshot, env);
    return {
      to: 'signing',
      hold: { post: HEAD_POST },
      limits: [end('issue-review'), start('issue-sign', DAYS.sign)],
      data: { reviewer: env.actor.id },
      record: note ? { note } : {},
    };
  },
};

const sendingBack = (from: string, permission: string): ActRule<{ reason: string }> => ({
  zh: '退回修改',
  en: 'Send back',
  by: 'officer',
  permission,
  from: [from],
  to: ['drafting'],
  fields: { reason: longText('要修改什么', 'What is to be changed') },
  decide: (_snapshot, { reason }) => ({
    to: 'drafting',
    hold: toDrafters,
    limits: [end('issue-review', 'issue-sign'), start('issue-draft', DAYS.draft)],
    data: { reviewer: null },
    record: { reason },
  }),
});

const drop: ActRule<{ reason: string }> = {
  zh: '不再印发',
  en: 'Drop it',
  by: 'officer',
  permission: permissions.draft,
  from: ['drafting'],
  to: ['dropped'],
  irreversible: true,
  fields: { reason: longText('理由', 'Why') },
  decide: (_snapshot, { reason }) => ({ to: 'dropped', outcome: 'dropped', record: { reason } }),
};

/** The text is written on a page of its own, where the figures stand beside it: never on the page of the case. */
const writing = (kind: IssueKind): ActRule<Text> => ({
  zh: '修改文字',
  en: 'Edit the text',
  by: 'officer',
  permission: permissions.draft,
  from: ['drafting'],
  to: [],
  fields: Object.fromEntries(listParts(kind).map(({ code, zh, en }) => [code, longText(zh, en)])),
  offered: () => false,
  decide: (snapshot, body, env) => {
    const text = Object.fromEntries(listParts(kind).map(({ code }) => [code, body[code] ?? '']));
    return { data: { text, ...noteHand(snapshot, env) }, record: text };
  },
});

/** Whoever wrote, or took the figures anew, had a hand in it. */
function noteHand(snapshot: Snapshot, { actor }: Env): Pick<IssueData, 'hands'> {
  const { hands } = issueOf(snapshot);
  return { hands: actor.id && !hands.includes(actor.id) ? [...hands, actor.id] : hands };
}

/** The figures counted again, beside the case; from the same page as the text. */
const refresh: ActRule = {
  zh: '重新取数',
  en: 'Take the figures anew',
  by: 'officer',
  permission: permissions.draft,
  from: ['drafting'],
  to: [],
  fields: {},
  offered: () => false,
  decide: (snapshot, _body, env) => ({ data: noteHand(snapshot, env) }),
};

interface Signature<B> extends Pick<ActRule<B>, 'zh' | 'en' | 'fields'> {
  readonly to: string;
  /** What follows, beside the paper that bears number and date. */
  readonly decide: (snapshot: Snapshot, body: B, env: Env) => Decision;
}

/** Numbers and freezes it: the paper holds the text and the digest of the figures, and the ledger the paper’s. */
export const signing = <B>(kind: IssueKind, signature: Signature<B>): ActRule<B> => ({
  zh: signature.zh,
  en: signature.en,
  by: 'officer',
  permission: permissions.sign,
  from: ['signing'],
  to: [signature.to],
  irreversible: true,
  fields: signature.fields,
  offered: (snapshot, { actor }) => !isOwn(snapshot, actor.id) && !isReviewer(snapshot, actor.id),
  decide: (snapshot, body, env) => {
    requireOther(snapshot, env);
    if (isReviewer(snapshot, env.actor.id)) throw ownReview();
    const { title, issuer, digest, leaders } = subjectOf(env);
    const { text } = issueOf(snapshot);
    const more = signature.decide(snapshot, body, env);
    return {
      to: signature.to,
      decidedAt: env.now,
      ...more,
      data: { ...more.data, signer: env.actor.name },
      papers: [
        {
          template: kind,
          organId: issuer.id,
          body: { title: title.zh, digest, signer: env.actor.name, to: leaders.map(({ name }) => name), ...text },
        },
      ],
    };
  },
});

type Common = Omit<CaseKind, 'zh' | 'en' | 'papers' | 'loadSubject'>;

/** What both kinds are, and their way up to the signature. */
export const issuing = (kind: IssueKind): Common => ({
  name: kind,
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  readPermission: permissions.read,
  uncarded: true,
  uncounted: true,
  party: { zh: '起草单位', en: 'Drafted by' },
  opening: { zh: '起草', en: 'Drafted' },
  initial: 'drafting',
  states: {
    drafting: { zh: '起草中', en: 'Being drafted', phase: 'open', limits: ['issue-draft'] },
    reviewing: { zh: '待审核', en: 'To be reviewed', phase: 'open', limits: ['issue-review'] },
    signing: { zh: '待签发', en: 'To be signed', phase: 'open', limits: ['issue-sign'] },
    dropped: { zh: '不再印发', en: 'Dropped', phase: 'closed' },
  },
  limits: {
    'issue-draft': { zh: '起草', en: 'Draft', ...LOCAL_STEP },
    'issue-review': { zh: '审核', en: 'Review', ...LOCAL_STEP },
    'issue-sign': { zh: '签发', en: 'Sign', ...LOCAL_STEP },
  },
  // Until somebody edits it, what the machine wrote: a title of a case in it may name somebody.
  ownWords: (_subject, file) => Object.values(issueOf({ file }).text).filter(Boolean),
  acts: {
    submit,
    pass,
    'return-review': sendingBack('reviewing', permissions.review),
    'return-sign': sendingBack('signing', permissions.sign),
    revise: writing(kind),
    ...(kind === REPORT ? { refresh } : {}),
    drop,
  },
});

export const startingLimits: readonly LimitChange[] = [start('issue-draft', DAYS.draft)];
