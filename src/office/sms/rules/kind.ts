// A mass sending (群发短信) as a declared kind of case: drafted by an organ, let go by its head, sent at once.
import type { ActRule, CaseFile, CaseKind, Fact, Snapshot } from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText, shortText } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { within } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import type { Db } from '#platform/database/db.ts';
import { worksIn } from '#platform/http/context.ts';
import { KIND, MASS, type MassData, permissions } from '../contract.ts';
import { readSmsSettings } from '../settings.ts';
import { findMass, type Mass } from '../store/mass.ts';

const dataOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as MassData;

interface Subject {
  readonly mass: Mass | undefined;
  readonly reviewDays: number;
}

const byOwn = (permission: string, from: readonly string[], to: readonly string[]) =>
  ({
    by: 'officer',
    permission,
    from,
    to,
    offered: (snapshot: Snapshot, { actor }) => worksIn(actor, dataOf(snapshot).from.path),
  }) satisfies Pick<ActRule, 'by' | 'permission' | 'from' | 'to' | 'offered'>;

const approve: ActRule = {
  zh: '批准发送',
  en: 'Approve and send',
  ...byOwn(permissions.approve, ['review'], ['sent']),
  irreversible: true,
  fields: {},
  tell: () => ({ zh: '批准，短信交付发送', en: 'Approved and put on its way' }),
  decide: (_snapshot, _body, env) => endAs('sent', env),
};

const giveBack: ActRule<{ reason: string }> = {
  zh: '退回修改',
  en: 'Return it to be rewritten',
  ...byOwn(permissions.approve, ['review'], ['drafted']),
  fields: { reason: longText('怎么修改', 'What to change') },
  tell: ({ reason }) => ({ zh: `退回修改：${reason}`, en: `Returned: ${reason}` }),
  decide: (snapshot, record, env) => ({
    to: 'drafted',
    hold: { post: 'section-head', organ: dataOf(snapshot).from },
    limits: [{ do: 'end', kinds: ['mass-review'] }, within('mass-draft', (env.subject as Subject).reviewDays)],
    record,
  }),
};

const handIn: ActRule<{ text: string }> = {
  zh: '修改后送审',
  en: 'Hand it in again',
  ...byOwn(permissions.write, ['drafted'], ['review']),
  fields: { text: longText('短信内容', 'Text of the message') },
  decide: (snapshot, { text }, env) => ({
    to: 'review',
    hold: { post: 'organ-head', organ: dataOf(snapshot).from },
    limits: [{ do: 'end', kinds: ['mass-draft'] }, within('mass-review', (env.subject as Subject).reviewDays)],
    data: { text },
  }),
};

const drop: ActRule<{ reason: string }> = {
  zh: '不发送',
  en: 'Do not send it',
  ...byOwn(permissions.write, ['review', 'drafted'], ['dropped']),
  irreversible: true,
  fields: { reason: shortText('理由', 'Why') },
  tell: ({ reason }) => ({ zh: `不发送：${reason}`, en: `Not sent: ${reason}` }),
  decide: (_snapshot, record, env) => ({ ...endAs('dropped', env), record }),
};

export const massKind: CaseKind = {
  name: KIND,
  zh: '群发短信',
  en: 'Mass message',
  initial: 'review',
  opening: { zh: '拟写群发短信', en: 'Drafted' },
  party: { zh: '发送单位', en: 'Sent by' },
  readPermission: permissions.see,
  // An organ's own: nobody applied for anything.
  unrated: () => true,
  loadSubject: async (db: Db, file: CaseFile): Promise<Subject> => {
    const [mass, { reviewDays }] = await Promise.all([findMass(db, file.id), readSmsSettings(db)]);
    return { mass, reviewDays };
  },
  states: {
    review: { zh: '待批准', en: 'To be approved', phase: 'open', limits: ['mass-review'] },
    drafted: { zh: '退回修改', en: 'Returned', phase: 'open', limits: ['mass-draft'] },
    sent: { zh: '已发送', en: 'Sent', phase: 'closed' },
    dropped: { zh: '没有发送', en: 'Not sent', phase: 'closed' },
  },
  limits: {
    'mass-review': { zh: '批准群发短信', en: 'Approval', ...LOCAL_STEP, scope: 'total' },
    'mass-draft': { zh: '修改群发短信', en: 'Rewriting', ...LOCAL_STEP },
  },
  acts: { approve, 'give-back': giveBack, 'hand-in': handIn, drop },
  outcomes: { sent: { zh: '已发送', en: 'Sent' }, dropped: { zh: '没有发送', en: 'Not sent' } },
  papers: {},
  home: { zh: '群发短信', en: 'Mass messages', href: MASS },
  facts: readFacts,
};

function readFacts(subject: unknown, file: CaseFile): Fact[] {
  const { from, text, template, count } = dataOf({ file });
  const { sent, leftOut } = (subject as Subject | undefined)?.mass ?? { sent: null, leftOut: null };
  return [
    { zh: '发送单位', en: 'Sent by', value: { zh: from.name, en: from.nameEn ?? from.name } },
    { zh: '模板', en: 'Template', value: plain(template) },
    { zh: '短信内容', en: 'Text', value: plain(text) },
    { zh: '号码', en: 'Numbers', value: { zh: `${count} 个`, en: String(count) } },
    ...(sent === null
      ? []
      : [
          {
            zh: '交付发送',
            en: 'Put on its way',
            value: { zh: `${sent} 条，${leftOut} 个号码已退订、未发`, en: `${sent}; ${leftOut} numbers had opted out` },
          },
        ]),
  ];
}
