// Reading: first in the author's own organ, then by the organ of the site; and sending back or taking back.
import type { ActRule, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { longText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { type Actor, mayReach } from '#platform/http/context.ts';
import { DAYS, permissions } from '../contract.ts';
import { notItsAuthor, notOfSite } from '../errors.ts';
import { dataOf, isOthers, requireClean, sign, startStep } from './process.ts';

const opinion = longText('审核意见', 'Opinion', { optional: true });

/** To who examines it for secrets; whoever issues it jointly is asked at the same time. */
function toSecrecy(snapshot: Snapshot): Pick<Decision, 'to' | 'hold' | 'ask' | 'askLimit'> {
  const { secrecy, joint } = dataOf(snapshot);
  return {
    to: 'secrecy',
    hold: secrecy,
    ...(joint.length > 0 ? { ask: joint, askLimit: { amount: DAYS.opinion, unit: 'wd' } } : {}),
  };
}

const passFirst: ActRule<{ opinion?: string }> = {
  zh: '初审通过',
  en: 'Pass the first reading',
  by: 'officer',
  permission: permissions.first,
  from: ['first'],
  to: ['final', 'secrecy'],
  fields: { opinion },
  offered: isOthers('first'),
  decide: (snapshot, { opinion: text }, env) => {
    requireClean(env);
    const data = dataOf(snapshot);
    const next = data.readings === 2 ? ({ to: 'final', hold: data.final } as const) : toSecrecy(snapshot);
    return {
      ...next,
      data: sign(snapshot, env, 'first'),
      limits: [end('clearance-first'), startStep(data.readings === 2 ? 'final' : 'secrecy', data)],
      record: { opinion: text ?? null },
    };
  },
};

/** The second reading is that of whose site it is, whoever else could reach the case. */
const isOfSite = (snapshot: Snapshot, actor: Actor) =>
  mayReach(actor, permissions.review, dataOf(snapshot).final.organ.path);

const passFinal: ActRule<{ opinion?: string }> = {
  zh: '终审通过',
  en: 'Pass the second reading',
  by: 'officer',
  permission: permissions.review,
  from: ['final'],
  to: ['secrecy'],
  fields: { opinion },
  offered: (snapshot, asked) => isOthers('final')(snapshot, asked) && isOfSite(snapshot, asked.actor),
  decide: (snapshot, { opinion: text }, env) => {
    requireClean(env);
    if (!isOfSite(snapshot, env.actor)) throw notOfSite();
    return {
      ...toSecrecy(snapshot),
      data: sign(snapshot, env, 'final'),
      limits: [end('clearance-final'), startStep('secrecy', dataOf(snapshot))],
      record: { opinion: text ?? null },
    };
  },
};

/** 合法性审核 of what the law asks it for, at any time before it is signed. */
const passLegal: ActRule<{ opinion: string }> = {
  zh: '合法性审核通过',
  en: 'Pass the legal review',
  by: 'officer',
  permission: permissions.legal,
  from: ['first', 'final', 'secrecy', 'issuing'],
  to: [],
  fields: { opinion: longText('合法性审核意见', 'Legal opinion') },
  offered: (snapshot, { actor }) =>
    dataOf(snapshot).legal && !snapshot.done['pass-legal'] && !dataOf(snapshot).editors.includes(actor.id ?? ''),
  decide: (_snapshot, { opinion: text }) => ({ record: { opinion: text } }),
};

const OPEN = ['first', 'final', 'secrecy', 'issuing'];
/** Which permission and which signature go with sending back from a state. */
const STEP_OF = { first: 'first', final: 'final', secrecy: 'secrecy', issuing: 'issue' } as const;

function sendBack(state: keyof typeof STEP_OF, permission: string): ActRule<{ reason: string }> {
  return {
    zh: '退回',
    en: 'Send back',
    by: 'officer',
    permission,
    from: [state],
    to: ['returned'],
    fields: {
      reason: longText('退回的理由', 'Why it is sent back', {
        hint: {
          zh: '作者看得到；不要抄写涉密或者个人信息',
          en: 'The author reads it; copy nothing secret or personal',
        },
      }),
    },
    offered: isOthers(STEP_OF[state]),
    decide: (snapshot, { reason }, env) => ({
      to: 'returned',
      outcome: 'returned',
      data: sign(snapshot, env, STEP_OF[state]),
      record: { reason },
    }),
  };
}

const isAuthor = (snapshot: Snapshot, { actor }: Pick<Env, 'actor'>) =>
  dataOf(snapshot).editors.includes(actor.id ?? '');

const takeBack: ActRule = {
  zh: '撤回修改',
  en: 'Take back',
  by: 'officer',
  permission: permissions.read,
  from: OPEN,
  to: ['void'],
  fields: {},
  offered: isAuthor,
  decide: (snapshot, _body, env) => {
    if (!isAuthor(snapshot, env)) throw notItsAuthor();
    return { to: 'void', outcome: 'void' };
  },
};

export const readingActs = {
  'pass-first': passFirst,
  'pass-final': passFinal,
  'pass-legal': passLegal,
  'return-first': sendBack('first', permissions.first),
  'return-final': sendBack('final', permissions.review),
  'return-secrecy': sendBack('secrecy', permissions.clear),
  'return-issue': sendBack('issuing', permissions.issue),
  'take-back': takeBack,
};
