// What should become of cards, found the slow way: a list of all that was given, looked at anew after each thing that happens.

import type { Listed } from '#app/oracle/clock/contract.ts';
import { dateOf, findWorkday } from '#app/oracle/clock/days.ts';
import { type CardDays, type EventName, isCard, isGraver, LEVELS, type Level } from '#kernel/supervision/contract.ts';
import type { Book, CardLife, Step } from './card-lives.ts';

type Stage = 'issued' | 'explained' | 'upheld' | 'rectified' | 'objected';
const ENDS = ['revoked', 'closed', 'escalated', 'superseded'] as const;
type End = (typeof ENDS)[number];

const isEnd = (stage: Stage | End | null) => ENDS.some((end) => end === stage);

interface Given {
  readonly matter: number;
  readonly event: EventName;
  readonly level: Level;
  readonly at: number;
  /** Null of what is no card. */
  stage: Stage | End | null;
  /** Where a card stood before it ended without being settled. */
  stood: Stage | End | null;
  /** By the end of which day something has to be done; null: nothing comes of doing nothing. */
  lastDay: string | null;
  objected: boolean;
  counts: boolean;
}

const FRESH = { stage: null, stood: null, lastDay: null, objected: false, counts: true };

const ACTS: Readonly<Record<string, { readonly from: readonly string[]; readonly to: Stage | End }>> = {
  explain: { from: ['issued'], to: 'explained' },
  object: { from: ['issued', 'upheld'], to: 'objected' },
  accept: { from: ['explained'], to: 'revoked' },
  uphold: { from: ['explained'], to: 'upheld' },
  rectify: { from: ['upheld'], to: 'rectified' },
  close: { from: ['rectified'], to: 'closed' },
  'send-back': { from: ['rectified'], to: 'upheld' },
  keep: { from: ['objected'], to: 'upheld' },
  revoke: { from: ['objected'], to: 'revoked' },
};

/** Stages at the end of which something happens by itself, with the setting that says when. */
const ENDING: Partial<Record<Stage | End, keyof CardDays>> = { issued: 'answer', upheld: 'rectify' };

/** What was done in a life, so that it can be done once more. */
export type Deed =
  | { readonly do: 'happen'; readonly matter: number; readonly event: EventName }
  | { readonly do: 'wait'; readonly until: Date; readonly look: boolean }
  | { readonly do: 'act'; readonly card: number; readonly act: string; readonly refused: boolean };

export interface Outcome {
  /** Of each signal in the order given: case, event, level, state, and the stage of its card. */
  readonly signals: string[];
  /** What each case shows. */
  readonly shown: (Level | null)[];
}

const YEAR_MS = 365 * 86_400_000;

/** Lives a life on the days listed. */
export function liveCards(life: CardLife, listed: Listed): Outcome & { deeds: Deed[] } {
  const desk = new Desk(life.book, listed, life.start);
  const deeds = life.steps.flatMap((step) => desk.take(step));
  const matters = Array.from({ length: life.matters }, (_, matter) => matter);
  return { deeds, signals: desk.given.map(tell), shown: matters.map((matter) => desk.show(matter)) };
}

const stateOf = (one: Given) => {
  if (one.stage === 'revoked') return 'revoked';
  return one.counts ? 'fired' : 'superseded';
};
const tell = (one: Given) => [one.matter, one.event, one.level, stateOf(one), one.stage].join(' ');

/** All that was given to the cases of one desk. */
class Desk {
  readonly given: Given[] = [];
  readonly #book: Book;
  readonly #listed: Listed;
  #now: number;

  constructor(book: Book, listed: Listed, start: Date) {
    this.#book = book;
    this.#listed = listed;
    this.#now = start.getTime();
  }

