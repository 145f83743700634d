// A reported error (我为政府网站找错) as a declared kind of case: looked at, and answered.

import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { choice, longText, officerPicker } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { permissions, REPORT, topic } from '../contract.ts';

/** What the file keeps of a report; a telephone is kept with the party. */
export interface ReportData {
  readonly address: string;
  readonly text: string;
  readonly site: { readonly code: string; readonly name: string; readonly nameEn: string | null };
}

const RESULTS = [
  { value: 'mended', zh: '确有错误，已改正', en: 'It was wrong and has been mended' },
  { value: 'right', zh: '经核实没有错误', en: 'It was looked at and is right' },
] as const;
const LASTING = {
  zh: '会告知报告人并永久保存，请不要写个人信息',
  en: 'Told to who reported it and kept for ever; leave personal data out',
};
const nameResult = (value: unknown) => RESULTS.find((one) => one.value === value) ?? RESULTS[0];

const answer: ActRule<{ result: string; answer: string }> = {
  zh: '答复',
  en: 'Answer',
  by: 'officer',
  permission: permissions.answerReports,
  from: ['received'],
  to: ['answered'],
  fields: {
    result: choice('核实结果', 'What it is', RESULTS),
    answer: longText('答复内容', 'Answer', { hint: LASTING }),
  },
  tell: ({ result, answer: told }) => ({
    zh: `${nameResult(result).zh}：${told}`,
    en: `${nameResult(result).en}: ${told}`,
  }),
  decide: (_snapshot, { result, answer: told }, env) => ({
    to: 'answered',
    outcome: result,
    decidedAt: env.now,
    record: { result, answer: told },
    notices: [{ template: 'site-error.answered', values: { answer: told } }],
  }),
};

const reassign: ActRule<{ officer: string }> = {
  zh: '转给同事',
  en: 'Hand to a colleague',
  by: 'officer',
  permission: permissions.answerReports,
  from: ['received'],
  to: [],
  fields: { officer: officerPicker('转给', 'To') },
  decide: ({ holds }, { officer }) => ({
    hold: { post: holds[0]?.post ?? 'section-head', officerId: officer },
    record: { officer },
  }),
};

export const reportKind: CaseKind = {
  name: REPORT,
  zh: '网站找错',
  en: 'Error on a site',
  home: { zh: '我为政府网站找错', en: 'Report an error on a site', href: '/site-errors' },
  initial: 'received',
  opening: { zh: '报告错误', en: 'Error reported' },
  topic,
  readPermission: permissions.readReports,
  states: {
    received: { zh: '待核实', en: 'To be looked at', phase: 'open', limits: ['site-error-reply'] },
    answered: { zh: '已答复', en: 'Answered', phase: 'closed' },
  },
  // 辽宁省政府网站管理办法 gives three working days; elsewhere it is a setting of the city.
  limits: {
    'site-error-reply': { zh: '找错答复', en: 'Answer', method: 'end-of-day', scope: 'total', basis: 'local' },
  },
  acts: { answer, reassign },
  outcomes: {
    mended: { zh: '已改正', en: 'Mended' },
    right: { zh: '没有错误', en: 'Right as it was' },
  },
  papers: {
    receipt: {
      zh: '找错回执',
      en: 'Receipt of a reported error',
      mark: '错',
      paragraphs: () => ['您报告的网站错误已收到。'],
    },
  },
  facts: readFacts,
  ownWords: (_subject, file) => [(file.data as unknown as ReportData).text],
};

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { address, text, site } = file.data as unknown as ReportData;
  return [
    { zh: '网站', en: 'Site', value: { zh: site.name, en: site.nameEn ?? site.name } },
    { zh: '网页', en: 'Page', value: plain(address) },
    { zh: '报告的错误', en: 'What was reported', value: plain(text) },
  ];
}
