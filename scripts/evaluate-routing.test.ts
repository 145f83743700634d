// What the suggestion is worth: on labelled letters of a public board it is right far more often than plain naive Bayes.
import { expect, it } from 'vitest';
import { evaluate, findLetters } from './evaluate-routing.ts';

const letters = findLetters();

it.skipIf(!letters)('[D25] finds the label of a letter clearly above 0.546 (skipped without the shared data)', () => {
  expect(evaluate(letters ?? []).first).toBeGreaterThan(0.75);
});
