// How good an entry is, when it is read again, and which published question a text may be. Pure.
import { likeness, pairsOf } from '#platform/search/alike.ts';
import type { Entry } from './contract.ts';

/** What is found wanting with an entry, and the points it costs. Local settings. */
export const WANTS = {
  'no-class': 40,
  'too-short': 30,
  twice: 30,
  hollow: 25,
  'title-short': 15,
  'no-basis': 15,
  'no-phone': 10,
} as const;
export type Want = keyof typeof WANTS;
/** An entry is not handed in with one of these. */
export const STOPS: readonly Want[] = ['no-class', 'too-short'];
/** Below this an entry is of poor quality. */
export const POOR = 60;

const SHORTEST_ANSWER = 30;
const SHORTEST_TITLE = 6;
/** What answers nothing. */
const HOLLOW =
  /请咨询(?:相关|有关)部门|按(?:相关|有关)?规定(?:办理|执行)|以实际为准|以(?:相关|有关)部门解释为准|视情况而定|详情请咨询/gu;
/** So much of the shorter question in the other: the same question. */
const SAME = 0.8;
/** So much of a published question in what somebody writes: it may be theirs. Shorter ones tell too little. */
const MAYBE = 0.5;
const FEWEST_PAIRS = 3;

const lengthOf = (text: string) => text.replace(/\s/gu, '').length;

/** The empty words it uses. */
export function findHollow(answer: string): string[] {
  return [...answer.matchAll(HOLLOW)].map(([word]) => word);
}

/** `others` are questions already published for the same organ. */
export function findWants(entry: Entry, others: readonly string[]): Want[] {
  const found: Record<Want, boolean> = {
    'no-class': entry.class === '',
    'too-short': lengthOf(entry.answer) < SHORTEST_ANSWER,
    twice: others.some((other) => isSame(entry.title, other)),
    hollow: findHollow(entry.answer).length > 0,
    'title-short': lengthOf(entry.title) < SHORTEST_TITLE,
    'no-basis': entry.basis === '',
    'no-phone': entry.phone === '',
  };
  return (Object.keys(WANTS) as Want[]).filter((want) => found[want]);
}

export const scoreOf = (wants: readonly Want[]): number =>
  Math.max(0, 100 - wants.reduce((sum, want) => sum + WANTS[want], 0));

export const isSame = (one: string, other: string): boolean =>
  one.trim() === other.trim() || likeness(one, other) >= SAME;

/** What every question has, and tells none from another. lang: Chinese only, as questions are. */
const EVERYDAY =
  /请问|咨询|怎么样|怎么办|怎么|怎样|如何|什么|哪些|哪里|哪儿|多少|多久|多长时间|可以|能不能|是否|需要|要求|办理|申请|手续|流程|材料|条件|我的|我们|我想|一下|现在|谢谢|您好|你好/gu;

/** The pairs of signs by which a question is told from others. */
export const tellingPairs = (text: string): Set<string> => pairsOf(text.replace(EVERYDAY, ' '));

export interface Candidate {
  readonly wordings: readonly string[];
}

/** Those that what somebody writes may be asking, the likeliest first. */
export function chooseAlike<C extends Candidate>(text: string, candidates: readonly C[], most: number): C[] {
  const written = tellingPairs(text);
  const shareOf = (wording: string) => {
    const asked = [...tellingPairs(wording)];
    return asked.length < FEWEST_PAIRS ? 0 : asked.filter((pair) => written.has(pair)).length / asked.length;
  };
  return candidates
    .map((one) => ({ one, share: Math.max(...one.wordings.map(shareOf)) }))
    .filter(({ share }) => share >= MAYBE)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ one }) => one);
}

/** `YYYY-MM-DD`, so many months later; the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
