// A changed calendar moves the ends of open cases: as a plain count would, once, with a reason, and told to both sides.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { YearImport } from '#kernel/calendar/contract.ts';
import { seedRows } from '#kernel/calendar/fixture.ts';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { migrateJobs } from '#platform/jobs/migrate.ts';
import { localDate } from '#platform/time.ts';
import { trialKind } from './fixture/kind.ts';
import { openTown, type Town } from './fixture/town.ts';
import { tellChain } from './rules/timeline.ts';
import { RECOUNT, recountCases, recountSchema, takeInYear } from './service/recount.ts';
import { findCase, listCaseRows } from './store.ts';
import { actNames } from './words/acts.ts';
import { calendarNotices } from './words/calendar.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await migrateJobs(town.url);
});
afterAll(() => town.close());
beforeEach(async () => {
  town.clock.set('2026-09-21T09:15:00+08:00');
  await sql`delete from calendar_day where region <> 'CN'`.execute(town.db);
  await sql`update calendar_version set version = gen_random_uuid()`.execute(town.db);
  await sql`update case_limit set state = 'void'`.execute(town.db);
  await sql`delete from graphile_worker._private_jobs`.execute(town.db);
});

type Day = YearImport['days'][number];
const off = (date: string): Day => ({ date, kind: 'off', name: '火把节', note: '' });
const notice = (days: readonly Day[], more: Partial<YearImport> = {}): YearImport => ({
  region: '530900',
  year: 2026,
  state: 'official',
  source: '临政发〔2026〕9号',
  exceptional: false,
  days: [...days],
  ...more,
});

/** Takes a year in, and does the job that was put into the queue with it. Gives how many cases moved. */
async function change(input: YearImport): Promise<number> {
  await inTransaction(town.db, (tx) => takeInYear(tx, input));
  const job = await waitingJob();
  return job ? recountCases(town.runtime, recountSchema.parse(job)) : 0;
}

async function waitingJob(): Promise<unknown> {
  const { rows } = await sql<{ payload: unknown }>`
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = ${RECOUNT} returning j.payload`.execute(town.db);
  return rows.at(-1)?.payload;
}

const act: Town['perform'] = (...asked) => town.perform(...asked);

const openWorking = (region = '530902000000') => town.openWorking({ region });

async function dueDays(id: string): Promise<Record<string, string | null>> {
  const { limits } = await listCaseRows(town.db, id);
  const live = limits.filter(({ state }) => state === 'running' || state === 'suspended');
  return Object.fromEntries(live.map(({ kind, due_at: due }) => [kind, due && localDate(due)]));
}

const movesOf = async (id: string) => (await listChain(town.db, id)).filter((one) => one.act === 'calendar');

