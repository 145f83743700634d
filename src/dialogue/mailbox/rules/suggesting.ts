// Which organ and which subject a letter is likely for, with the words that say so: a suggestion, never a decision. Pure.
import type { Subject } from '#kernel/subjects/contract.ts';
import { guess, type Labelled, learn, type Model } from '#platform/text/classify.ts';

/** A letter that was answered: by whom, and under which subject it was placed. */
export interface Past {
  readonly text: string;
  readonly organId: string;
  readonly subject: string | null;
}

export interface Models {
  readonly organs: Model;
  readonly subjects: Model;
}

/** Learned by the second level of the tree: `a04`. */
const levelTwo = (code: string) => code.slice(0, 3);

/** The tree teaches from the first day what its subjects are called; letters that were placed under them, the rest. */
export function learnFrom(past: readonly Past[], subjects: readonly Subject[]): Models {
  const named = subjects
    .filter(({ level }) => level === 3)
    .map(
      ({ code, name }): Labelled => ({
        label: levelTwo(code),
        text: `${subjects.find((one) => one.code === levelTwo(code))?.name ?? ''}，${name}`,
      }),
    );
  const placed = past.flatMap(({ text, subject }): Labelled[] =>
    subject && subject.length >= 3 ? [{ text, label: levelTwo(subject) }] : [],
  );
  return {
    organs: learn(past.map(({ text, organId }) => ({ text, label: organId }))),
    subjects: learn([...named, ...placed], 1),
  };
}

export interface Likely {
  /** Id of the organ, code of the subject. */
  readonly label: string;
  readonly words: readonly string[];
}

const MOST = 3;

export function suggest(models: Models, text: string): { organs: readonly Likely[]; subjects: readonly Likely[] } {
  const likely = (model: Model) => guess(model, { text }, MOST).filter(({ words }) => words.length > 0);
  return { organs: likely(models.organs), subjects: likely(models.subjects) };
}
