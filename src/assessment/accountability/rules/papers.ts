// The papers of accountability: what is told at filing and before the decision, one decision for each measure, the review.
import type { PaperTemplate } from '#kernel/cases/contract.ts';
import { CONDUCTS, DAYS, MEASURES } from '../contract.ts';

/** The name of a choice in Chinese, as papers have it. */
export function nameOf(options: readonly { readonly value: string; readonly zh: string }[], value: unknown): string {
  return options.find((option) => option.value === value)?.zh ?? '';
}

const RIGHT = `对本决定不服的，可以自收到之日起 ${DAYS.objection} 日内申请复核（期限为本地设定）。复核期间不停止执行。`;

function decisionPaper({ zh, en, paper, order }: (typeof MEASURES)[number]): PaperTemplate {
  return {
    zh: paper,
    en: `Decision: ${en}`,
    mark: '责',
    paragraphs: (body) => [
      `${body.name}（${body.organ}）：`,
      `经查，你存在${nameOf(CONDUCTS, body.conduct)}的情形：${body.facts}`,
      `你的陈述和申辩：${body.statement}`,
      `依据${body.basis}，${order}${body.text}`,
      `本决定的种类为${zh}。${RIGHT}`,
    ],
  };
}

export const papers: Readonly<Record<string, PaperTemplate>> = {
  receipt: {
    zh: '责任追究立案告知书',
    en: 'Notice that a case was filed',
    mark: '立',
    paragraphs: (_body, file) => [
      `${file.applicant_name}：`,
      `${file.organ_name}已就有关情况对你立案调查。你有权了解调查认定的事实，提出陈述、申辩和证据。`,
    ],
  },
  hearing: {
    zh: '陈述申辩告知书',
    en: 'Notice of the right to be heard',
    mark: '告',
    paragraphs: (body) => [
      `${body.name}（${body.organ}）：`,
      `经查，你存在${nameOf(CONDUCTS, body.conduct)}的情形：${body.facts}`,
      `拟依据${body.basis}作出如下处理：${body.measure}。`,
      `你可以在 ${body.days} 个工作日内提出陈述、申辩和证据。逾期未提出的，视为放弃（期限为本地设定）。`,
    ],
  },
  ...Object.fromEntries(MEASURES.map((measure) => [measure.value, decisionPaper(measure)])),
  review: {
    zh: '复核决定书',
    en: 'Decision after review',
    mark: '责复',
    paragraphs: (body) => [
      `${body.name}（${body.organ}）：`,
      `对你提出的复核申请，经另行指派人员复核：${body.reason}`,
      body.kept ? '决定维持原决定。' : '决定撤销原决定，恢复名誉，消除影响。',
    ],
  },
};
