// Checks the closed days: trees against acts, statements against trees, signatures, and that no day is missing.
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS, startOfDate } from '#platform/time.ts';
import { writeStatement } from '../rules/day.ts';
import * as store from '../store.ts';
import { listRememberedDays } from './anchor.ts';
import { computeRoot } from './close.ts';

const PAGE = 100;

export interface DayFault {
  readonly day: string;
  readonly why:
    | 'act-gone'
    | 'act-altered'
    | 'act-slipped-in'
    | 'root'
    | 'statement'
    | 'signature'
    | 'previous'
    /** Closed here once, and not there any more. */
    | 'lost'
    /** Closed here once, and there with another root. */
    | 'replaced';
  /** The act it is about, where it is about one. */
  readonly chain?: string | null;
  readonly seq?: number | null;
}

export interface CheckedDays {
  days: number;
  faults: DayFault[];
}

/** Checks all days, the latest first. */
export async function checkDays(runtime: Runtime): Promise<CheckedDays> {
  const result: CheckedDays = { days: 0, faults: [] };
  const last = await store.findLastDay(runtime.db);
  result.faults.push(...(await findLostDays(runtime)), ...(last ? await findSlippedIn(runtime, last) : []));
  let after: store.LedgerDay | null = null;
  for (;;) {
    const days = await store.listDays(runtime.db, after?.day ?? null, PAGE);
    for (const day of days) {
      if (after && after.previous !== day.root) result.faults.push({ day: after.day, why: 'previous' });
      result.faults.push(...(await checkDay(runtime, day)));
      result.days += 1;
      after = day;
    }
    if (days.length < PAGE) break;
  }
  if (after?.previous) result.faults.push({ day: after.day, why: 'previous' });
  return result;
}

/** A day of more acts is checked by its statement and signatures alone when a page asks. */
const MOST_HASHED = 20_000;

/** Checks the last closed day in bounded time; `hashed` tells whether its acts were looked at one by one. */
export async function checkLastDay(
  runtime: Runtime,
): Promise<{ day: store.LedgerDay | undefined; faults: DayFault[]; hashed: boolean }> {
  const day = await store.findLastDay(runtime.db);
  const lost = await findLostDays(runtime);
  if (!day) return { day, faults: lost, hashed: false };
  const hashed = day.acts <= MOST_HASHED;
  const found = hashed ? await checkDay(runtime, day) : checkStatement(runtime, day);
  return { day, faults: [...lost, ...found], hashed };
}

async function checkDay(runtime: Runtime, day: store.LedgerDay): Promise<DayFault[]> {
  const faults: DayFault[] = (await store.listUprooted(runtime.db, day.day)).map((act) => ({
    day: day.day,
    why: act.chain_id ? 'act-altered' : 'act-gone',
    chain: act.chain_id ?? act.act_id,
    seq: act.seq,
  }));
  if ((await computeRoot(runtime.db, day.day)) !== day.root) faults.push({ day: day.day, why: 'root' });
  return [...faults, ...checkStatement(runtime, day)];
}

function checkStatement({ vault }: Runtime, day: store.LedgerDay): DayFault[] {
  const faults: DayFault[] = [];
  const signed = { sm2: day.sm2, ed25519: day.ed25519 };
  if (writeStatement(day) !== day.statement) faults.push({ day: day.day, why: 'statement' });
  if (!vault.confirms(Buffer.from(day.statement, 'utf8'), signed)) faults.push({ day: day.day, why: 'signature' });
  return faults;
}

async function findSlippedIn({ db }: Runtime, last: store.LedgerDay): Promise<DayFault[]> {
  const end = new Date(startOfDate(last.day).getTime() + DAY_MS);
  const acts = await store.listUnplanted(db, end, last.last_act);
  return acts.map((act) => ({ day: last.day, why: 'act-slipped-in', chain: act.chain_id, seq: act.seq }));
}

/**
 * Days that were closed here and are not there as they were: the database was put back from an older copy, or its owner
 * made a tree anew. They stay lost, however many days are closed after them.
 */
export async function findLostDays({ config, db }: Pick<Runtime, 'config' | 'db'>): Promise<DayFault[]> {
  const roots = new Map((await store.listRoots(db)).map(({ day, root }) => [day, root]));
  return Object.entries(listRememberedDays(config.dataFolder)).flatMap(([day, root]): DayFault[] => {
    if (roots.get(day) === root) return [];
    return [{ day, why: roots.has(day) ? 'replaced' : 'lost' }];
  });
}
