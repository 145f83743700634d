// A reminder (催办单) as a declared kind of case: an organ has not published what it owes, and does so or says why there is nothing.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { longText, officerPicker } from '#kernel/cases/fields.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { KIND, permissions } from '../contract.ts';

/** What the file keeps of what is owed. */
export interface ReminderData {
  readonly listed: readonly { readonly zh: string; readonly en: string }[];
}

/** Runs beside the reminder where what is late is an annual report: the law names its last day. */
export const REPORT_LIMIT = 'annual-report';

/** Closes the case and, in the same transaction, everything it reminds of. */
export const NONE = 'none';
/** The machine's, when everything was published. */
export const SETTLE = 'settle';

const excuse: ActRule<{ reason: string }> = {
  zh: '没有可公开的内容',
  en: 'There is nothing to publish',
  by: 'officer',
  permission: permissions.answer,
  from: ['open'],
  to: ['none'],
  irreversible: true,
  fields: {
    reason: longText('理由', 'Why', {
      hint: {
        zh: '单内还没有公开的各项都按此办结；会永久保存，请不要写个人信息',
        en: 'Settles everything in it that is not published; kept for ever, so leave personal data out',
      },
    }),
  },
  decide: (_snapshot, { reason }, env) => ({ ...endAs('none', env), record: { reason } }),
};

const reassign: ActRule<{ officer: string }> = {
  zh: '转给同事',
  en: 'Hand to a colleague',
  by: 'officer',
  permission: permissions.answer,
  from: ['open'],
  to: [],
  fields: { officer: officerPicker('转给', 'To') },
  decide: ({ holds }, { officer }) => ({
    hold: { post: holds[0]?.post ?? 'section-head', officerId: officer },
    record: { officer },
  }),
};

const settle: ActRule = {
  zh: '已全部公开',
  en: 'All is published',
  by: 'system',
  from: ['open'],
  to: ['published'],
  fields: {},
  decide: (_snapshot, _body, env) => ({ ...endAs('published', env) }),
};

export const reminderKind: CaseKind = {
  name: KIND,
  zh: '公开催办',
  en: 'Reminder to publish',
  initial: 'open',
  opening: { zh: '逾期未公开', en: 'Not published in time' },
  readPermission: permissions.see,
  party: { zh: '催办者', en: 'Reminded by' },
  states: {
    open: { zh: '待公开', en: 'To be published', phase: 'open', limits: ['reminder'] },
    published: { zh: '已公开', en: 'Published', phase: 'closed' },
    none: { zh: '没有可公开的内容', en: 'Nothing to publish', phase: 'closed' },
  },
  limits: {
    reminder: { zh: '催办', en: 'Reminder', method: 'end-of-day', scope: 'total', basis: 'local' },
    // “1月31日前”, “3月31日前”: months from the end of the year; a last day that is a day off ends with the next working day.
    [REPORT_LIMIT]: {
      zh: '政府信息公开工作年度报告的公布期限',
      en: 'Time to publish the annual disclosure report',
      method: 'end-of-day',
      scope: 'total',
      basis: '政府信息公开条例第四十九条',
    },
  },
  acts: { [NONE]: excuse, reassign, [SETTLE]: settle },
  outcomes: {
    published: { zh: '已公开', en: 'Published' },
    none: { zh: '没有可公开的内容', en: 'Nothing to publish' },
  },
  papers: {},
  facts: readFacts,
};

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { listed } = file.data as unknown as ReminderData;
  return [
    {
      zh: '逾期未公开',
      en: 'Not published in time',
      value: { zh: listed.map(({ zh }) => zh).join('；'), en: listed.map(({ en }) => en).join('; ') },
    },
  ];
}
