// Whether the city can be served now: its database answers, its calendar reaches far enough, its outbox moves.
import { sql } from 'kysely';
import { findUncoveredYears } from '#kernel/calendar/service.ts';
import { findLostDays } from '#kernel/ledger/service/check.ts';
import { findCoverage } from '#kernel/supervision/store/coverage.ts';
import type { Db } from '#platform/database/db.ts';
import { listHealth } from '#platform/notify/sms/inbound.ts';
import type { Runtime } from '#platform/runtime.ts';
import { toLocalIso } from '#platform/time.ts';

/** A notice that waits longer than this means that the outbox stands still. */
const LONGEST_WAIT_SECONDS = 300;

/** Three looks at what escapes supervision that were not taken. */
const LONGEST_BLIND_MS = 30 * 60_000;

/** Whoever asks within this time after another is told the same. */
const KEPT_MS = 5_000;

interface Check {
  readonly ok: boolean;
  /** Years without a calendar that begin within the next 12 months. */
  readonly missingYears?: readonly string[];
  /** Providers of SMS that are left alone, for they keep failing. */
  readonly failing?: readonly string[];
  /** How long the oldest notice that is due has been waiting. */
  readonly ageSeconds?: number;
  /** What escaped supervision when it was last looked at, by kind of gap. */
  readonly gaps?: Readonly<Record<string, number>>;
  /** When that was; null before the first look. */
  readonly lookedAt?: string | null;
  /** Days of the ledger that were published and are not in the database as they were. */
  readonly lostDays?: readonly string[];
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, Check>>;
}

/** What is asked: the database, and the data folder, which remembers what the database should know. */
type Asked = Pick<Runtime, 'db' | 'config'>;

/** Gives a check that asks the database once in a few seconds, however many ask. */
export function watchReadiness({ clock, ...asked }: Asked & Pick<Runtime, 'clock'>): () => Promise<Readiness> {
  let kept: { readonly at: number; readonly answer: Promise<Readiness> } | null = null;
  return () => {
    if (kept === null || performance.now() - kept.at >= KEPT_MS) {
      kept = { at: performance.now(), answer: checkReadiness(asked, clock.now()) };
    }
    return kept.answer;
  };
}

/** Asks once; a database that does not answer is an answer too. */
export async function checkReadiness(asked: Asked, now: Date): Promise<Readiness> {
  const { db } = asked;
  try {
    const missing = (await findUncoveredYears(db, now)).filter((year) => year.state === 'missing');
    const ageSeconds = await readQueueAge(db, now);
    return tell(
      { ...(await readLedger(asked)), supervision: await readSupervision(db, now), sms: await readProviders(db) },
      {
        database: { ok: true },
        calendar: { ok: missing.length === 0, missingYears: missing.map(({ year }) => String(year)) },
        queue: { ok: ageSeconds < LONGEST_WAIT_SECONDS, ageSeconds },
      },
    );
  } catch {
    return tell({}, { database: { ok: false } });
  }
}

async function readQueueAge(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ age: number }>`
    select coalesce(extract(epoch from ${now}::timestamptz - min(due_at)), 0)::float8 as age
    from notice where sent_at is null and failed_at is null and next_at <= ${now}`.execute(db);
  return rows[0]?.age ?? 0;
}

/** What the job found that looks every ten minutes; when it no longer looks, all may have escaped since. */
async function readSupervision(db: Db, now: Date): Promise<Check> {
  const kept = await findCoverage(db);
  if (!kept) return { ok: false, lookedAt: null };
  const gaps = Object.fromEntries(kept.gaps.map(({ what, count }) => [what, count]));
  const isFresh = now.getTime() - kept.lookedAt.getTime() < LONGEST_BLIND_MS;
  const isWhole = Object.values(gaps).every((count) => count === 0);
  return { ok: isFresh && isWhole, gaps, lookedAt: toLocalIso(kept.lookedAt) };
}

async function readProviders(db: Db): Promise<Check> {
  const failing = (await listHealth(db)).filter(({ works }) => !works).map(({ name }) => name);
  return { ok: failing.length === 0, failing };
}

async function readLedger(asked: Asked): Promise<Readiness['checks']> {
  const lostDays = (await findLostDays(asked)).map(({ day }) => day);
  return { ledger: { ok: lostDays.length === 0, lostDays } };
}

/** A gap in supervision, a lost day, a provider of SMS that fails is shown, but takes nobody's service away: the city can be served all the same. */
function tell(shown: Readiness['checks'], checks: Readiness['checks']): Readiness {
  return { ready: Object.values(checks).every((check) => check.ok), checks: { ...checks, ...shown } };
}
