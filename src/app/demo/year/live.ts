// `sunhall fill-year`: the demo city's year as large as the reports of a real one had it; run again, it goes on where it stopped.
import { sql } from 'kysely';
import { loadEntries } from '#dialogue/knowledge/load.ts';
import { CASE_KINDS } from '#dialogue/mailbox/contract.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import type { Permissions } from '#kernel/people/rules/roles.ts';
import { refreshTallies } from '#kernel/supervision/service/tallies.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { Diary } from '../diary.ts';
import { startChance } from '../random.ts';
import { readLines } from '../read-lines.ts';
import { inventEntries, type Topic } from './entries.ts';
import { inventLetters, type Place, type YearLetter, yearOf } from './letters.ts';
import { readMatters } from './matters.ts';
import { LETTER_MARK, Post } from './play.ts';

/** What cities reported of one year: letters, of them questions (政务信息网络查询), and what the knowledge base holds. */
export interface Figures {
  readonly letters: number;
  readonly enquiries: number;
  readonly entries: number;
}
export const REPORTED: Figures = { letters: 7489, enquiries: 700, entries: 5751 };

type Say = (text: string) => void;
const SEED = 748_900;
/** Level of villages and communities among the divisions. */
const VILLAGE = 6;

/** Brings the demo city up to these figures. What it holds already counts; nothing of it is changed. */
export async function fillYear(
  runtime: Runtime,
  permissions: Permissions,
  say: Say,
  figures: Figures = REPORTED,
): Promise<void> {
  await addEntries(runtime, figures.entries, say);
  await addLetters(runtime, permissions, say, figures);
  // Days long past were written on: what is kept of them is counted anew at once.
  await sql`update supervision_counting set next_whole_at = ${runtime.clock.now()}`.execute(runtime.db);
  await refreshTallies(runtime);
}

async function addEntries(runtime: Runtime, wanted: number, say: Say): Promise<void> {
  const { db, clock, config } = runtime;
  const codes = (await db.selectFrom('knowledge_live').select('code').execute()).map(({ code }) => code);
  const known = new Set(codes);
  const others = codes.filter((code) => !code.startsWith(ENTRY)).length;
  const topics = await readLines<Topic>(config.cityFolder, 'year-topics.jsonl');
  const lines = inventEntries(wanted - others, topics, ENTRY, clock.now())
    .filter(({ code }) => !known.has(code))
    .map((value, index) => ({ line: index + 1, value }));
  const { faults } = await inTransaction(db, (tx) => loadEntries({ ...systemContext(runtime, tx), tx }, lines));
  if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
  say(`… ${wanted} entries of the knowledge base`);
}
const ENTRY = 'Y-';

async function addLetters(runtime: Runtime, permissions: Permissions, say: Say, figures: Figures): Promise<void> {
  const letters = await planLetters(runtime, figures);
  say(`Writing ${letters.length} letters of the year …`);
  await new Post(runtime, permissions).deliver(letters, (done) => {
    if (done % 500 === 0 || done === letters.length) say(`… ${done} of ${letters.length} letters`);
  });
}

/** All letters it takes beside those of others, whether or not they were delivered before. */
export async function planLetters(runtime: Runtime, figures: Figures): Promise<YearLetter[]> {
  const { db } = runtime;
  const now = runtime.clock.now();
  const { from, to } = yearOf(now);
  const { rows } = await sql<{ letters: number; enquiries: number }>`
    select count(*)::int as letters, count(*) filter (where kind = 'enquiry')::int as enquiries from case_file
    where kind = any(${[...CASE_KINDS]}) and received_at >= ${from} and received_at < ${to} and id::text not like ${`${LETTER_MARK}%`}`.execute(
    db,
  );
  const had = rows[0] ?? { letters: 0, enquiries: 0 };
  const enquiries = Math.max(0, figures.enquiries - had.enquiries);
  const others = Math.max(0, figures.letters - had.letters - enquiries);
  const chance = startChance(SEED);
  const diary = new Diary(await loadCalendar(db, 'CN'), chance);
  return inventLetters(others, enquiries, {
    matters: await readMatters(runtime.config.cityFolder),
    places: await listPlaces(runtime),
    diary,
    chance,
    now,
  });
}

/** Villages and communities, as people call them. */
async function listPlaces({ db }: Runtime): Promise<Place[]> {
  const rows = await db
    .selectFrom('region')
    .select(['name', 'code'])
    .where('level', '=', VILLAGE)
    .orderBy('code')
    .execute();
  return rows.map(({ name, code }) => ({
    name: name.replace(/(村民|社区居民|居民)委员会$/, (end) => (end.startsWith('村') ? '村' : '社区')),
    county: code.slice(0, 6),
    where: name.endsWith('村民委员会') ? ('village' as const) : ('town' as const),
  }));
}
