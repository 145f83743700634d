// What somebody answered, read by the questions: which are missing, and what is counted. Pure.
import { type Answer, POINTS, type Question, type VoteInput } from '../contract.ts';

export const fieldOf = (at: number) => `q${at}`;

/** Undefined when a question that needs an answer has none, or one that is none of its choices. */
export function readAnswer(question: Question, typed: VoteInput[string] | undefined): Answer | undefined {
  if (question.sort === 'text') return typeof typed === 'string' ? typed.trim() : '';
  const most = question.sort === 'scale' ? POINTS.length : question.choices.length;
  const taken = [typed ?? []].flat().map(Number);
  const isGood = taken.every((choice) => Number.isInteger(choice) && choice >= 0 && choice < most);
  const enough = question.sort === 'several' ? taken.length > 0 : taken.length === 1;
  return isGood && enough ? [...new Set(taken)].sort((a, b) => a - b) : undefined;
}

export interface ReadVote {
  readonly answers: readonly Answer[];
  /** Questions that were not answered. */
  readonly missing: readonly number[];
}

export function readVote(questions: readonly Question[], input: VoteInput): ReadVote {
  const read = questions.map((question, at) => readAnswer(question, input[fieldOf(at)]));
  return {
    answers: read.map((answer) => answer ?? ''),
    missing: read.flatMap((answer, at) => (answer === undefined ? [at] : [])),
  };
}

export interface Count {
  readonly question: number;
  readonly choice: number;
}

/** What one vote adds to the counts; of words, that there were some. */
export function countsOf(answers: readonly Answer[]): Count[] {
  return answers.flatMap((answer, question) => {
    if (typeof answer !== 'string') return answer.map((choice) => ({ question, choice }));
    return answer === '' ? [] : [{ question, choice: 0 }];
  });
}

export interface Tally extends Count {
  readonly votes: number;
}

export interface Counted {
  readonly votes: number;
  /** Of all who voted, in percent to a tenth. */
  readonly percent: number;
}

export interface Result extends Question {
  readonly counted: readonly Counted[];
  /** Of points: their mean, to a hundredth. */
  readonly mean: number | null;
}

const percentOf = (votes: number, all: number) => (all === 0 ? 0 : Math.round((votes * 1000) / all) / 10);

export function addUp(questions: readonly Question[], tallies: readonly Tally[], all: number): Result[] {
  return questions.map((question, at) => {
    const own = new Map(tallies.filter((one) => one.question === at).map(({ choice, votes }) => [choice, votes]));
    const places = question.sort === 'scale' ? [...POINTS] : question.sort === 'text' ? [''] : question.choices;
    const counted = places.map((_, choice) => {
      const votes = own.get(choice) ?? 0;
      return { votes, percent: percentOf(votes, all) };
    });
    const sum = counted.reduce((total, { votes }) => total + votes, 0);
    const points = counted.reduce((total, { votes }, choice) => total + votes * (choice + 1), 0);
    const mean = question.sort === 'scale' && sum > 0 ? Math.round((points * 100) / sum) / 100 : null;
    return { ...question, counted, mean };
  });
}
