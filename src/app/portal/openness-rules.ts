// The rules on openness the city works by (公开制度), each with the article that asks for it and the page where it is kept. Data.
import type { Label } from '#kernel/cases/contract.ts';

export interface Regime extends Label {
  readonly href: string;
  /** Of 政府信息公开条例. */
  readonly basis: string;
  /** Officers sign in there. */
  readonly desk?: true;
}

export const REGIMES: readonly Regime[] = [
  { zh: '政务信息发布制度', en: 'Publishing', href: '/openness/coverage', basis: '条例第二十三条' },
  {
    zh: '发布前审查制度（初审、终审、保密审查）',
    en: 'Review before publication',
    href: '/desk/articles',
    basis: '条例第十七条',
    desk: true,
  },
  { zh: '依申请公开制度', en: 'Requests for information', href: '/foi', basis: '条例第四十五条' },
  { zh: '查阅场所制度', en: 'Reading points', href: '/reading-points', basis: '条例第二十五条' },
  { zh: '公众评议和反馈制度', en: 'What the public says', href: '/site-errors', basis: '条例第四十六条' },
  { zh: '监督检查制度', en: 'Supervision', href: '/openness/sites', basis: '条例第四十七条' },
  {
    zh: '逾期未公开催办制度',
    en: 'Reminders to publish',
    href: '/desk/catalogue',
    basis: '条例第四十七条',
    desk: true,
  },
  { zh: '责任追究制度', en: 'Accountability', href: '/conduct', basis: '条例第五十三条' },
  { zh: '年度报告制度', en: 'Annual reports', href: '/foi/reports', basis: '条例第四十九条' },
];
