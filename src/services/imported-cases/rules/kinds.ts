// Two declared kinds of record: a case of an older system, and a result of which the comparison found no case before it.
import type { ActRule, CaseFile, CaseKind, Label } from '#kernel/cases/contract.ts';
import { choice, dateField, shortText } from '#kernel/cases/fields.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { type Claim, IMPORTED, permissions, RESULTS, STRAY, type StrayData } from '../contract.ts';
import { words } from '../words/cases.ts';

export const claimOf = (file: Pick<CaseFile, 'data'>) => file.data as unknown as Claim;
export const strayOf = (file: Pick<CaseFile, 'data'>) => file.data as unknown as StrayData;

const { zh, en } = words;
const outcomes = Object.fromEntries(
  RESULTS.map((result) => [result, { zh: zh.results[result], en: en.results[result] }]),
) as Readonly<Record<(typeof RESULTS)[number], Label>>;

/** What is entered of an imported case that the older system had not ended. It is claimed like all the rest. */
const conclude: ActRule<{ result: keyof typeof outcomes; decided: string; document?: string }> = {
  zh: '登记办理结果',
  en: 'Enter how it ended',
  by: 'officer',
  permission: permissions.conclude,
  from: ['unfinished'],
  to: ['concluded'],
  irreversible: true,
  fields: {
    result: choice(
      '办理结果',
      'Result',
      RESULTS.map((value) => ({ value, ...outcomes[value] })),
    ),
    decided: dateField('原系统的决定日期', 'Day of the decision there'),
    document: shortText('结果文书编号', 'Number of the document', { optional: true }),
  },
  tell: () => ({ zh: '原系统的办理结果已登记', en: 'How it ended there was entered' }),
  decide: ({ file }, { result, decided, document }) => {
    const claim = claimOf(file);
    const claimed = { ...claim.claimed, decided };
    return {
      to: 'concluded',
      outcome: result,
      data: { claimed, result, document: document ?? null },
      record: { result, decided, document },
    };
  },
};

/** When it was entered is the city's word; the days before that are the older system's. */
const origin = (file: CaseFile): Label => {
  const told = { system: claimOf(file).system, number: claimOf(file).number, entered: localDate(file.received_at) };
  return { zh: zh.origin(told), en: en.origin(told) };
};

export const importedKind: CaseKind = {
  name: IMPORTED,
  zh: '旧系统办件',
  en: 'Case of an older system',
  home: { href: '/services', zh: '办事', en: 'Services' },
  initial: 'concluded',
  begins: ['unfinished'],
  opening: { zh: '导入登记', en: 'Entered by import' },
  readPermission: permissions.read,
  uncounted: true,
  origin,
  states: {
    concluded: { zh: '原系统已办结', en: 'Ended in the older system', phase: 'closed' },
    unfinished: {
      zh: '原系统在办',
      en: 'Open in the older system',
      phase: 'open',
      exempt: 'The limits of the older system were not kept here: a clock begun at import would tell another truth.',
    },
  },
  limits: {},
  outcomes,
  acts: { conclude },
  papers: {
    receipt: {
      zh: '旧系统办件登记凭证',
      en: 'Certificate of entry of an older case',
      mark: '旧',
      paragraphs: (_body, file) => [
        zh.receipt({ name: file.applicant_name, title: file.title, organ: file.organ_name }),
        zh.origin({
          system: claimOf(file).system,
          number: claimOf(file).number,
          entered: localDate(file.received_at),
        }),
        zh.receiptNumber(formatCaseNumber(file.number)),
      ],
    },
  },
};

/** Lays the finding before supervision, which judges it by its rules. */
const report: ActRule = {
  zh: '比对发现',
  en: 'Found by comparison',
  by: 'system',
  from: ['found'],
  to: [],
  fields: {},
  means: {
    entry: ({ snapshot: { file } }) => ({
      happenedAt: startOfDate(strayOf(file).issued),
      live: strayOf(file).verdict === 'predated',
      missing: strayOf(file).missing,
    }),
  },
  decide: ({ file }) => {
    const { verdict, document, issued, about } = strayOf(file);
    const told = { document, issued, about: about?.number ?? '', entered: about?.entered ?? '' };
    return {
      outcome: verdict,
      record: { verdict, document, issued, message: zh.found[verdict](told), messageEn: en.found[verdict](told) },
    };
  },
};

export const strayKind: CaseKind = {
  name: STRAY,
  zh: '结果比对线索',
  en: 'Result without its case',
  initial: 'found',
  readPermission: permissions.readStray,
  uncounted: true,
  states: { found: { zh: '已登记，由监察牌督促', en: 'Entered; its card sees to it', phase: 'closed' } },
  limits: {},
  outcomes: {
    outside: { zh: zh.verdicts.outside, en: en.verdicts.outside },
    predated: { zh: zh.verdicts.predated, en: en.verdicts.predated },
  },
  acts: { report },
  papers: {},
};
