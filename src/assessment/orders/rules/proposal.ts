// A supervision proposal (监察建议书) as a declared kind of case: an ignored order → 签发 → 采纳 → 核实, or 移送追责.

import type { ActRule, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { DAYS, PROPOSAL, type ProposalData, permissions, REVIEW } from '../contract.ts';
import { conclusionFinal } from '../errors.ts';
import { proposalPaper, receiptPaper } from './papers.ts';
import {
  attach,
  byApprover,
  byIssuer,
  byOrgan,
  close,
  dataOf,
  drop,
  lastResortOf,
  noteJudge,
  paperOf,
  requireApprover,
  requireIssuer,
  start,
  tellHead,
  tellMatter,
  toApprover,
  toHead,
  toIssuer,
  workdays,
} from './process.ts';
import { keep, objecting, reviewPaper, revoke } from './review.ts';

const adoptingRuns = start('proposal-adopt', workdays(DAYS.adopt), 'ignore');

const issue: ActRule<{ facts: string; advice: string }> = {
  zh: '签发监察建议书',
  en: 'Sign the proposal',
  ...byApprover(['drafting'], ['issued']),
  fields: { facts: longText('查明的事实', 'Facts'), advice: longText('监察建议', 'What is proposed') },
  tell: () => ({ zh: '已签发，待采纳', en: 'Signed; to be adopted' }),
  decide: (snapshot, { facts, advice }, env) => {
    requireApprover(snapshot, env);
    const head = lastResortOf(env)?.name ?? null;
    return {
      to: 'issued',
      decidedAt: env.now,
      organ: dataOf<ProposalData>(snapshot).organ,
      hold: toHead(env),
      limits: [end('proposal-draft'), adoptingRuns],
      data: noteJudge(snapshot, env),
      papers: [paperOf(snapshot, 'proposal', { head, facts, advice, days: DAYS.adopt })],
      record: { facts, advice },
    };
  },
};

const adopt: ActRule<{ measures: string }> = {
  zh: '采纳并反馈',
  en: 'Adopt and report',
  ...byOrgan(['issued'], ['adopted']),
  fields: { measures: longText('采纳情况和落实措施', 'What was adopted, and what is done') },
  tell: () => ({ zh: '已采纳，核实中', en: 'Adopted; being verified' }),
  decide: (snapshot, { measures }) => ({
    to: 'adopted',
    hold: toIssuer(snapshot),
    limits: [end('proposal-adopt'), start('proposal-verify', workdays(DAYS.verify))],
    record: { measures },
  }),
};

const object: ActRule<{ text: string }> = {
  ...objecting,
  ...byOrgan(['issued'], ['objected']),
  offered: ({ done }) => !done.object,
  decide: (snapshot, { text }) => {
    if (snapshot.done.object) throw conclusionFinal();
    return {
      to: 'objected',
      hold: toIssuer(snapshot),
      limits: [end('proposal-adopt'), start('order-review', REVIEW.answer)],
      record: { text },
    };
  },
};

const keepProposal = keep(['issued'], (_snapshot, env) => ({
  to: 'issued',
  hold: toHead(env),
  limits: [adoptingRuns],
}));

const sendBack: ActRule<{ reason: string }> = {
  zh: '落实不到位，退回',
  en: 'Send back',
  ...byIssuer(['adopted'], ['issued']),
  fields: { reason: longText('哪里不到位', 'What is still wrong') },
  decide: (snapshot, { reason }, env) => {
    requireIssuer(snapshot, env);
    return { to: 'issued', hold: toHead(env), limits: [end('proposal-verify'), adoptingRuns], record: { reason } };
  },
};

const ignore: ActRule = {
  zh: '逾期未采纳',
  en: 'Not adopted in time',
  by: 'system',
  from: ['issued'],
  to: ['ignored'],
  fields: {},
  tell: () => ({ zh: '逾期未采纳', en: 'Not adopted in time' }),
  decide: (snapshot) => ({
    to: 'ignored',
    hold: toApprover(snapshot),
    limits: [end('proposal-adopt'), start('proposal-refer', workdays(DAYS.refer))],
  }),
};

/**
 * 监察法（2024年修正）第七十一条: who refuses a proposal without good reason is answered for by the organ in charge or above, and
 * those responsible are dealt with by law. Sent on by the head of the supervisors.
 */
const refer: ActRule<{ reason: string }> = {
  zh: '移送追究责任',
  en: 'Refer for accountability',
  ...byApprover(['ignored'], ['referred']),
  irreversible: true,
  fields: { reason: longText('移送的理由', 'Why it is referred') },
  tell: () => ({ zh: '经批准，已移交有权机关调查处理', en: 'Referred to the competent organ, as approved' }),
  decide: (snapshot, { reason }, env) => {
    requireApprover(snapshot, env);
    return { to: 'referred', outcome: 'referred', record: { reason, head: lastResortOf(env)?.name ?? null } };
  },
};

/** Everything but `loadSubject`, which finds the named head and is added where stores may be imported. */
export const proposalKind: CaseKind = {
  name: PROPOSAL,
  zh: '监察建议书',
  en: 'Supervision proposal',
  home: { zh: '监察', en: 'Supervision', href: '/supervision' },
  initial: 'drafting',
  readPermission: permissions.read,
  against: 'organ',
  uncarded: true,
  uncounted: true,
  party: { zh: '责任单位', en: 'Organ that is to act' },
  states: {
    drafting: { zh: '待签发', en: 'To be signed', phase: 'open', limits: ['proposal-draft'] },
    issued: { zh: '待采纳', en: 'To be adopted', phase: 'open', limits: ['proposal-adopt'] },
    adopted: { zh: '待核实', en: 'To be verified', phase: 'open', limits: ['proposal-verify'] },
    objected: { zh: '复核中', en: 'Under review', phase: 'open', limits: ['order-review'] },
    ignored: { zh: '未采纳，待移送', en: 'Not adopted, to be referred', phase: 'open', limits: ['proposal-refer'] },
    closed: { zh: '已销号', en: 'Closed', phase: 'closed' },
    revoked: { zh: '已撤销', en: 'Revoked', phase: 'closed' },
    dropped: { zh: '不再建议', en: 'None made', phase: 'closed' },
    referred: { zh: '已移送追责', en: 'Referred', phase: 'closed' },
  },
  limits: {
    'proposal-draft': { zh: '签发', en: 'Sign', ...LOCAL_STEP },
    'proposal-adopt': { zh: '采纳', en: 'Adopt', ...LOCAL_STEP },
    'proposal-verify': { zh: '核实', en: 'Verify', ...LOCAL_STEP },
    'order-review': { zh: '复核', en: 'Review', ...LOCAL_STEP },
    'proposal-refer': { zh: '移送', en: 'Refer', ...LOCAL_STEP },
  },
  acts: {
    issue,
    drop: drop({ zh: '不再建议', en: 'Make none' }, 'drafting'),
    adopt,
    attach: attach(['issued']),
    object,
    close: close('adopted'),
    'send-back': sendBack,
    keep: keepProposal,
    revoke,
    ignore,
    refer,
  },
  outcomes: {
    closed: { zh: '已销号', en: 'Closed' },
    revoked: { zh: '已撤销', en: 'Revoked' },
    dropped: { zh: '不再建议', en: 'None made' },
    referred: { zh: '已移送追责', en: 'Referred' },
  },
  papers: { receipt: receiptPaper, proposal: proposalPaper, review: reviewPaper },
  ownWords: (_subject, file) => {
    const { facts, factsEn } = dataOf<ProposalData>({ file });
    return factsEn ? [facts, factsEn] : [facts];
  },
  facts: (subject, file): Fact[] => {
    const { facts, factsEn, about } = dataOf<ProposalData>({ file });
    return [
      { zh: '起因', en: 'What led to it', value: { zh: facts, en: factsEn ?? facts } },
      ...tellMatter('督办单', 'Order', about),
      ...tellHead(subject),
    ];
  },
};
