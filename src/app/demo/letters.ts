// The letters of the demo city: what people asked and complained of, and what they were told.
import type { LetterKind } from '#dialogue/mailbox/contract.ts';
import type { Diary } from './diary.ts';
import { officer, party, type StoryEvent } from './event.ts';
import { readLines } from './read-lines.ts';

/** A line of the demo city's `letters.jsonl`. */
export interface DemoLetter {
  readonly kind: LetterKind;
  /** Code of the item it is about, or of the organ it goes to. */
  readonly item?: string;
  readonly organ?: string;
  /** Code of the government to whose head it is written. */
  readonly leader?: string;
  readonly place?: string;
  /** Login of the demo account that wrote it; a name of somebody without one; neither for a nameless question. */
  readonly login?: string;
  readonly name?: string;
  /** The telephone it came from, when a clerk wrote it down. */
  readonly source?: string;
  readonly text: string;
  /** Working days since it was written. */
  readonly age: number;
  /** Acts of whoever has the letter, or checks it, or wrote it, each so many working days after it was written. */
  readonly replies: readonly (readonly [after: number, act: string, body?: StoryEvent['body']])[];
}

/** The letters of the city in `folder`. */
export const readLetters = (folder: string) => readLines<DemoLetter>(folder, 'letters.jsonl');

/** What happens to a letter after it was written, as far as it has happened by now. */
export function replyTo(letter: DemoLetter, writtenAt: Date, diary: Diary, now: Date): StoryEvent[] {
  let last = writtenAt;
  const events = letter.replies.map(([after, act, body]) => {
    const at = diary.workday(writtenAt, after);
    last = at > last ? at : diary.soon(last);
    return eventOf(last, act, body);
  });
  return events.filter((event) => event.at < now);
}

/** What is published is decided by a head, and whether it is settled by its writer. */
function eventOf(at: Date, act: string, body: StoryEvent['body'] | undefined): StoryEvent {
  if (act === 'publish' || act === 'withhold') return { ...officer(at, act, body), by: 'head' };
  return act === 'reopen' || act === RATE ? party(at, act, body) : officer(at, act, body);
}

/** No act of the case: its writer rates it. */
export const RATE = 'rate';
