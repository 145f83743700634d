// The siege: the server is killed again and again while applications come in and limits fall due, and what is left is examined.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { listDeclared } from '#app/declared.ts';
import { askOracle, type Summary } from '#app/oracle/ask.ts';
import { DEFAULT_SCHEMA } from '#platform/database/db.ts';
import { startOfDate } from '#platform/time.ts';
import { type Offer, readOffer } from '#test/bench/applications.ts';
import { type CityPlace, runSunhall } from '#test/harness/command.ts';
import { beginLife, type Life } from './besieged.ts';
import { countFired, countWaiting, findFaults } from './check.ts';
import { accept, apply, askAgain, type Notebook, openNotebook } from './people.ts';

export interface Siege {
  readonly place: CityPlace;
  readonly kills: number;
  /** Address of the database for its owner; the server that brought its own tells it when it is up. */
  readonly findDatabase: () => Promise<string>;
  readonly say: (text: string) => void;
  /** Whether it is to end before its time; what was done until then is examined all the same. */
  readonly isOver?: () => boolean;
}

export interface Outcome {
  readonly kills: number;
  /** Of them, with the database; and while the server was starting. */
  readonly withDatabase: number;
  readonly starting: number;
  /** Milliseconds from the start of a server after a kill to its first answer, each. */
  readonly firstAnswers: readonly number[];
  readonly applications: number;
  readonly acts: number;
  /** Asked without an answer, and asked again. */
  readonly resent: number;
  readonly signals: number;
  readonly deemed: number;
  /** What `sunhall verify` counted. */
  readonly verified: string;
  /** What the oracle looked at, by check. */
  readonly checks: readonly Summary[];
  /** None when all is well. */
  readonly faults: readonly string[];
}

/** The evening on which the demo city of the tests has lived its year. */
const FIRST_NIGHT = startOfDate('2026-11-18');
const DAY_MS = 86_400_000;
/** The calendar reaches so far beyond the first night, with room for the longest limit. */
const MOST_DAYS = 200;
const SENDERS = 3;

/** Each life begins shortly before a midnight, when limits end; after a kill the clock has gone on, often by days. */
function nextNight(life: number, kills: number, last: Date): Date {
  const days = Math.floor(life * Math.min(3, MOST_DAYS / (kills + 1)));
  const evening = FIRST_NIGHT.getTime() + days * DAY_MS - 500 - 5000 * Math.random();
  return new Date(Math.max(evening, last.getTime() + 1000));
}

export async function besiege(siege: Siege): Promise<Outcome> {
  const book = openNotebook();
  let last = new Date(0);
  let offer: Offer | undefined;
  let resent = 0;
  const killed = { kills: 0, withDatabase: 0, starting: 0, firstAnswers: [] as number[] };
  for (let n = 0; n < siege.kills && !siege.isOver?.(); n++) {
    const life = await beginLife(siege.place, nextNight(n, siege.kills, last));
    // Some are killed while they start, most while they work. The first has to tell what can be applied for.
    if (n === 0 || Math.random() < 0.85) {
      const answered = await life.ready;
      // The first has a city to make.
      if (n > 0) killed.firstAnswers.push(answered);
      offer ??= await readOffer(life.origin);
      resent += book.unanswered.length;
      if (await liveUntilKilled(siege, life, offer, book)) killed.withDatabase++;
    } else {
      await pause(4000 * Math.random());
      await life.kill({ database: false });
      killed.starting++;
    }
    killed.kills++;
    last = life.now();
    siege.say(
      `kill ${n + 1}: ${book.taken.size} applications, ${book.done.size} acts, ${book.unanswered.length} unanswered`,
    );
  }
  const found = await examine(siege, book, { last, resent: resent + book.unanswered.length });
  return { ...killed, ...found };
}

/** Gives whether the database was killed as well. */
async function liveUntilKilled(siege: Siege, life: Life, offer: Offer, book: Notebook): Promise<boolean> {
  let over = false;
  const isOver = () => over;
  const working = [
    askAgain(life.origin, book).then(() => accept(life.origin, book, isOver)),
    ...Array.from({ length: SENDERS }, () => apply(life.origin, offer, book, isOver)),
  ];
  await pause(300 + 6000 * Math.random());
  const database = siege.place.databaseUrl === undefined && Math.random() < 0.5;
  await life.kill({ database });
  over = true;
  await Promise.all(working);
  if (book.refusals.length > 0) siege.say(life.tail());
  return database;
}

type Killed = Pick<Outcome, 'kills' | 'withDatabase' | 'starting' | 'firstAnswers'>;

/** One more life, in which everything that has come is acted on; then the database is asked, and the ledger verified. */
async function examine(
  siege: Siege,
  book: Notebook,
  { last, resent }: { last: Date; resent: number },
): Promise<Omit<Outcome, keyof Killed>> {
  const life = await beginLife(siege.place, nextNight(siege.kills, siege.kills, last));
  await life.ready;
  await askAgain(life.origin, book);
  const url = await siege.findDatabase();
  const db = new pg.Client({
    connectionString: url,
    options: `-c search_path=${DEFAULT_SCHEMA},public`,
  });
  await db.connect();
  try {
    await waitUntilQuiet(db, life);
    const faults = await findFaults(db, book);
    const question = { now: life.now(), kinds: listDeclared() };
    const checks = await askOracle(url, { ...question, tell: (fault) => faults.push(JSON.stringify(fault)) });
    const verified = await runSunhall(siege.place, 'verify');
    return {
      applications: book.taken.size,
      acts: book.done.size,
      resent,
      ...(await countFired(db, new Date(FIRST_NIGHT.getTime() - DAY_MS))),
      verified: verified.text,
      checks,
      faults: [...faults, ...(verified.status === 0 ? [] : [verified.text])],
    };
  } finally {
    await db.end();
    await life.end();
  }
}

const PATIENCE_MS = 120_000;

/** The evening has to be over, and what came with midnight acted on: it may be much, but it has to become less. */
async function waitUntilQuiet(db: pg.Client, life: Life): Promise<void> {
  await pause(8000);
  for (let least = Number.POSITIVE_INFINITY, end = 0; ; await pause(250)) {
    const waiting = await countWaiting(db, life.now());
    if (waiting === 0) return;
    if (waiting < least) [least, end] = [waiting, Date.now() + PATIENCE_MS];
    if (Date.now() > end) throw new Error(`it does not get quiet: ${waiting} wait; ${life.tail()}`);
  }
}
