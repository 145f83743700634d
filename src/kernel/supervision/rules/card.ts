// A yellow or red card with due process, as a declared kind of case: 发牌 → 说明 → 审核 → 整改 → 销号, and objection on the way.

import type { Limit } from '#kernel/calendar/contract.ts';
import type {
  ActRule,
  CaseKind,
  Decision,
  Env,
  Label,
  LimitChange,
  OrganRef,
  Snapshot,
} from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { worksIn } from '#platform/http/context.ts';
import { CARD, type CardDays, type Level, permissions } from '../contract.ts';
import { reviewedAlready, sameJudge } from '../errors.ts';
import { signalWords } from '../words/signals.ts';

/** What a card remembers beside its file. */
export interface CardData {
  readonly signalId: string;
  readonly number: string;
  readonly level: Level;
  readonly message: string;
  readonly messageEn: string;
  readonly basis: string;
  /** The case it is about. */
  readonly about: { readonly title: string; readonly number: string };
  /** The organ that supervises the territory. */
  readonly supervisor: OrganRef;
  /** Limits in working days, as set when the card was given. */
  readonly days: CardDays;
  /** Officers who issued or upheld it: none of them reviews it. */
  readonly judges: readonly string[];
  /** The stage at which a graver card took its place: there it goes on when that one is revoked. */
  readonly stood?: Stage;
}

export function cardDataOf({ file }: Pick<Snapshot, 'file'>): CardData {
  return file.data as unknown as CardData;
}

const workdays = (amount: number): Limit => ({ amount, unit: 'wd' });
/** 一把手是第一责任人: a yellow card lies with the head of a section; what came of one unanswered, with the organ's own. */
export const answeringPost = ({ level }: Pick<CardData, 'level'>) => (level === 'red' ? 'organ-head' : 'section-head');
const toSupervisors = (card: CardData) => ({ post: 'supervisor', organ: card.supervisor });
const running = (days: number, kind: 'answer' | 'rectify'): LimitChange => ({
  do: 'start',
  kind,
  limit: workdays(days),
  onExpiry: 'escalate',
});
/** Theirs to keep, and not the organ's: what they are late with is told to their own head. */
const deciding = ({ days, supervisor }: CardData, kind: 'judge' | 'review'): LimitChange => ({
  do: 'start',
  kind,
  limit: workdays(days[kind]),
  organId: supervisor.id,
});
const judging = (card: CardData) => deciding(card, 'judge');

type Stage = 'issued' | 'explained' | 'upheld' | 'rectified';

/** With whom a card lies that stands again, and within which new limit: what was done before need not be done again. */
const RESUMED: Readonly<Record<Stage, (card: CardData) => Pick<Decision, 'hold' | 'limits'>>> = {
  issued: (card) => ({ hold: { post: answeringPost(card) }, limits: startingLimits(card.days) }),
  explained: (card) => ({ hold: toSupervisors(card), limits: [judging(card)] }),
  upheld: (card) => ({ hold: { post: answeringPost(card) }, limits: [running(card.days.rectify, 'rectify')] }),
  rectified: (card) => ({ hold: toSupervisors(card), limits: [judging(card)] }),
};

/** The limits of a card that has just been given. */
export function startingLimits(days: CardDays): LimitChange[] {
  return [running(days.answer, 'answer')];
}

const byOrgan = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.answer, from, to }) as const;
const bySupervisor = (from: readonly string[], to: readonly string[]) =>
  ({ by: 'officer', permission: permissions.judge, from, to }) as const;

/** Nobody judges a card of their own organ, and an objection is reviewed by somebody who has not decided on it before. */
function requireImpartial({ file }: Snapshot, { actor }: Env, objected: boolean): void {
  const own = worksIn(actor, file.organ_path);
  if (own || (objected && actor.id && cardDataOf({ file }).judges.includes(actor.id))) throw sameJudge();
}

/** The card goes out in writing, under a number of the supervisors. */
const issue: ActRule = {
  zh: '发牌',
  en: 'Issue',
  by: 'system',
  from: ['issued'],
  to: [],
  fields: {},
  tell: () => ({ zh: '已发牌，待责任单位说明', en: 'Issued; the organ is to explain' }),
  decide: (snapshot) => {
    const { supervisor, days, about, message, basis, number, level } = cardDataOf(snapshot);
    const name = signalWords.zh.levels[level];
    return {
      papers: [
        {
          template: 'card',
          organId: supervisor.id,
          body: { organ: snapshot.file.organ_name, about, message, basis, number, level: name, answer: days.answer },
        },
      ],
      record: { number, level },
    };
  },
};

/** The department answers a notice of supervision within five working days (practice; the limit is a setting). */
const explain: ActRule<{ text: string }> = {
  zh: '提交说明',
  en: 'Explain',
  ...byOrgan(['issued'], ['explained']),
  fields: { text: longText('情况说明、已采取的措施', 'What happened, and what has been done') },
  decide: (snapshot, { text }) => ({
    to: 'explained',
    hold: toSupervisors(cardDataOf(snapshot)),
    limits: [{ do: 'end', kinds: ['answer'] }, judging(cardDataOf(snapshot))],
    record: { text },
  }),
};

