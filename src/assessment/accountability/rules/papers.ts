// The papers of accountability: what is told at filing and before the decision, a decision or a proposal for each measure, the review.
import type { PaperTemplate } from '#kernel/cases/contract.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { WRONGS } from '#kernel/people/wrongs.ts';
import { DAYS, DECISIONS, PROPOSALS } from '../contract.ts';

/** 监察法（2024年修正）第五十六条; where no commission decides, the city’s own rule. */
const sayRemedy = (commission: unknown) =>
  commission
    ? '对本决定不服的，可以自收到之日起一个月内向本机关申请复审；对复审决定仍不服的，可以自收到复审决定之日起一个月内向上一级监察机关申请复核（监察法（2024年修正）第五十六条）。复审、复核期间，不停止本决定的执行。'
    : `对本决定不服的，可以自收到之日起 ${DAYS.objection} 日内申请复核（期限为本地设定）。复核期间不停止执行。`;

function decisionPaper({ zh, en, paper, order }: (typeof DECISIONS)[number]): PaperTemplate {
  return {
    zh: paper,
    en: `Decision: ${en}`,
    mark: '责',
    paragraphs: (body) => [
      `${body.name}（${body.organ}）：`,
      `经查，你存在${nameOf(WRONGS, body.conduct).zh}的情形：${body.facts}`,
      `你的陈述和申辩：${body.statement}`,
      `依据${body.basis}，${order}${body.text}`,
      `本决定的种类为${zh}。${sayRemedy(body.commission)}`,
    ],
  };
}

function proposalPaper({ en, paper, order }: (typeof PROPOSALS)[number]): PaperTemplate {
  return {
    zh: paper,
    en: `Proposal: ${en}`,
    mark: '责建',
    paragraphs: (body) => [
      `${body.addressee}：`,
      `经查，${body.organ}${body.name}存在${nameOf(WRONGS, body.conduct).zh}的情形：${body.facts}`,
      `其陈述和申辩：${body.statement}`,
      `依据${body.basis}，建议你单位按照管理权限${order}。${body.text}`,
      `请自收到之日起 ${DAYS.answer} 个工作日内作出决定并书面反馈；不采纳的，请说明理由（期限为本地设定）。`,
    ],
  };
}

const reviewPaper = (zh: string, en: string, asked: string, mark: string): PaperTemplate => ({
  zh,
  en,
  mark,
  paragraphs: (body) => [
    `${body.name}（${body.organ}）：`,
    `对你提出的${asked}申请，经另行指派人员审查：${body.reason}`,
    body.kept ? '决定维持原决定。' : '决定撤销原决定，恢复名誉，消除影响。',
    ...(body.kept && body.commission
      ? ['对本决定仍不服的，可以自收到之日起一个月内向上一级监察机关申请复核（监察法（2024年修正）第五十六条）。']
      : []),
  ],
});

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
      `经查，你存在${nameOf(WRONGS, body.conduct).zh}的情形：${body.facts}`,
      `拟依据${body.basis}作出如下处理：${body.measure}。`,
      `你可以在 ${body.days} 个工作日内提出陈述、申辩和证据。逾期未提出的，视为放弃（期限为本地设定）。`,
    ],
  },
  ...Object.fromEntries(DECISIONS.map((measure) => [measure.value, decisionPaper(measure)])),
  ...Object.fromEntries(PROPOSALS.map((measure) => [measure.value, proposalPaper(measure)])),
  review: reviewPaper('复核决定书', 'Decision after review', '复核', '责复'),
  reexamination: reviewPaper('复审决定书', 'Decision after review (复审)', '复审', '责审'),
};
