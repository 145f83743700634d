// Borrowing from the archive (借阅) as a declared kind of case: asked for, lent for a time, returned. Overdue, it is late with the borrower. Pure.
import type { ActRule, CaseFile, CaseKind, Decision, Fact, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { LOCAL_STEP, shortText } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { type Actor, mayReach } from '#platform/http/context.ts';
import { DESK, LOAN, permissions } from '../contract.ts';

export interface LoanData {
  readonly record: string;
  readonly code: string;
  readonly purpose: string;
  /** Working days it is asked for. */
  readonly days: number;
  readonly borrower: { readonly id: string; readonly name: string; readonly organ: OrganRef; readonly post: string };
}
const dataOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as LoanData;

const lends = ({ file }: Snapshot, actor: Actor) => mayReach(actor, permissions.lend, file.organ_path);
const OTHERS = { zh: '由立档单位的档案人员办理。', en: 'That is for whoever keeps the archive.' };

const approve: ActRule = {
  zh: '同意借阅',
  en: 'Lend it',
  by: 'officer',
  permission: permissions.lend,
  from: ['asked'],
  to: ['lent'],
  fields: {},
  offered: (snapshot, { actor }) => lends(snapshot, actor) && dataOf(snapshot).borrower.id !== actor.id,
  decide: (snapshot, _body, env): Decision => {
    const { borrower, days } = dataOf(snapshot);
    if (!lends(snapshot, env.actor)) throw actRefused(OTHERS);
    if (borrower.id === env.actor.id)
      throw actRefused({ zh: '自己的借阅申请由别人批。', en: 'Somebody else decides on what you asked for.' });
    return {
      to: 'lent',
      hold: { post: borrower.post, organ: borrower.organ, officerId: borrower.id },
      limits: [end('loan-approve'), within('loan-return', days)],
      record: { days },
    };
  },
};

const refuse: ActRule<{ reason: string }> = {
  zh: '不同意借阅',
  en: 'Do not lend it',
  by: 'officer',
  permission: permissions.lend,
  from: ['asked'],
  to: ['refused'],
  fields: { reason: shortText('理由', 'Why') },
  offered: (snapshot, { actor }) => lends(snapshot, actor),
  decide: (snapshot, record, env): Decision => {
    if (!lends(snapshot, env.actor)) throw actRefused(OTHERS);
    return { ...endAs('refused', env), record };
  },
};

/** By the borrower, or by whoever lent it and takes it back. */
const giveBack: ActRule = {
  zh: '归还',
  en: 'Return it',
  by: 'officer',
  permission: permissions.borrow,
  from: ['lent'],
  to: ['returned'],
  fields: {},
  offered: (snapshot, { actor }) => dataOf(snapshot).borrower.id === actor.id || lends(snapshot, actor),
  decide: (snapshot, _body, env): Decision => {
    const { borrower } = dataOf(snapshot);
    if (borrower.id !== env.actor.id && !lends(snapshot, env.actor)) throw actRefused(OTHERS);
    return endAs('returned', env);
  },
};

const RETURNED = { zh: '已归还', en: 'Returned' };
const REFUSED = { zh: '没有同意', en: 'Not lent' };

export const loanKind: CaseKind = {
  name: LOAN,
  zh: '档案借阅',
  en: 'Loan from the archive',
  home: { zh: '归档文件', en: 'Archive', href: DESK },
  initial: 'asked',
  opening: { zh: '申请借阅', en: 'Asked for' },
  party: { zh: '借阅人', en: 'Borrower' },
  readPermission: permissions.borrow,
  // Between officers: nobody applied for anything.
  unrated: () => true,
  states: {
    asked: { zh: '待批准', en: 'To be decided', phase: 'open', limits: ['loan-approve'] },
    lent: { zh: '借出', en: 'Lent', phase: 'open', limits: ['loan-return'] },
    returned: { ...RETURNED, phase: 'closed' },
    refused: { ...REFUSED, phase: 'closed' },
  },
  limits: {
    'loan-approve': { zh: '借阅批准', en: 'Decision on a loan', ...LOCAL_STEP },
    // Whoever has it is late with the whole: supervision reminds them before, and gives a card after.
    'loan-return': { zh: '借阅归还', en: 'Return of a loan', ...LOCAL_STEP, scope: 'total' },
  },
  acts: { 'approve-loan': approve, 'refuse-loan': refuse, 'return-loan': giveBack },
  papers: {},
  outcomes: { returned: RETURNED, refused: REFUSED },
  facts: (_subject, file): Fact[] => {
    const { code, purpose, days, borrower } = dataOf({ file });
    return [
      { zh: '档号', en: 'Code', value: plain(code) },
      { zh: '借阅人', en: 'Borrower', value: plain(`${borrower.name} ${borrower.organ.name}`) },
      { zh: '用途', en: 'What for', value: plain(purpose) },
      { zh: '借期', en: 'For', value: { zh: `${days} 个工作日`, en: `${days} working days` } },
    ];
  },
};