  /** Gives what was done: nothing when there is nothing to do it with. */
  take(step: Step): Deed[] {
    if (step.do === 'act') return this.#act(step);
    return [step.do === 'wait' ? this.#wait(step) : this.#happen(step)];
  }

  /** The gravest that counts. */
  show(matter: number): Level | null {
    const counting = this.given.filter((one) => one.matter === matter && stateOf(one) === 'fired');
    return LEVELS.findLast((level) => counting.some((one) => one.level === level)) ?? null;
  }

  #happen(step: Step & { do: 'happen' }): Deed {
    for (const level of this.#book.brings[step.event]) this.#give(step.matter, step.event, level);
    return step;
  }

  #wait({ ms, look }: Step & { do: 'wait' }): Deed {
    this.#now += ms;
    if (look) for (let one = this.#findOver(); one; one = this.#findOver()) this.#ignore(one);
    return { do: 'wait', until: new Date(this.#now), look };
  }

  #act({ card: place, choice, wild }: Step & { do: 'act' }): Deed[] {
    const cards = this.given.filter((one) => one.stage !== null);
    const card = cards[place % cards.length];
    if (!card) return [];
    const names = Object.keys(ACTS).filter((name) => wild || this.#mayDo(card, name));
    const act = names[choice % names.length];
    if (!act) return [];
    const refused = !this.#mayDo(card, act);
    if (!refused) this.#carryOut(card, act);
    return [{ do: 'act', card: cards.indexOf(card), act, refused }];
  }

  /** What was to be done was not done; the time is over, and nothing can be done any more. */
  #isOver({ lastDay }: Given): boolean {
    return lastDay !== null && dateOf(this.#now) > lastDay;
  }

  #findOver(): Given | undefined {
    return this.given.find((one) => this.#isOver(one));
  }

  #mayDo(card: Given, act: string): boolean {
    if (this.#isOver(card) || (act === 'object' && card.objected)) return false;
    return ACTS[act]!.from.some((stage) => stage === card.stage);
  }

  #carryOut(card: Given, act: string): void {
    if (act === 'object') card.objected = true;
    this.#enter(card, ACTS[act]!.to);
    this.#settle(card.matter);
  }

  #give(matter: number, event: EventName, level: Level): void {
    const one: Given = { matter, event, level, at: this.#now, ...FRESH };
    this.given.push(one);
    if (!isCard(level)) return;
    this.#enter(one, 'issued');
    this.#settle(matter);
    if (level === 'yellow') this.#countYellows(matter);
  }

  #enter(card: Given, stage: Stage | End): void {
    const setting = ENDING[stage];
    card.stage = stage;
    card.lastDay = setting ? findWorkday(this.#now, this.#book.days[setting], this.#listed) : null;
  }

  #leave(card: Given, end: End): void {
    card.stood = card.stage;
    this.#enter(card, end);
  }

  #ignore(card: Given): void {
    this.#leave(card, 'escalated');
    if (card.level === 'yellow' && this.#book.ignored) this.#give(card.matter, 'yellow-ignored', 'red');
  }

  /** A milder card counts while there is no graver one that was not revoked, at whatever stage either is. */
  #settle(matter: number): void {
    const list = () =>
      this.given.filter((one) => one.matter === matter && isCard(one.level) && one.stage !== 'revoked');
    for (const card of list()) {
      const isLesser = list().some((other) => isGraver(other.level, card.level));
      if (isLesser) this.#putBehind(card);
      else if (!card.counts) this.#bringBack(card);
    }
  }

  #putBehind(card: Given): void {
    if (this.#isOver(card)) this.#ignore(card);
    card.counts = false;
    if (card.stage !== 'objected' && !isEnd(card.stage)) this.#leave(card, 'superseded');
  }

  #bringBack(card: Given): void {
    card.counts = true;
    if (card.stage === 'superseded' || card.stage === 'escalated') this.#enter(card, card.stood!);
  }

  /** Cases that had a yellow card within a year, since the last time that they brought a red one. */
  #countYellows(matter: number): void {
    const cases = new Set<number>();
    for (const one of this.given) {
      if (one.at < this.#now - YEAR_MS || one.stage === 'revoked') continue;
      if (one.event === 'second-yellow') cases.clear();
      else if (one.level === 'yellow') cases.add(one.matter);
    }
    const { second } = this.#book;
    if (second !== null && cases.size >= second) this.#give(matter, 'second-yellow', 'red');
  }
}
