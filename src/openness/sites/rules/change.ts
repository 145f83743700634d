// Opening, changing and closing a site (开办、变更、关停) as a declared kind of case.
import type { ActRule, CaseKind, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText } from '#kernel/cases/fields.ts';
import { headsOrgan } from '#kernel/people/contract.ts';
import type { Actor } from '#platform/http/context.ts';
import { type ChangeData, notYourDecision, permissions, SITE_CHANGE } from '../contract.ts';

/** 政府网站发展指引 asks for approval and an announcement; how long each takes is a local setting. */
const APPROVAL = { amount: 5, unit: 'wd' } as const;
const NOTICE = { amount: 30, unit: 'd' } as const;

const dataOf = ({ file }: Snapshot) => file.data as unknown as ChangeData;
const begin = (kind: string, limit: typeof APPROVAL | typeof NOTICE, onExpiry?: string): LimitChange => ({
  do: 'start',
  kind,
  limit,
  ...(onExpiry ? { onExpiry } : {}),
});
export const approving: LimitChange = begin('site-approval', APPROVAL);

/** Whoever heads the organ of the portal, and did not file it. */
function mayDecide(snapshot: Snapshot, actor: Actor): boolean {
  const { approver, filedBy } = dataOf(snapshot);
  return actor.id !== filedBy && headsOrgan(actor, approver.path);
}

const byApprover = {
  by: 'officer',
  permission: permissions.approve,
  from: ['filed'],
  offered: (snapshot: Snapshot, { actor }: { actor: Actor }) => mayDecide(snapshot, actor),
} as const;

function requireApprover(snapshot: Snapshot, actor: Actor): void {
  if (!mayDecide(snapshot, actor)) throw notYourDecision();
}

const approve: ActRule<{ checked: string }> = {
  ...byApprover,
  zh: '同意',
  en: 'Approve',
  to: ['done', 'announced'],
  fields: {
    checked: longText('核对了什么', 'What was checked', {
      hint: {
        zh: '主办单位、栏目保障单位、保密审查人、信息安全措施，逐项写明',
        en: 'Sponsor, who keeps each column, who reviews for secrecy, and its security, each in turn',
      },
    }),
  },
  tell: () => ({ zh: '已同意', en: 'Approved' }),
  decide: (snapshot, { checked }, { actor, now }) => {
    requireApprover(snapshot, actor);
    const end: LimitChange = { do: 'end', kinds: ['site-approval'] };
    const decided = { decidedAt: now, record: { checked } };
    if (dataOf(snapshot).what !== 'close') return { ...decided, to: 'done', outcome: 'approved', limits: [end] };
    return { ...decided, to: 'announced', limits: [end, begin('site-notice', NOTICE, 'close')] };
  },
};

const sendBack: ActRule<{ reason: string }> = {
  ...byApprover,
  zh: '退回修改',
  en: 'Send back',
  to: ['returned'],
  fields: { reason: longText('要改什么', 'What is to be changed') },
  tell: ({ reason }) => ({ zh: `已退回修改：${reason}`, en: `Sent back: ${reason}` }),
  decide: (snapshot, { reason }, { actor }) => {
    requireApprover(snapshot, actor);
    return {
      to: 'returned',
      hold: { post: 'clerk', organ: dataOf(snapshot).organ },
      limits: [{ do: 'end', kinds: ['site-approval'] }],
      record: { reason },
    };
  },
};

const refile: ActRule<{ note: string }> = {
  zh: '重新报送',
  en: 'File again',
  by: 'officer',
  permission: permissions.manage,
  from: ['returned'],
  to: ['filed'],
  fields: { note: longText('改了什么', 'What was changed') },
  tell: () => ({ zh: '已重新报送', en: 'Filed again' }),
  decide: (snapshot, { note }) => ({
    to: 'filed',
    hold: { post: 'organ-head', organ: dataOf(snapshot).approver },
    limits: [approving],
    record: { note },
  }),
};

const refuse: ActRule<{ reason: string }> = {
  ...byApprover,
  zh: '不同意',
  en: 'Refuse',
  to: ['refused'],
  irreversible: true,
  fields: { reason: longText('理由', 'Reason') },
  tell: ({ reason }) => ({ zh: `不同意：${reason}`, en: `Refused: ${reason}` }),
  decide: (snapshot, { reason }, { actor, now }) => {
    requireApprover(snapshot, actor);
    return {
      to: 'refused',
      outcome: 'refused',
      decidedAt: now,
      record: { reason },
    };
  },
};

/** The announcement is over: the site is an archive from now on. */
const close: ActRule = {
  zh: '公告期满，关停',
  en: 'Announced long enough: closed',
  by: 'system',
  from: ['announced'],
  to: ['closed'],
  fields: {},
  tell: () => ({ zh: '公告期满，网站已停止更新', en: 'Announced long enough: the site is closed' }),
  decide: () => ({ to: 'closed', outcome: 'approved' }),
};

export const changeKind: CaseKind = {
  name: SITE_CHANGE,
  zh: '网站开办、变更、关停',
  en: 'Opening, changing or closing a site',
  party: { zh: '报送单位', en: 'Filed by' },
  initial: 'filed',
  readPermission: permissions.see,
  uncounted: true,
  states: {
    filed: { zh: '待审批', en: 'To be approved', phase: 'open', limits: ['site-approval'] },
    returned: {
      zh: '退回修改',
      en: 'Sent back',
      phase: 'waiting',
      exempt: 'Whoever filed it changes it in their own time; nobody else waits for it',
    },
    announced: { zh: '公告中', en: 'Announced', phase: 'open', limits: ['site-notice'] },
    done: { zh: '已办结', en: 'Done', phase: 'closed' },
    refused: { zh: '未同意', en: 'Refused', phase: 'closed' },
    closed: { zh: '已关停', en: 'Closed', phase: 'closed' },
  },
  limits: {
    // What whoever filed it waits for: the limit of the whole, so that a head who lets it lie is warned and given a card.
    'site-approval': { zh: '网站审批', en: 'Approval of a site', ...LOCAL_STEP, scope: 'total' },
    'site-notice': { zh: '关停公告期', en: 'Announcement of closing', ...LOCAL_STEP, silent: true },
  },
  acts: { approve, 'send-back': sendBack, refile, refuse, close },
  papers: {},
  outcomes: {
    approved: { zh: '同意', en: 'Approved' },
    refused: { zh: '不同意', en: 'Refused' },
  },
};