describe('a day off declared by the city', () => {
  const added = notice([off('2026-09-28'), off('2026-09-29')]);

  it('moves the ends of running limits, the file, its holder and its chain, and says why [A21]', async () => {
    const id = await openWorking();
    expect(await dueDays(id)).toEqual({ whole: '2026-10-12', step: '2026-09-24' });
    expect(await change(added)).toBe(1);
    expect(await dueDays(id)).toEqual({ whole: '2026-10-14', step: '2026-09-24' });
    const chain = await listChain(town.db, id);
    expect(findChainFault(chain)).toBeNull();
    const told =
      '2026 年工作日历按“临政发〔2026〕9号”调整：承诺时限由 2026 年 10 月 12 日 24:00 改为 2026 年 10 月 14 日 24:00';
    expect(chain.at(-1)).toMatchObject({ act: 'calendar', actor_kind: 'system', body: { message: told } });
    const [entry] = tellChain(chain.slice(-1), trialKind, actNames);
    expect(entry?.told?.en).toBe(
      'Calendar changed by notice “临政发〔2026〕9号”: due on 14 October 2026, before on 12 October 2026',
    );
  });

  it('follows in the to-do list of whoever is asked for an opinion', async () => {
    const id = await openWorking();
    town.clock.set('2026-09-25T09:00:00+08:00');
    await act(id, 'ask-opinion', { organ: 'town-fire', question: '是否同意' });
    await change(added);
    expect((await dueDays(id)).opinion).toBe('2026-10-08');
    const { opinions } = await listCaseRows(town.db, id);
    expect(localDate(opinions[0]?.due_at as Date)).toBe('2026-10-08');
    const holds = await town.db.selectFrom('case_hold').select(['role', 'due_at']).where('case_id', '=', id).execute();
    expect(holds.map((hold) => [hold.role, localDate(hold.due_at)]).sort()).toEqual([
      ['assist', '2026-10-08'],
      ['lead', '2026-09-24'],
    ]);
  });

  it('tells the applicant and whoever has the case when the public day moves, in words', async () => {
    const id = await openWorking();
    await act(id, 'reassign', { officer: town.reviewer.id });
    await change(added);
    const { rows } = await sql<{ channel: string; recipient: string | null; values: Record<string, string> }>`
      select channel, recipient, values from notice where ref = ${id} and template = 'cases.due-moved'
      order by url, channel`.execute(town.db);
    expect(rows.map((row) => [row.channel, row.recipient])).toEqual([
      ['inbox', town.citizen.id],
      ['mail', town.citizen.id],
      ['sms', town.citizen.id],
      ['inbox', town.reviewer.id],
    ]);
    const words = calendarNotices['cases.due-moved'];
    expect(words?.en(rows[0]?.values ?? {}).text).toContain('moved from 12 October 2026 to 14 October 2026');
    expect(words?.zh(rows[3]?.values ?? {}).text).toContain('到期日由2026 年 10 月 12 日改为2026 年 10 月 14 日');
  });

  it('is for the region and what lies beneath it, never for a neighbour', async () => {
    const [ours, town9, theirs] = [
      await openWorking('530900'),
      await openWorking('530926100000'),
      await openWorking('530100000000'),
    ];
    expect(await change(added)).toBe(2);
    for (const id of [ours, town9]) expect((await dueDays(id)).whole).toBe('2026-10-14');
    expect((await dueDays(theirs)).whole).toBe('2026-10-12');
  });

  it('moves nothing twice: neither a second round, nor a job begun again, nor the same notice', async () => {
    const id = await openWorking();
    await change(added);
    const second = recountSchema.parse(await waitingJob());
    expect(second.round).toBe(2);
    expect(await recountCases(town.runtime, second)).toBe(0);
    expect(await recountCases(town.runtime, { ...second, round: 1 })).toBe(0);
    await waitingJob();
    expect(await change(added)).toBe(0);
    expect(await movesOf(id)).toHaveLength(1);
  });

  it('by two workers at once moves each case once', async () => {
    const ids = [await openWorking(), await openWorking(), await openWorking()];
    await inTransaction(town.db, (tx) => takeInYear(tx, added));
    const job = recountSchema.parse(await waitingJob());
    const moved = await Promise.all([recountCases(town.runtime, job), recountCases(town.runtime, job)]);
    expect(moved[0] + moved[1]).toBe(3);
    for (const id of ids) expect(await movesOf(id)).toHaveLength(1);
  });

  it('counts the others when one cannot be counted, and says so to the queue', async () => {
    const ids = [await openWorking(), await openWorking()];
    await inTransaction(town.db, (tx) => takeInYear(tx, added));
    const job = recountSchema.parse(await waitingJob());
    await sql`update case_file set kind = 'gone' where id = ${ids[0]}`.execute(town.db);
    await expect(recountCases(town.runtime, job)).rejects.toThrow('1 cases');
    expect((await dueDays(ids[1] ?? '')).whole).toBe('2026-10-14');
    await sql`update case_file set kind = 'trial' where id = ${ids[0]}`.execute(town.db);
    expect(await recountCases(town.runtime, job)).toBe(1);
  });

  it('leaves a paused case alone until it goes on, and then counts by the new calendar', async () => {
    const id = await openWorking();
    await act(id, 'pause');
    expect(await change(added)).toBe(0);
    town.clock.set('2026-09-21T16:00:00+08:00');
    await act(id, 'resume');
    expect((await dueDays(id)).whole).toBe('2026-10-14');
  });

  it('takes back what another notice had given', async () => {
    const id = await openWorking();
    await change(added);
    await change(notice([off('2026-09-28')]));
    expect((await dueDays(id)).whole).toBe('2026-10-13');
    expect(await movesOf(id)).toHaveLength(2);
  });
});

