// What surveys refuse.
import { defineError } from '#platform/errors.ts';
import { MOST_QUESTIONS } from './contract.ts';

export const notTheirs = defineError({
  code: 'survey.not-theirs',
  status: 422,
  zh: () => '只能为本单位或下级单位开展调查，请选择行政机关。',
  en: () => 'Only for your own organ or one beneath it. Please choose an organ of the administration.',
});
export const wrongDays = defineError({
  code: 'survey.wrong-days',
  status: 422,
  zh: () => '截止日期要晚于开始日期，开始日期不能早于今天。',
  en: () => 'The last day comes after the first, and the first not before today.',
});
export const noQuestion = defineError({
  code: 'survey.no-question',
  status: 409,
  zh: () => '还没有题目，先添加题目再发布。',
  en: () => 'There is no question yet. Please add one first.',
});
export const tooManyQuestions = defineError({
  code: 'survey.too-many-questions',
  status: 422,
  zh: () => `一份调查最多 ${MOST_QUESTIONS} 题。`,
  en: () => `A survey has ${MOST_QUESTIONS} questions at most.`,
});
export const fewChoices = defineError({
  code: 'survey.few-choices',
  status: 422,
  zh: () => '单选、多选至少要两个选项，每行一个；打分和填写不用选项。',
  en: () => 'Give two choices or more, one a line; points and words need none.',
});
export const noSuchQuestion = defineError({
  code: 'survey.no-such-question',
  status: 422,
  zh: () => '没有这一题，请核对题号。',
  en: () => 'There is no such question.',
});
export const notOpen = defineError({
  code: 'survey.not-open',
  status: 409,
  zh: () => '现在不在调查期内，这一次没有计入。',
  en: () => 'The survey is not open now; nothing was counted.',
});
export const stillOpen = defineError<{ to: string }>({
  code: 'survey.still-open',
  status: 409,
  zh: ({ to }) => `调查到 ${to} 截止，之后才能公布结果。`,
  en: ({ to }) => `The survey is open until ${to}. Its result comes after that.`,
});
export const unanswered = defineError({
  code: 'survey.unanswered',
  status: 422,
  zh: () => '请回答这一题',
  en: () => 'Please answer this question',
});
