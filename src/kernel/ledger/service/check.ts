// Checks the closed days: trees against acts, statements against trees, signatures, and that no day is missing.
import type { Runtime } from '#platform/runtime.ts';
import { startOfDate } from '#platform/time.ts';
import { writeStatement } from '../rules/day.ts';
import * as store from '../store.ts';
import { findRememberedDay } from './anchor.ts';
import { computeRoot } from './close.ts';

const PAGE = 100;
const DAY_MS = 86_400_000;

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
    | 'lost';
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
  result.faults.push(...findLost(runtime, last), ...(last ? await findSlippedIn(runtime, last) : []));
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

async function checkDay(runtime: Runtime, day: store.LedgerDay): Promise<DayFault[]> {
  const faults: DayFault[] = (await store.listUprooted(runtime.db, day.day)).map((act) => ({
    day: day.day,
    why: act.chain_id ? 'act-altered' : 'act-gone',
    chain: act.chain_id ?? act.act_id,
    seq: act.seq,
  }));
  const signed = { sm2: day.sm2, ed25519: day.ed25519 };
  if ((await computeRoot(runtime.db, day.day)) !== day.root) faults.push({ day: day.day, why: 'root' });
  if (writeStatement(day) !== day.statement) faults.push({ day: day.day, why: 'statement' });
  if (!runtime.vault.confirms(Buffer.from(day.statement, 'utf8'), signed))
    faults.push({ day: day.day, why: 'signature' });
  return faults;
}

async function findSlippedIn({ db }: Runtime, last: store.LedgerDay): Promise<DayFault[]> {
  const end = new Date(startOfDate(last.day).getTime() + DAY_MS);
  const acts = await store.listUnplanted(db, end, last.last_act);
  return acts.map((act) => ({ day: last.day, why: 'act-slipped-in', chain: act.chain_id, seq: act.seq }));
}

/** A day that was closed here and is not there any more: the database was put back from an older copy. */
function findLost({ config }: Runtime, last: store.LedgerDay | undefined): DayFault[] {
  const remembered = findRememberedDay(config.dataFolder);
  const known = !remembered || (last && last.day >= remembered.day);
  return known ? [] : [{ day: remembered.day, why: 'lost' }];
}