describe('the notice of a year that was only expected', () => {
  it('makes certain what it does not move, without a word in the chain', async () => {
    town.clock.set('2026-12-28T09:15:00+08:00');
    const id = await openWorking();
    const before = (await listCaseRows(town.db, id)).limits.find((limit) => limit.kind === 'whole');
    expect(before?.provisional).toBe(true);
    const days = seedRows
      .filter((row) => row.noticeYear === 2027)
      .map(({ date, kind, name, note }) => ({ date, kind, name, note }));
    expect(await change(notice(days, { region: 'CN', year: 2027, exceptional: true }))).toBe(0);
    const after = (await listCaseRows(town.db, id)).limits.find((limit) => limit.kind === 'whole');
    expect(after).toEqual({ ...before, provisional: false });
    expect(await movesOf(id)).toHaveLength(0);
  });
});

describe('against a plain count', () => {
  const LISTED = new Map(seedRows.map((row) => [row.date, row.kind]));
  const nextDate = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

  /** Ticks off each working day after the start, by a table of exceptions and the names of the days. */
  function countOut(from: Date, amount: number, offDays: ReadonlySet<string>): string {
    let date = localDate(from);
    for (let left = amount; left > 0; ) {
      date = nextDate(date);
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      const listed = LISTED.get(date);
      const works = listed ? listed === 'work' : weekday !== 0 && weekday !== 6;
      if (works && !offDays.has(date)) left--;
    }
    return date;
  }

  it('any notices one after another leave every open limit where a count from its start ends', async () => {
    const hours = fc.integer({ min: 0, max: 24 * 40 });
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 });
    const dateOf = (offset: number) => new Date(Date.UTC(2026, 8, 1 + offset)).toISOString().slice(0, 10);
    await fc.assert(
      fc.asyncProperty(
        fc.array(hours, { minLength: 1, maxLength: 3 }),
        fc.array(days, { maxLength: 3 }),
        async (starts, notices) => {
          await sql`delete from calendar_day where region <> 'CN'`.execute(town.db);
          await sql`update calendar_version set version = gen_random_uuid()`.execute(town.db);
          await sql`update case_limit set state = 'void'`.execute(town.db);
          const ids: string[] = [];
          for (const start of starts) {
            town.clock.set(new Date(Date.parse('2026-09-01T00:00:00+08:00') + start * 3_600_000).toISOString());
            ids.push(await openWorking());
          }
          let offDays: readonly string[] = [];
          for (const offsets of notices) {
            offDays = offsets.map(dateOf);
            await change(notice(offDays.map(off)));
          }
          for (const id of ids) {
            const { limits } = await listCaseRows(town.db, id);
            for (const limit of limits.filter(({ state }) => state === 'running')) {
              const plain = countOut(limit.started_at, limit.amount, new Set(offDays));
              expect(localDate(limit.due_at as Date)).toBe(plain);
            }
            const nearest = limits
              .filter(({ state }) => state === 'running')
              .map(({ due_at: due }) => due?.getTime() ?? 0);
            expect((await findCase(town.db, id))?.due_at?.getTime()).toBe(Math.min(...nearest));
            expect(findChainFault(await listChain(town.db, id))).toBeNull();
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