const object: ActRule<{ text: string }> = {
  zh: '提出申诉',
  en: 'Object',
  ...byOrgan(['issued', 'upheld'], ['objected']),
  fields: { text: longText('申诉理由和证据', 'Grounds and evidence') },
  offered: ({ done }) => !done.object,
  decide: (snapshot, { text }) => {
    if (snapshot.done.object) throw reviewedAlready();
    const card = cardDataOf(snapshot);
    return {
      to: 'objected',
      hold: toSupervisors(card),
      limits: [{ do: 'end', kinds: ['answer', 'rectify'] }, deciding(card, 'review')],
      record: { text },
    };
  },
};

/** Ends a card as if it had not been given; told with why. */
const revoking = (from: string, objected: boolean, why: Label): Omit<ActRule<{ reason: string }>, keyof Label> => ({
  ...bySupervisor([from], ['revoked']),
  irreversible: true,
  fields: { reason: longText('撤销的理由', 'Why it is revoked') },
  tell: ({ reason }) => ({ zh: `${why.zh}：${reason}`, en: `${why.en}: ${reason}` }),
  decide: (snapshot, { reason }, env) => {
    requireImpartial(snapshot, env, objected);
    return { to: 'revoked', outcome: 'revoked', record: { reason } };
  },
});

const accept: ActRule<{ reason: string }> = {
  zh: '说明成立，撤销',
  en: 'Accept and revoke',
  ...revoking('explained', false, { zh: '撤销', en: 'Revoked' }),
};

const revoke: ActRule<{ reason: string }> = {
  zh: '复核撤销',
  en: 'Revoke after review',
  ...revoking('objected', true, { zh: '申诉成立，撤销', en: 'Revoked after review' }),
};

/** Lets a card stand: the organ is to put things right, within a limit that begins now. */
const upholding = (
  from: string,
  ended: 'judge' | 'review',
): Pick<ActRule<{ reason: string }>, 'by' | 'permission' | 'from' | 'to' | 'decide'> => ({
  ...bySupervisor([from], ['upheld']),
  decide: (snapshot, { reason }, env) => {
    requireImpartial(snapshot, env, ended === 'review');
    const card = cardDataOf(snapshot);
    const { days, judges } = card;
    return {
      to: 'upheld',
      hold: { post: answeringPost(card) },
      limits: [{ do: 'end', kinds: [ended] }, running(days.rectify, 'rectify')],
      data: { judges: [...judges, ...(env.actor.id ? [env.actor.id] : [])] },
      record: { reason },
    };
  },
});

const uphold: ActRule<{ reason: string }> = {
  zh: '说明不成立，责令整改',
  en: 'Uphold and order to put right',
  ...upholding('explained', 'judge'),
  fields: { reason: longText('理由和整改要求', 'Why, and what is to be put right') },
  tell: ({ reason }) => ({ zh: `维持，责令整改：${reason}`, en: `Upheld: ${reason}` }),
};

const sendBack: ActRule<{ reason: string }> = {
  zh: '整改不到位，退回',
  en: 'Send back',
  ...upholding('rectified', 'judge'),
  fields: { reason: longText('哪里不到位', 'What is still wrong') },
};

const keep: ActRule<{ reason: string }> = {
  zh: '复核维持',
  en: 'Keep after review',
  ...upholding('objected', 'review'),
  fields: { reason: longText('复核意见', 'Findings of the review') },
  tell: ({ reason }) => ({ zh: `申诉复核维持：${reason}`, en: `Kept after review: ${reason}` }),
};

const rectify: ActRule<{ measures: string }> = {
  zh: '整改完成',
  en: 'Report it put right',
  ...byOrgan(['upheld'], ['rectified']),
  fields: { measures: longText('整改情况', 'What was put right') },
  tell: ({ measures }) => ({ zh: `已整改：${measures}`, en: `Put right: ${measures}` }),
  decide: (snapshot, { measures }) => ({
    to: 'rectified',
    hold: toSupervisors(cardDataOf(snapshot)),
    limits: [{ do: 'end', kinds: ['rectify'] }, judging(cardDataOf(snapshot))],
    record: { measures },
  }),
};

const close: ActRule<{ finding: string }> = {
  zh: '核实，销号',
  en: 'Verify and close',
  ...bySupervisor(['rectified'], ['closed']),
  fields: { finding: longText('核实情况', 'What was found') },
  tell: () => ({ zh: '整改核实，销号', en: 'Verified and closed' }),
  decide: (snapshot, { finding }, env) => {
    requireImpartial(snapshot, env, false);
    return { to: 'closed', outcome: 'closed', record: { finding } };
  },
};

/** Not answered or not put right in its limit: the next grave measure follows, and this card ends in it. */
const escalate: ActRule = {
  zh: '逾期升级',
  en: 'Escalate',
  by: 'system',
  from: ['issued', 'upheld'],
  to: ['escalated'],
  fields: {},
  tell: () => ({ zh: '逾期未回复或未整改，升级处理', en: 'Not answered or put right in time: escalated' }),
  decide: ({ file }) => ({
    to: 'escalated',
    outcome: 'escalated',
    data: { stood: file.state },
    record: { after: file.state === 'issued' ? 'answer' : 'rectify' },
  }),
};

