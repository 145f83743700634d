// `sunhall verify --full`: every check over the whole city as it is at one moment, each fault told as it is found.
import type pg from 'pg';
import type { Fault, Finding, World } from './contract.ts';
import { caseChecks, cityChecks } from './list.ts';
import { openMoment, readCases, readWorld } from './read.ts';

/** What came of one check. */
export interface Summary {
  readonly check: string;
  readonly about: string;
  /** Cases, or whatever it looks at. */
  seen: number;
  faults: number;
  ms: number;
}

export interface Question {
  readonly now: Date;
  readonly kinds: World['kinds'];
  readonly tell: (fault: Fault) => void;
}

/** Asks about the city behind an address of its database, as it is at this moment. */
export async function askOracle(url: string, question: Question): Promise<Summary[]> {
  const db = await openMoment(url);
  try {
    return await judgeCity(db, question);
  } finally {
    await db.end();
  }
}

/** Gives a summary of each check; the faults are told while it goes on, so that none has to be kept. */
export async function judgeCity(db: pg.ClientBase, { now, kinds, tell }: Question): Promise<Summary[]> {
  const world = await readWorld(db, now, kinds);
  const note = (summary: Summary, finding: Finding) => {
    summary.faults++;
    tell({ check: summary.check, ...finding });
  };
  const running = caseChecks.map((check) => ({ check, summary: begin(check) }));
  for await (const one of readCases(db)) {
    for (const { check, summary } of running) {
      const started = performance.now();
      for (const finding of check.judge(one, world)) note(summary, finding);
      summary.ms += performance.now() - started;
      summary.seen++;
    }
  }
  const summaries = running.map(({ summary }) => summary);
  for (const check of cityChecks) {
    const summary = begin(check);
    const started = performance.now();
    summary.seen = await check.judge(db, world, (finding) => note(summary, finding));
    summary.ms = performance.now() - started;
    summaries.push(summary);
  }
  return summaries;
}

const begin = ({ name, about }: { name: string; about: string }): Summary => ({
  check: name,
  about,
  seen: 0,
  faults: 0,
  ms: 0,
});
