// A situation report (情况专报) as a declared kind of case: 起草 → 审核 → 签发 → 报送领导 → 批示 → 归档.
import type { ActRule, CaseKind } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { HEAD_POST } from '#kernel/people/contract.ts';
import { DAYS, permissions, REPORT } from '../contract.ts';
import { noLeader } from '../errors.ts';
import { instructActs, offeredToLeaders, requireLaid } from './instruct.ts';
import { issuing, signing, start, subjectOf } from './issue.ts';
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
  acts: { ...parts.acts, sign, ...instructActs, note, file },
  outcomes: { filed: { zh: '已归档', en: 'Filed' }, dropped: { zh: '不再印发', en: 'Dropped' } },
  papers: { [REPORT]: issuePaper(REPORT, { zh: '情况专报', en: 'Situation report', mark: '专报' }) },
};
