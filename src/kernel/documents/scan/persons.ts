// Where numbers stand in a text that tell who a person is: for leaving them out of what is published.
import { locate, PERSONS } from './rules.ts';

/** Numbers of papers, cards, telephones and plates; words about somebody are for a reader to judge. */
const NUMBERS = ['id-number', 'id-number-old', 'bank-card', 'mobile', 'passport', 'plate'];

/** Each from `at` up to `end`, in no order; they may meet. */
export function locatePersons(text: string): { readonly at: number; readonly end: number }[] {
  return locate(
    text,
    PERSONS.filter(({ id }) => NUMBERS.includes(id)),
  );
}
