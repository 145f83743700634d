// How often the suggestion for a letter is right: five parts by id, each guessed by what was learned from the other four.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guess, learn } from '#platform/text/classify.ts';

interface Letter {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly label: string;
}

const FOLDS = 5;
const file = join(process.env.SUNHALL_SHARED ?? '../shared', 'data/letters/letters-labelled.jsonl');

/** Accuracy of the first guess and of the first two, over all letters. */
export function evaluate(
  letters: readonly Letter[],
  titles = true,
): { first: number; firstTwo: number; count: number } {
  const sorted = letters.toSorted((a, b) => a.id - b.id);
  const textOf = ({ title, body }: Letter) => (titles ? { title, text: body } : { text: body });
  let first = 0;
  let firstTwo = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(
      sorted.filter((_, at) => at % FOLDS !== fold).map((letter) => ({ ...textOf(letter), label: letter.label })),
    );
    for (const letter of sorted.filter((_, at) => at % FOLDS === fold)) {
      const guesses = guess(model, textOf(letter), 2).map(({ label }) => label);
      if (guesses[0] === letter.label) first++;
      if (guesses.slice(0, 2).includes(letter.label)) firstTwo++;
    }
  }
  return { first: first / letters.length, firstTwo: firstTwo / letters.length, count: letters.length };
}

/** The letters to evaluate with; undefined where they are not. */
export function findLetters(): Letter[] | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Letter);
}

if (process.argv[1]?.endsWith('evaluate-routing.ts')) {
  const letters = findLetters();
  if (!letters) console.log(`${file} is not there: nothing was evaluated.`);
  for (const titles of letters ? [true, false] : []) {
    const { first, firstTwo, count } = evaluate(letters ?? [], titles);
    const how = titles ? 'title and letter' : 'letter alone';
    console.log(`${count} letters, ${how}: first guess ${first.toFixed(3)}, first two ${firstTwo.toFixed(3)}`);
  }
}
