// Each who signed evaluates the reply (满意、基本满意、不满意); who is not content has it given anew, once. Pure.
import type { ActRule, Decision, Env, Snapshot } from '#kernel/cases/contract.ts';
import { onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { LEVELS, type Level, motionOf, roundOf, type Signer, type Verdict } from '../contract.ts';
import { bySigner, endMotion, getSigner, ofStep, tell } from './process.ts';

/** The least content of them counts; who said nothing in time counts in no rate. */
export function judge(signers: readonly Pick<Signer, 'level'>[]): Verdict {
  const said = new Set(signers.map(({ level }) => level));
  return (['not', 'fairly', 'content'] as const).find((level) => said.has(level)) ?? 'none';
}

/** One reply more at most: 再次办理一次. Then it is over, whatever is said. */
function settle(snapshot: Snapshot, signers: readonly Signer[], env: Env): Decision {
  const round = roundOf(motionOf(snapshot));
  const verdict = judge(signers);
  const cls = motionOf(snapshot).reply?.class ?? null;
  if (verdict === 'not' && round === 1)
    return {
      to: 'redoing',
      hold: { post: 'section-head' },
      limits: [endMotion('evaluate'), ofStep('redo', 'redo', env)],
      data: { signers, verdict, round: round + 1 },
      papers: [{ template: 'redo', organId: motionOf(snapshot).office.id, body: {} }],
      notices: [tell('redo')],
      record: { verdict },
    };
  return {
    to: 'closed',
    outcome: cls,
    limits: [endMotion('evaluate')],
    data: { signers, verdict },
    record: { verdict },
  };
}

const sayVerdict = (verdict: unknown) => ({
  zh: `评价：${nameOf(LEVELS, verdict).zh || '没有评价'}`,
  en: `Evaluated: ${nameOf(LEVELS, verdict).en || 'by nobody'}`,
});

const evaluate: ActRule<{ level: Level; remark?: string }> = {
  zh: '评价',
  en: 'Evaluate the reply',
  ...bySigner(['answered'], ['closed', 'redoing']),
  fields: {
    level: choice('对答复和办理', 'Of the reply and what was done', LEVELS),
    remark: longText('想说的', 'Anything to add', { optional: true }),
  },
  tell: ({ verdict }) => (verdict ? sayVerdict(verdict) : { zh: '收到一份评价', en: 'One evaluation was received' }),
  decide: (snapshot, { level, remark }, env) => {
    const own = getSigner(snapshot, env);
    if (own.level) throw onceOnly({ zh: '您已经评价过这次答复。', en: 'You have evaluated this reply.' });
    const signers = motionOf(snapshot).signers.map((signer) =>
      signer.id === own.id ? { ...signer, level, ...(remark ? { remark } : {}) } : signer,
    );
    if (signers.every((signer) => signer.level)) return settle(snapshot, signers, env);
    return { data: { signers }, record: {} };
  },
};

const timePassed: ActRule = {
  zh: '评价期满',
  en: 'The time to evaluate it has passed',
  by: 'system',
  from: ['answered'],
  to: ['closed', 'redoing'],
  fields: {},
  tell: ({ verdict }) => sayVerdict(verdict),
  decide: (snapshot, _body, env) => settle(snapshot, motionOf(snapshot).signers, env),
};

export const evaluatingActs = { 'evaluate-motion': evaluate, 'settle-motion': timePassed };
