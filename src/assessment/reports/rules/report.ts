// A situation report (情况专报) as a declared kind of case: 起草 → 审核 → 签发 → 报送领导 → 批示 → 归档.
import type { ActRule, CaseKind, Env, Snapshot } from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText, organPicker, wholeNumber } from '#kernel/cases/fields.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import type { Actor } from '#platform/http/context.ts';
import { DAYS, permissions, REPORT } from '../contract.ts';
import { noLeader, notLaidBefore, outsideTerritory } from '../errors.ts';
import { end, issuing, signing, start, subjectOf } from './issue.ts';
import { issuePaper } from './papers.ts';

const READING = { amount: DAYS.read, unit: 'wd' } as const;

/** Laid before the leader in charge, and a second one: each may write an instruction on it while the time runs. */
const sign = signing<Record<string, never>>(REPORT, {
  zh: '签发并报送',
  en: 'Sign and send',
  fields: {},
  to: 'sent',
  decide: (_snapshot, _body, env) => {
    const { leaders } = subjectOf(env);
    const [first, second] = leaders;
    if (!first) throw noLeader();
    return {
      hold: { post: HEAD_POST, organ: first },
      data: { leaders },
      ...(second ? { submit: { organ: second, post: HEAD_POST, limit: READING } } : {}),
      limits: [end('issue-sign'), start('report-read', DAYS.read, 'file')],
    };
  },
});

/** The one of those before whom it lies that somebody works for. */
function findLaid({ holds }: Snapshot, actor: Actor) {
  return holds.find((hold) => actor.desks.some((desk) => desk.unitId === hold.organ_id && desk.post === hold.post));
}

const offeredToLeaders: ActRule['offered'] = (snapshot, { actor }) => findLaid(snapshot, actor) !== undefined;

function requireLaid(snapshot: Snapshot, { actor }: Pick<Env, 'actor'>) {
  const hold = findLaid(snapshot, actor);
  if (!hold) throw notLaidBefore();
  return hold;
}

/** 批示: becomes a supervision order with a clock, by the journey that listens. */
const instruct: ActRule<{ organ: string; text: string; days: number }> = {
  zh: '批示',
  en: 'Write an instruction',
  by: 'officer',
  permission: permissions.instruct,
  from: ['sent'],
  to: [],
  fields: {
    text: longText('批示内容', 'Instruction', {
      hint: { zh: '做什么、做到什么程度；批示后即转为督办单', en: 'What is to be done, how far; it becomes an order' },
    }),
    organ: organPicker('责任单位', 'Organ that is to act'),
    days: wholeNumber('反馈时限', 'Report within', 1, 90, { hint: { zh: '工作日', en: 'Working days' } }),
  },
  offered: offeredToLeaders,
  tell: () => ({ zh: '领导已批示', en: 'A leader gave an instruction' }),
  decide: (snapshot, { text, days }, env) => {
    requireLaid(snapshot, env);
    const organ = env.organs.get('organ');
    if (!organ?.path.startsWith(subjectOf(env).territory)) throw outsideTerritory();
    return { record: { text, days, organ: organ.id, leader: env.actor.name } };
  },
};

/** 圈阅: read, and off the leader’s desk. */
const note: ActRule = {
  zh: '圈阅',
  en: 'Mark as read',
  by: 'officer',
  permission: permissions.instruct,
  from: ['sent'],
  to: [],
  fields: {},
  offered: offeredToLeaders,
  tell: () => ({ zh: '领导已圈阅', en: 'Read by a leader' }),
  decide: (snapshot, _body, env) => {
    const { role, organ_id: organId } = requireLaid(snapshot, env);
    if (role === 'approve') return { limits: [{ do: 'end', kinds: ['approval'], organId }] };
    return { hold: { post: 'supervisor', organ: subjectOf(env).issuer } };
  },
};

const file: ActRule = {
  zh: '归档',
  en: 'File',
  by: 'system',
  from: ['sent'],
  to: ['filed'],
  fields: {},
  decide: () => ({ to: 'filed', outcome: 'filed' }),
};

const parts = issuing(REPORT);

/** Everything but `loadSubject`, which is added where stores may be imported. */
export const reportKind: CaseKind = {
  ...parts,
  zh: '情况专报',
  en: 'Situation report',
  states: {
    ...parts.states,
    sent: { zh: '已报送，待批示', en: 'With the leaders', phase: 'open', limits: ['report-read', 'approval'] },
    filed: { zh: '已归档', en: 'Filed', phase: 'closed' },
  },
  limits: {
    ...parts.limits,
    'report-read': { zh: '领导阅批', en: 'With the leaders', ...LOCAL_STEP, silent: true },
    approval: { zh: '领导阅批', en: 'With a leader', ...LOCAL_STEP, scope: 'assist', silent: true },
  },
  acts: { ...parts.acts, sign, instruct, note, file },
  outcomes: { filed: { zh: '已归档', en: 'Filed' }, dropped: { zh: '不再印发', en: 'Dropped' } },
  papers: { [REPORT]: issuePaper(REPORT, { zh: '情况专报', en: 'Situation report', mark: '专报' }) },
};
