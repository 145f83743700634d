// What people of the demo year write about, and how they put it; all invented.
import { readLines } from '../read-lines.ts';

/** A line of `year-letters.jsonl`. `{place}` is where it happened, `{when}` since when, `{n}` a small number. */
export interface Matter {
  /** Business line of the bureau that answers. */
  readonly line: string;
  /** What it is about, as the title of a published answer says it. */
  readonly title: string;
  readonly texts: readonly string[];
  readonly answers: readonly string[];
  /** What happens only in towns, or only in villages. */
  readonly where?: Where;
}
export type Where = 'town' | 'village';

/** A line of `year-questions.jsonl`. */
export interface Question {
  readonly line: string;
  readonly title: string;
  readonly text: string;
  readonly answer: string;
}

export interface Matters {
  readonly letters: readonly Matter[];
  readonly questions: readonly Question[];
}

export const readMatters = async (folder: string): Promise<Matters> => ({
  letters: await readLines<Matter>(folder, 'year-letters.jsonl'),
  questions: await readLines<Question>(folder, 'year-questions.jsonl'),
});

/** How people begin, and how they end: often not at all. */
export const BEGINNINGS = [
  '',
  '',
  '',
  '您好！',
  '领导您好，',
  '请问一下，',
  '反映一个情况：',
  '麻烦帮忙看看：',
  '你们好，',
];
export const ENDINGS = [
  '',
  '',
  '',
  '请尽快处理，谢谢。',
  '盼回复。',
  '希望能有个说法。',
  '辛苦了！',
  '请告诉我找谁办。',
  '之前打过电话，没有下文。',
  '我们几家都是这个意思。',
];
export const WHEN = [
  '上个星期',
  '从上个月开始',
  '前几天',
  '国庆以后',
  '过完年',
  '这半个月',
  '入雨季以来',
  '从上周三起',
  '最近',
];
