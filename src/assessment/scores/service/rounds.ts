// A round's way: opened when its period is over, shown, appealed against, published and frozen.
import { computeDue } from '#kernel/calendar/rules/due.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { hashContent } from '#kernel/documents/rules.ts';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import { listTops } from '#kernel/organs/service/read.ts';
import { type Db, inTransaction } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS, localDate, startOfDate } from '#platform/time.ts';
import { type Mark, permissions } from '../contract.ts';
import { announcedAlready, appealsOpen, entriesPending, notAnnounced, notOver, published } from '../errors.ts';
import { lastPeriod } from '../rules/period.ts';
import { type RankedMark, rankMarks } from '../rules/rank.ts';
import { listEntries } from '../store/entries.ts';
import * as store from '../store/rounds.ts';
import { getScheme, listScheduled } from '../store/schemes.ts';
import { insertSheets, listAppeals, type Sheet } from '../store/sheets.ts';
import { computeMarks, type Marked, type Only } from './compute.ts';
import { digestKept, noteStep, readRecord } from './record.ts';

/** Days are counted on the national calendar. */
const REGION = 'CN';

/** Opens the rounds of the last month, quarter and year of every scheme in use, once each. Gives how many were new. */
export async function openRounds({ db, clock }: Pick<Runtime, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  return inTransaction(db, async (tx) => {
    let opened = 0;
    for (const { id, scheme, periods } of await listScheduled(tx)) {
      for (const period of periods) {
        const round = { schemeId: id, schemeCode: scheme.code, period, ...lastPeriod(period, now) };
        if (await store.insertRound(tx, round, now)) opened += 1;
      }
    }
    return opened;
  });
}

/** @throws notFound */
export async function getRound(db: Db, id: string): Promise<store.OpenRound> {
  const open = isId(id) ? await store.findRound(db, id) : undefined;
  if (!open) throw notFound();
  return open;
}

/** The last moment of a local day. */
export function endOf(day: string): Date {
  return new Date(startOfDate(day).getTime() + DAY_MS - 1);
}

/** Every unit's sheet with its rank, as known at a moment. */
export async function computeRound(db: Db, { round, known }: store.OpenRound, asOf: Date): Promise<RankedMark[]> {
  return rankMarks(known.scheme, await computeMarks(db, known, { from: round.from, to: round.to, asOf }));
}

/** One unit's sheet as known at a moment; undefined when there is nothing about it. */
export async function computeOne(
  db: Db,
  { round, known }: store.OpenRound,
  only: Only,
  asOf: Date,
): Promise<Marked | undefined> {
  const [marked] = await computeMarks(db, known, { from: round.from, to: round.to, asOf }, only);
  return marked;
}

/** The bytes of a sheet, and SHA-256 over them. */
export function sealMark(mark: Mark): { readonly body: string; readonly digest: string } {
  return { body: toCanonicalJson(mark), digest: hashContent(mark) };
}

/** Over all sheets of a round with their ranks, by key. */
export function digestOf(sheets: readonly Pick<Sheet, 'key' | 'rank' | 'digest'>[]): string {
  const lines = sheets.map(({ key, rank, digest }) => ({ key, rank, digest }));
  return hashContent(lines.sort((a, b) => (a.key < b.key ? -1 : 1)));
}

/** A round ranks the whole city: whoever shows or publishes it answers for all of it. */
export async function mayPublish({ db, actor, now }: Context): Promise<boolean> {
  const [city] = await listTops(db, [{ path: '', deep: true }], now);
  return city !== undefined && mayReach(actor, permissions.publish, city.path);
}

async function lockRound(ctx: ActContext, id: string): Promise<store.OpenRound> {
  const round = isId(id) ? await store.findRoundForUpdate(ctx.tx, id) : undefined;
  if (!round) throw notFound();
  return { round, known: await getScheme(ctx.tx, round.schemeId) };
}

async function requireDecided(ctx: ActContext, { round }: store.OpenRound): Promise<void> {
  const pending = (await listEntries(ctx.tx, round)).filter((entry) => entry.state === 'pending');
  if (pending.length > 0) throw entriesPending({ count: pending.length });
}

/**
 * Shows a result to those who are scored: from now on they may appeal, for as many working days as the scheme says. The
 * act in the ledger holds a digest over what was shown.
 * @throws announcedAlready, notOver, entriesPending
 */
export async function announceRound(ctx: ActContext, id: string): Promise<void> {
  const open = await lockRound(ctx, id);
  if (open.round.announcedAt) throw announcedAlready();
  if (localDate(ctx.now) <= open.round.to) throw notOver();
  await requireDecided(ctx, open);
  const due = computeDue({
    from: ctx.now,
    limit: { amount: open.known.scheme.appealDays, unit: 'wd' },
    method: 'end-of-day',
    suspensions: [],
    calendar: await loadCalendar(ctx.tx, REGION),
  });
  if (due.paused) throw new Error('a limit without suspensions has an end');
  await store.setAnnounced(ctx.tx, id, {
    at: ctx.now,
    by: ctx.actor.id,
    organId: ctx.actor.unit?.id ?? null,
    until: due.at,
  });
  const shown = (await computeRound(ctx.tx, open, ctx.now)).map((one) => sheetOf(id, one));
  await noteStep(ctx, id, 'announce', { sheets: digestKept(shown), units: shown.length, until: due.at.toISOString() });
}

/**
 * Publishes a result once the time to appeal is over and every appeal is decided: the sheets are computed a last time
 * and kept, with a digest over them that stands in the ledger; nothing changes them any more.
 * @throws notAnnounced, published, appealsOpen, entriesPending
 */
export async function publishRound(ctx: ActContext, id: string): Promise<void> {
  const open = await lockRound(ctx, id);
  const { round } = open;
  if (round.publishedAt) throw published();
  if (!round.appealsUntil || ctx.now <= round.appealsUntil) throw notAnnounced();
  const waiting = (await listAppeals(ctx.tx, id)).filter((appeal) => appeal.phase !== 'closed');
  if (waiting.length > 0) throw appealsOpen({ count: waiting.length });
  await requireDecided(ctx, open);
  const sheets = (await computeRound(ctx.tx, open, ctx.now)).map((one) => sheetOf(round.id, one));
  await insertSheets(ctx.tx, sheets);
  await store.setPublished(ctx.tx, id, { at: ctx.now, by: ctx.actor.id, digest: digestOf(sheets) });
  await noteStep(ctx, id, 'publish', { sheets: digestKept(sheets), units: sheets.length });
}

function sheetOf(roundId: string, { unit, mark, peers, rank }: RankedMark): Sheet {
  return {
    round_id: roundId,
    key: unit.key,
    organ_id: unit.organId,
    code: unit.code,
    name: unit.name,
    name_en: unit.nameEn,
    peers,
    rank,
    ...sealMark(mark),
  };
}

/** Whether the records still give what was published, to the byte, and the ledger bears it. */
export async function verifyRound(db: Db, open: store.OpenRound): Promise<boolean> {
  const { publishedAt, digest, id } = open.round;
  if (!publishedAt) throw notAnnounced();
  const again = (await computeRound(db, open, publishedAt)).map((one) => sheetOf(id, one));
  return digestOf(again) === digest && (await readRecord(db, id)).kept;
}
