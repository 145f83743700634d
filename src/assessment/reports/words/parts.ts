// What the parts of reports and circulars are called.
import type { Label } from '#kernel/cases/label.ts';
import type { IssueKind } from '../contract.ts';

const NAMES = {
  report: {
    overview: { zh: '总体情况', en: 'Overview' },
    organs: { zh: '亮牌和超期', en: 'Cards and delay' },
    cases: { zh: '典型案例', en: 'Typical cases' },
    voices: { zh: '投诉和评价', en: 'Complaints and ratings' },
    trend: { zh: '走势', en: 'Trends' },
    rectification: { zh: '整改情况', en: 'What was put right' },
    ranking: { zh: '考核排名', en: 'Ranking' },
    advice: { zh: '工作建议', en: 'Advice' },
  },
  circular: {
    opening: { zh: '总体情况', en: 'Overview' },
    ranking: { zh: '排名情况', en: 'Ranking' },
    demand: { zh: '工作要求', en: 'What is asked' },
  },
} as const satisfies Record<IssueKind, Record<string, Label>>;

/** The parts of a text with their names, in the order in which they are printed. */
export function listParts(kind: IssueKind): readonly (Label & { readonly code: string })[] {
  return Object.entries(NAMES[kind]).map(([code, name]) => ({ code, ...name }));
}
