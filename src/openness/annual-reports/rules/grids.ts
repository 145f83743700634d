// The tables of the annual report as the form has them: rows, columns, and which of them are sums of others. Data.
import type { Label } from '#kernel/cases/contract.ts';

/** A row or a column. */
export interface Line extends Label {
  readonly key: string;
  /** Sum of these others. */
  readonly of?: readonly string[];
  /** Stands over others and has no figures itself. */
  readonly heading?: true;
  /** How far it stands in. */
  readonly depth?: 1 | 2;
  /** Columns side by side with the same group stand under it. */
  readonly group?: Label;
}

export interface Grid extends Label {
  readonly key: string;
  /** Amounts are kept in fen and shown in ten thousand yuan. */
  readonly money?: true;
  readonly columns: readonly Line[];
  readonly rows: readonly Line[];
}

/** 政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）, table two. */
const TWO: readonly Grid[] = [
  {
    key: 'documents',
    zh: '第二十条第（一）项',
    en: 'Article 20 (1)',
    columns: [
      { key: 'made', zh: '本年制发件数', en: 'Issued this year' },
      { key: 'repealed', zh: '本年废止件数', en: 'Repealed this year' },
      { key: 'valid', zh: '现行有效件数', en: 'In force' },
    ],
    rows: [
      { key: 'rule', zh: '规章', en: 'Rules' },
      { key: 'normative', zh: '行政规范性文件', en: 'Normative documents' },
    ],
  },
  {
    key: 'decisions',
    zh: '第二十条第（五）项、第（六）项',
    en: 'Article 20 (5), (6)',
    columns: [{ key: 'decided', zh: '本年处理决定数量', en: 'Decisions this year' }],
    rows: [
      { key: 'licence', zh: '行政许可', en: 'Licences' },
      { key: 'penalty', zh: '行政处罚', en: 'Penalties' },
      { key: 'enforcement', zh: '行政强制', en: 'Enforcement' },
    ],
  },
  {
    key: 'fees',
    zh: '第二十条第（八）项',
    en: 'Article 20 (8)',
    money: true,
    columns: [{ key: 'collected', zh: '本年收费金额（单位：万元）', en: 'Collected this year (10,000 yuan)' }],
    rows: [{ key: 'administrative', zh: '行政事业性收费', en: 'Administrative fees' }],
  },
];

const BODIES: Label = { zh: '法人或其他组织', en: 'Legal persons and other bodies' };
const APPLICANTS: readonly Line[] = [
  { key: 'natural', zh: '自然人', en: 'Individuals' },
  { key: 'commercial', zh: '商业企业', en: 'Companies', group: BODIES },
  { key: 'research', zh: '科研机构', en: 'Research', group: BODIES },
  { key: 'benefit', zh: '社会公益组织', en: 'Public interest', group: BODIES },
  { key: 'legal-service', zh: '法律服务机构', en: 'Legal services', group: BODIES },
  { key: 'other', zh: '其他', en: 'Others', group: BODIES },
];

