// What its signers do before it is handed over: sign with others, hand it in, change it, take it back. Pure.
import type { ActRule, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText } from '#kernel/cases/fields.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { mayReach } from '#platform/http/context.ts';
import { motionOf, permissions, type Signer } from '../contract.ts';
import { bySigner, endMotion, requireLeading, settingsOf, workdays } from './process.ts';

/** 代表法第二十四条、第三十六条: in and between sessions. It waits for the office of the house. */
const startExamining = (env: Pick<Env, 'subject'>) => workdays('examine', settingsOf(env).examineDays);

const handIn = (env: Env): Decision => ({
  to: 'submitted',
  limits: [endMotion('signing'), startExamining(env)],
});

/** So many names stand under one proposal at most. */
const MOST_SIGNERS = 50;

const cosign: ActRule = {
  zh: '联名',
  en: 'Sign it too',
  ...bySigner(['gathering'], []),
  fields: {},
  tell: () => ({ zh: '有人联名', en: 'Somebody signed it too' }),
  decide: (snapshot, _body, { actor, now }) => {
    const { signers, office } = motionOf(snapshot);
    const { id, name } = actor;
    if (id === null || name === null || !mayReach(actor, permissions.propose, office.path))
      throw actRefused({ zh: '由本级代表、委员登录后联名。', en: 'Deputies or members of the same house sign it.' });
    if (signers.some((signer) => signer.id === id))
      throw onceOnly({ zh: '您已经联名。', en: 'You have signed it already.' });
    if (signers.length >= MOST_SIGNERS)
      throw actRefused({ zh: `联名最多 ${MOST_SIGNERS} 人。`, en: `At most ${MOST_SIGNERS} sign one proposal.` });
    const signer: Signer = { id, name, at: now.toISOString() };
    return { data: { signers: [...signers, signer] }, record: { signers: signers.length + 1 } };
  },
};

const submit: ActRule = {
  zh: '结束联名，提交',
  en: 'Hand it in',
  ...bySigner(['gathering'], ['submitted']),
  fields: {},
  tell: () => ({ zh: '已提交，待审查', en: 'Handed in, to be examined' }),
  decide: (snapshot, _body, env) => {
    requireLeading(snapshot, env);
    return handIn(env);
  },
};

const closeSigning: ActRule = {
  zh: '联名时间已到，自动提交',
  en: 'The time to sign it has passed: handed in',
  by: 'system',
  from: ['gathering'],
  to: ['submitted'],
  fields: {},
  tell: () => ({ zh: '联名时间已到，已提交', en: 'The time to sign it has passed: handed in' }),
  decide: (_snapshot, _body, env) => handIn(env),
};

const revise: ActRule<{ text: string }> = {
  zh: '修改后重新提交',
  en: 'Hand it in changed',
  ...bySigner(['sent-back'], ['submitted']),
  fields: { text: longText('修改后的内容', 'The text as changed') },
  tell: () => ({ zh: '修改后重新提交', en: 'Handed in changed' }),
  decide: (snapshot, { text }, env) => {
    requireLeading(snapshot, env);
    return { to: 'submitted', data: { text }, limits: [endMotion('revise'), startExamining(env)], record: {} };
  },
};

/** Left as it was, it is examined as it was. */
const unrevised: ActRule = {
  zh: '逾期没有修改，按原文审查',
  en: 'Not changed in time: examined as it was',
  by: 'system',
  from: ['sent-back'],
  to: ['submitted'],
  fields: {},
  tell: () => ({ zh: '没有在期限内修改，按原文审查', en: 'Not changed in time: examined as it was' }),
  decide: (_snapshot, _body, env) => ({ to: 'submitted', limits: [endMotion('revise'), startExamining(env)] }),
};

/** It may be taken back until it is answered. */
export const BEFORE_REPLY: readonly string[] = [
  'gathering',
  'submitted',
  'sent-back',
  'registered',
  'assigned',
  'disputed',
  'handling',
];

/** In writing, before it is answered: 办理即行终止. */
const takeBack: ActRule<{ reason: string }> = {
  zh: '撤回',
  en: 'Take it back',
  irreversible: true,
  ...bySigner(BEFORE_REPLY, ['withdrawn']),
  fields: { reason: longText('撤回的理由', 'Why it is taken back') },
  tell: () => ({ zh: '提出人已撤回，办理终止', en: 'Taken back by who proposed it' }),
  decide: (snapshot: Snapshot, { reason }, env) => {
    requireLeading(snapshot, env);
    return { ...endAs('withdrawn', env), data: { takenBack: reason }, record: {} };
  },
};

export const proposingActs = {
  'motion-cosign': cosign,
  'motion-submit': submit,
  'close-signing': closeSigning,
  'motion-revise': revise,
  unrevised,
  'take-motion-back': takeBack,
};
