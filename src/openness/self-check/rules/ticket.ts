// A ticket (整改单) as a declared kind of case: what was found wrong on a site, and by when it is put right.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { longText, officerPicker } from '#kernel/cases/fields.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { type CheckName, permissions, TICKET } from '../contract.ts';

/** What a case keeps of its findings. */
export interface TicketData {
  readonly site: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly check: string;
  readonly listed: readonly { readonly name: string; readonly nameEn: string | null }[];
}

/** Columns, and letters of readers, are watched by rules of their own (E23); the rest as what is to be put right. */
const LIMITS: Readonly<Partial<Record<CheckName, string>>> = {
  'home-stale': 'column-update',
  'columns-stale': 'column-update',
  'columns-empty': 'column-update',
  stale: 'column-update',
  empty: 'column-update',
  unanswered: 'message-answer',
};
export const limitOf = (check: CheckName): string => LIMITS[check] ?? 'site-fix';

const LOCAL = { method: 'end-of-day', scope: 'total', basis: 'local' } as const;

const FIXED = { zh: '已整改', en: 'Put right' } as const;

const fix: ActRule<{ done: string }> = {
  zh: '已整改',
  en: 'It is put right',
  by: 'officer',
  permission: permissions.handleTickets,
  from: ['open'],
  to: ['fixed'],
  fields: {
    done: longText('怎么整改的', 'What was done', {
      hint: {
        zh: '下次夜间检查还查到的，会再开一张整改单',
        en: 'If the next nightly check finds it again, another ticket follows',
      },
    }),
  },
  decide: (_snapshot, { done }, env) => ({ ...endAs('fixed', env), record: { done } }),
};

const reassign: ActRule<{ officer: string }> = {
  zh: '转给同事',
  en: 'Hand to a colleague',
  by: 'officer',
  permission: permissions.handleTickets,
  from: ['open'],
  to: [],
  fields: { officer: officerPicker('转给', 'To') },
  decide: ({ holds }, { officer }) => ({
    hold: { post: holds[0]?.post ?? 'section-head', officerId: officer },
    record: { officer },
  }),
};

/** The check did not find it any more. */
const gone: ActRule = {
  zh: '复查已无此问题',
  en: 'Found no more',
  by: 'system',
  from: ['open'],
  to: ['fixed'],
  fields: {},
  decide: (_snapshot, _body, env) => ({ ...endAs('fixed', env) }),
};

export const ticketKind: CaseKind = {
  name: TICKET,
  zh: '网站整改',
  en: 'Site to be put right',
  initial: 'open',
  opening: { zh: '检查发现', en: 'Found by the check' },
  readPermission: permissions.readTickets,
  party: { zh: '发现者', en: 'Found by' },
  states: {
    open: {
      zh: '待整改',
      en: 'To be put right',
      phase: 'open',
      limits: ['site-fix', 'column-update', 'message-answer'],
    },
    fixed: { ...FIXED, phase: 'closed' },
  },
  limits: {
    'site-fix': { zh: '网站整改', en: 'Put right', ...LOCAL },
    'column-update': { zh: '栏目更新期限', en: 'Time to update the column', ...LOCAL },
    'message-answer': { zh: '留言答复期限', en: 'Time to answer the letters', ...LOCAL },
  },
  acts: { fix, reassign, gone },
  outcomes: { fixed: FIXED },
  papers: {},
  facts: readFacts,
};

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { site, listed } = file.data as unknown as TicketData;
  return [
    { zh: '网站', en: 'Site', value: { zh: site.name, en: site.nameEn ?? site.name } },
    {
      zh: '问题',
      en: 'What was found',
      value: {
        zh: listed.map(({ name }) => name).join('、'),
        en: listed.map(({ name, nameEn }) => nameEn ?? name).join(', '),
      },
    },
  ];
}