/** One application has exactly one of these outcomes; the keys are their codes. */
const OUTCOMES: readonly Line[] = [
  { key: '1', depth: 1, zh: '（一）予以公开', en: '(1) Disclosed' },
  {
    key: '2',
    depth: 1,
    zh: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    en: '(2) Disclosed in part (counted here only)',
  },
  { key: '3', depth: 1, heading: true, zh: '（三）不予公开', en: '(3) Not disclosed' },
  { key: '3.1', depth: 2, zh: '1.属于国家秘密', en: '1. State secret' },
  { key: '3.2', depth: 2, zh: '2.其他法律行政法规禁止公开', en: '2. Forbidden by other law' },
  { key: '3.3', depth: 2, zh: '3.危及“三安全一稳定”', en: '3. Endangers security or stability' },
  { key: '3.4', depth: 2, zh: '4.保护第三方合法权益', en: '4. Rights of a third party' },
  { key: '3.5', depth: 2, zh: '5.属于三类内部事务信息', en: '5. Internal affairs' },
  { key: '3.6', depth: 2, zh: '6.属于四类过程性信息', en: '6. Information of a process' },
  { key: '3.7', depth: 2, zh: '7.属于行政执法案卷', en: '7. Enforcement files' },
  { key: '3.8', depth: 2, zh: '8.属于行政查询事项', en: '8. Registers with rules of their own' },
  { key: '4', depth: 1, heading: true, zh: '（四）无法提供', en: '(4) Cannot be given' },
  { key: '4.1', depth: 2, zh: '1.本机关不掌握相关政府信息', en: '1. Not held by this organ' },
  { key: '4.2', depth: 2, zh: '2.没有现成信息需要另行制作', en: '2. Would have to be made' },
  { key: '4.3', depth: 2, zh: '3.补正后申请内容仍不明确', en: '3. Unclear even when supplemented' },
  { key: '5', depth: 1, heading: true, zh: '（五）不予处理', en: '(5) Not processed' },
  { key: '5.1', depth: 2, zh: '1.信访举报投诉类申请', en: '1. Petition, report or complaint' },
  { key: '5.2', depth: 2, zh: '2.重复申请', en: '2. Repeated request' },
  { key: '5.3', depth: 2, zh: '3.要求提供公开出版物', en: '3. Asks for a publication' },
  { key: '5.4', depth: 2, zh: '4.无正当理由大量反复申请', en: '4. Many requests without good reason' },
  {
    key: '5.5',
    depth: 2,
    zh: '5.要求行政机关确认或重新出具已获取信息',
    en: '5. Asks to confirm or reissue what was given',
  },
  { key: '6', depth: 1, heading: true, zh: '（六）其他处理', en: '(6) Otherwise' },
  {
    key: '6.1',
    depth: 2,
    zh: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    en: '1. Not supplemented in time',
  },
  {
    key: '6.2',
    depth: 2,
    zh: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    en: '2. Fee not paid in time',
  },
  { key: '6.3', depth: 2, zh: '3.其他', en: '3. Other' },
];

/** The same, table three. */
const THREE: Grid = {
  key: 'requests',
  zh: '申请人情况',
  en: 'By applicant',
  columns: [...APPLICANTS, { key: 'total', zh: '总计', en: 'Total', of: APPLICANTS.map(({ key }) => key) }],
  rows: [
    { key: 'new', zh: '一、本年新收政府信息公开申请数量', en: 'I. Received this year' },
    { key: 'carried', zh: '二、上年结转政府信息公开申请数量', en: 'II. Carried over from last year' },
    { key: 'results', heading: true, zh: '三、本年度办理结果', en: 'III. Results this year' },
    ...OUTCOMES,
    {
      key: 'total',
      depth: 1,
      zh: '（七）总计',
      en: '(7) Total',
      of: OUTCOMES.filter(({ heading }) => !heading).map(({ key }) => key),
    },
    { key: 'forward', zh: '四、结转下年度继续办理', en: 'IV. Carried over to next year' },
  ],
};

const RESULTS: readonly Line[] = [
  { key: 'upheld', zh: '结果维持', en: 'Upheld' },
  { key: 'corrected', zh: '结果纠正', en: 'Put right' },
  { key: 'other', zh: '其他结果', en: 'Otherwise' },
  { key: 'pending', zh: '尚未审结', en: 'Pending' },
];

/** The same, table four. */
const FOUR: Grid = {
  key: 'remedies',
  zh: '行政复议、行政诉讼',
  en: 'Reviews and lawsuits',
  columns: [...RESULTS, { key: 'total', zh: '总计', en: 'Total', of: RESULTS.map(({ key }) => key) }],
  rows: [
    { key: 'review', zh: '行政复议', en: 'Administrative review' },
    { key: 'direct', zh: '行政诉讼：未经复议直接起诉', en: 'Lawsuit without a review' },
    { key: 'reviewed', zh: '行政诉讼：复议后起诉', en: 'Lawsuit after a review' },
  ],
};

export const TABLES = { two: TWO, three: [THREE], four: [FOUR] } as const;
export const GRIDS: readonly Grid[] = [...TWO, THREE, FOUR];
