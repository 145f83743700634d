// The papers of a complaint. None says who complained.
import type { PaperTemplate } from '#kernel/cases/contract.ts';
import { LIMITS } from '../contract.ts';

const TO = '投诉人：';

export const papers: Readonly<Record<string, PaperTemplate>> = {
  receipt: {
    zh: '效能投诉回执',
    en: 'Receipt of a complaint about conduct',
    mark: '效收',
    paragraphs: () => [
      TO,
      `你的投诉已收到，${LIMITS.accept.amount} 个工作日内告知是否受理（期限为本地设定）。投诉由监察机关办理，被投诉的单位和人员看不到你是谁。`,
    ],
  },
  refusal: {
    zh: '效能投诉不予受理告知书',
    en: 'Notice that a complaint is not taken up',
    mark: '效不',
    paragraphs: (body) => [TO, `你的投诉不予受理：${body.reason}`, `请走：${body.way}。`],
  },
  extension: {
    zh: '效能投诉延长办理期限告知书',
    en: 'Notice that the time to answer is extended',
    mark: '效延',
    paragraphs: (body) => [TO, `经负责人批准，你的投诉延长 ${body.extent}答复。理由：${body.reason}`],
  },
  answer: {
    zh: '效能投诉处理答复书',
    en: 'Answer to a complaint about conduct',
    mark: '效答',
    paragraphs: (body) => [
      TO,
      `你对${body.organ}的投诉，经查${body.found}。${body.answer}`,
      `对本答复不服的，可以自收到之日起 ${LIMITS.appeal.amount} 日内申请复核一次（期限为本地设定），由上一级监察机关另行指派人员办理。`,
    ],
  },
  review: {
    zh: '效能投诉复核决定书',
    en: 'Decision after review',
    mark: '效复',
    paragraphs: (body) => [TO, `你申请的复核，经另行指派人员办理，维持原答复：${body.reason}`],
  },
};