/** Only the gravest card of a case stands. One that is being objected to is reviewed all the same. */
const supersede: ActRule<{ by: string }> = {
  zh: '并入更重的牌',
  en: 'Superseded by a graver card',
  by: 'system',
  from: ['issued', 'explained', 'upheld', 'rectified'],
  to: ['superseded'],
  fields: { by: longText('牌号', 'Number of the graver card') },
  tell: ({ by }) => ({ zh: `并入 ${by}`, en: `Superseded by ${by}` }),
  decide: ({ file }, { by }) => ({
    to: 'superseded',
    outcome: 'superseded',
    data: { stood: file.state },
    record: { by },
  }),
};

/** The graver card was revoked, and with it what it had taken the place of is valid again. */
const reinstate: ActRule = {
  zh: '恢复',
  en: 'Reinstate',
  by: 'system',
  from: ['superseded', 'escalated'],
  to: Object.keys(RESUMED),
  fields: {},
  tell: () => ({ zh: '更重的牌已撤销，本牌恢复', en: 'The graver card was revoked, so this one stands again' }),
  decide: (snapshot) => {
    const card = cardDataOf(snapshot);
    const stage = card.stood ?? 'issued';
    return { to: stage, outcome: 'reinstated', ...RESUMED[stage](card) };
  },
};

/**
 * What it was given for is found untrue by those who judge of that: it falls at whatever point it is, also after it
 * was put right.
 */
const overturn: ActRule<{ reason: string; reasonEn: string }> = {
  zh: '原由不成立，撤销',
  en: 'Revoke for want of its ground',
  by: 'system',
  from: ['issued', 'explained', 'upheld', 'rectified', 'objected', 'closed', 'escalated', 'superseded'],
  to: ['revoked'],
  fields: {
    reason: longText('撤销的理由', 'Why it is revoked'),
    reasonEn: longText('理由（英文）', 'Why, in English'),
  },
  tell: ({ reason, reasonEn }) => ({ zh: `撤销：${reason}`, en: `Revoked: ${reasonEn}` }),
  decide: (_snapshot, record) => ({ to: 'revoked', outcome: 'revoked', record }),
};

const aboutOf = (body: Readonly<Record<string, unknown>>) => body.about as CardData['about'];

export const cardKind: CaseKind = {
  name: CARD,
  zh: '监察牌',
  en: 'Supervision card',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  party: { zh: '发牌单位', en: 'Issued by' },
  initial: 'issued',
  readPermission: permissions.read,
  against: true,
  uncarded: true,
  uncounted: true,
  states: {
    issued: { zh: '待说明', en: 'To be explained', phase: 'open', limits: ['answer'] },
    explained: { zh: '待审核', en: 'Explanation to be judged', phase: 'open', limits: ['judge'] },
    upheld: { zh: '待整改', en: 'To be put right', phase: 'open', limits: ['rectify'] },
    rectified: { zh: '待销号', en: 'To be verified', phase: 'open', limits: ['judge'] },
    objected: { zh: '申诉复核中', en: 'Objection under review', phase: 'open', limits: ['review'] },
    revoked: { zh: '已撤销', en: 'Revoked', phase: 'closed' },
    closed: { zh: '已销号', en: 'Closed', phase: 'closed' },
    escalated: { zh: '已升级', en: 'Escalated', phase: 'closed' },
    superseded: { zh: '已并入', en: 'Superseded', phase: 'closed' },
  },
  limits: {
    answer: { zh: '说明', en: 'Explain', ...LOCAL_STEP },
    judge: { zh: '审核', en: 'Judge', ...LOCAL_STEP },
    rectify: { zh: '整改', en: 'Put right', ...LOCAL_STEP },
    review: { zh: '申诉复核', en: 'Review the objection', ...LOCAL_STEP },
  },
  acts: {
    issue,
    explain,
    object,
    accept,
    uphold,
    rectify,
    close,
    'send-back': sendBack,
    keep,
    revoke,
    escalate,
    supersede,
    reinstate,
    overturn,
  },
  outcomes: {
    revoked: { zh: '已撤销', en: 'Revoked' },
    closed: { zh: '已销号', en: 'Closed' },
    escalated: { zh: '已升级', en: 'Escalated' },
    superseded: { zh: '已并入更重的牌', en: 'Superseded' },
    reinstated: { zh: '已恢复', en: 'Reinstated' },
  },
  papers: {
    card: {
      zh: '电子监察通知',
      en: 'Notice of supervision',
      mark: '监',
      paragraphs: (body) => [
        `${body.organ}：`,
        `你单位办理的“${aboutOf(body).title}”（受理号 ${aboutOf(body).number}），${body.message}。依照${body.basis}，现发出${body.level}（编号 ${body.number}）。`,
        `请在 ${body.answer} 个工作日内说明情况或者提出申诉。逾期未回复的，将升级处理。`,
      ],
    },
  },
};
