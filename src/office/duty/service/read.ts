// What the pages of duty show: who is on now, a month of one organ, one shift with its sheet and its calls, the log.
import { addDays } from '#kernel/calendar/rules/days.ts';
import { listChain } from '#kernel/ledger/store.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan, getOrganByCode } from '#kernel/organs/service/read.ts';
import { listContacts } from '#kernel/people/service/tell.ts';
import { notFound } from '#platform/errors.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { permissions, type Shift } from '../contract.ts';
import { findEmpty, mayHandOver, maySign, onDuty, placeAt, stands } from '../rules.ts';
import { readDutySettings } from '../settings.ts';
import * as sheets from '../store/sheets.ts';
import * as store from '../store/shifts.ts';

/** Numbers of accounts, opened for who may see the roster. */
async function openPhones(ctx: Context, shifts: readonly Shift[]): Promise<Readonly<Record<string, string>>> {
  const accounts = new Set(shifts.flatMap((shift) => onDuty(shift).flatMap(({ accountId }) => accountId ?? [])));
  const contacts = await listContacts(ctx.db, [...accounts]);
  return Object.fromEntries(
    contacts.flatMap(({ id, phone_sealed: sealed }) => (sealed ? [[id, ctx.runtime.vault.open(sealed)]] : [])),
  );
}

/** The organ one works in, or another that one may look at. @throws notFound */
async function getShownOrgan(ctx: Context, code: string | undefined): Promise<Organ> {
  if (code === undefined && !ctx.actor.unit) throw notFound();
  const organ =
    code === undefined ? await getOrgan(ctx.db, ctx.actor.unit?.id ?? '') : await getOrganByCode(ctx.db, code);
  if (organ.id !== ctx.actor.unit?.id && !mayReach(ctx.actor, permissions.see, organ.path)) throw notFound();
  return organ;
}

const TODAY_LIMIT = 50;
const MINE_LIMIT = 6;

export async function loadToday(ctx: Context, after: string | undefined) {
  const { db, actor, now } = ctx;
  const settings = await readDutySettings(db);
  const place = placeAt(now, settings);
  const scopes = actor.scopes(permissions.see);
  const today = localDate(now);
  const span = { from: today, to: addDays(today, settings.aheadDays) };
  const organId = actor.unit?.id;
  const [found, mine, coming] = await Promise.all([
    store.listRunning(db, { scopes, ...place, after: after ?? '', limit: TODAY_LIMIT + 1 }),
    actor.id ? store.listOfAccount(db, actor.id, addDays(today, -1), MINE_LIMIT) : [],
    organId ? store.listOfOrgan(db, organId, span.from, span.to) : [],
  ]);
  const shifts = found.slice(0, TODAY_LIMIT);
  return {
    place,
    shifts,
    phones: await openPhones(ctx, shifts),
    mine: mine.filter(({ endsAt }) => endsAt > now),
    empty: organId ? findEmpty(coming, span, { settings, now }) : [],
    settings,
    next: found.length > TODAY_LIMIT ? (shifts.at(-1)?.organPath ?? null) : null,
  };
}
export type Today = Awaited<ReturnType<typeof loadToday>>;

export interface MonthDay {
  readonly on: string;
  readonly day: Shift | null;
  readonly night: Shift | null;
}

export async function loadMonth(ctx: Context, code: string | undefined, asked: string | undefined) {
  const organ = await getShownOrgan(ctx, code);
  const today = localDate(ctx.now);
  const month = asked ?? today.slice(0, 7);
  const first = `${month}-01`;
  const last = addDays(nextMonth(first), -1);
  const settings = await readDutySettings(ctx.db);
  const [shifts, plans] = await Promise.all([
    store.listOfOrgan(ctx.db, organ.id, first, last),
    sheets.listPlansOf(ctx.db, organ.id, first),
  ]);
  const days: MonthDay[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) {
    const of = (slot: string) => shifts.find((shift) => shift.on === on && shift.slot === slot) ?? null;
    days.push({ on, day: of('day'), night: of('night') });
  }
  const { id, name, nameEn } = organ;
  return {
    organ: { code: organ.code, name, nameEn },
    ...{ month, today, days, settings },
    plans: plans.filter(({ from }) => from <= last),
    empty: findEmpty(shifts, { from: first, to: last }, { settings, now: ctx.now }),
    mayPlan: ctx.actor.unit?.id === id && mayReach(ctx.actor, permissions.plan, organ.path),
  };
}
export type Month = Awaited<ReturnType<typeof loadMonth>>;

/** The first day of the month after that of a day. */
export function nextMonth(day: string): string {
  return `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
}

const CALLS_LIMIT = 50;

export interface Call extends Omit<sheets.CallRow, 'phoneSealed'> {
  readonly phone: string | null;
}
const openCall =
  ({ runtime }: Context) =>
  ({ phoneSealed, ...call }: sheets.CallRow): Call => ({
    ...call,
    phone: phoneSealed ? runtime.vault.open(phoneSealed) : null,
  });

/** @throws notFound */
export async function loadShift(ctx: Context, id: string) {
  const { db, actor, now } = ctx;
  const shift = await store.findShift(db, id);
  if (!shift) throw notFound();
  const own = actor.unit?.id === shift.organId;
  const [sheet, next, chain, calls, phones] = await Promise.all([
    sheets.findHandover(db, id),
    store.findNext(db, shift),
    listChain(db, id),
    // Who looks down from above sees that calls came, and reads them in their own log only.
    own ? sheets.listCalls(db, shift.organId, { from: shift.startsAt, to: shift.endsAt, limit: CALLS_LIMIT }) : [],
    openPhones(ctx, [shift]),
  ]);
  return {
    shift,
    ...{ sheet, phones, calls: calls.map(openCall(ctx)) },
    history: chain.map((act) => ({ act: act.act, at: act.at, by: act.actor_name, body: sayBody(act.body) })),
    maySign: maySign(shift, actor.id, now),
    mayHandOver: mayHandOver(shift, actor.id, now) && !sheet?.takenAt,
    mayTakeOver: sheet !== null && !sheet.takenAt && next !== undefined && stands(next, actor.id),
    maySubstitute: own && mayReach(actor, permissions.plan, shift.organPath) && shift.endsAt > now,
  };
}
export type ShiftView = Awaited<ReturnType<typeof loadShift>>;

/** What an act on a shift says of people, in the words it was done with. */
function sayBody(body: unknown): { readonly from?: string; readonly to?: string; readonly reason?: string } {
  const { from, to, reason, people } = body as Record<string, string | undefined>;
  if (from && to) return { from, to, ...(reason ? { reason } : {}) };
  return people && !people.includes(':') ? { reason: people } : {};
}

/** The log of the organ one works in, the last first. */
export async function loadLog(ctx: Context, after: string | undefined) {
  const organ = await getShownOrgan(ctx, undefined);
  const all = { from: new Date(0), to: new Date(ctx.now.getTime() + 1) };
  const found = await sheets.listCalls(ctx.db, organ.id, { ...all, after, limit: CALLS_LIMIT + 1 });
  const calls = found.slice(0, CALLS_LIMIT).map(openCall(ctx));
  return {
    organ: { code: organ.code, name: organ.name, nameEn: organ.nameEn },
    calls,
    next: found.length > CALLS_LIMIT ? (calls.at(-1)?.id ?? null) : null,
  };
}
export type Log = Awaited<ReturnType<typeof loadLog>>;
