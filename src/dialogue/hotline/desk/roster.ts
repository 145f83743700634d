// What the page of watches and shifts shows, read at once.

import { NATIONAL } from '#kernel/calendar/contract.ts';
import { addDays } from '#kernel/calendar/rules/days.ts';
import type { Span } from '#kernel/calendar/rules/spans.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { findOrgan, findOrganByCode } from '#kernel/organs/service/read.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { type Context, mayAtWork, mayReach } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { permissions } from '../contract.ts';
import { AHEAD_DAYS, findGaps } from '../rules/watch.ts';
import { listLiaisons, type NumberRow } from '../store/numbers.ts';
import { listShifts, listWatches, type ShiftRow, type WatchRow } from '../store/watch.ts';

const MOST_WATCHES = 200;
const SHIFT_DAYS = 7;

export interface Roster {
  readonly today: string;
  readonly watches: readonly (WatchRow & { readonly gaps: readonly Span[] })[];
  /** Liaisons of the organ chosen, to be put on watch. */
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
  readonly liaisons: readonly NumberRow[];
  /** Of the centre one works at; null elsewhere. */
  readonly centre: {
    readonly days: readonly string[];
    readonly shifts: readonly ShiftRow[];
    readonly officers: readonly { readonly id: string; readonly name: string }[];
  } | null;
}

export async function loadRoster(ctx: Context, asked: string | undefined): Promise<Roster> {
  const { db, actor, now } = ctx;
  const today = localDate(now);
  const scopes = actor.scopes(permissions.direct);
  const [kept, calendar, organ, centre] = await Promise.all([
    listWatches(db, { scopes, today, limit: MOST_WATCHES }),
    loadCalendar(db, NATIONAL),
    findChosen(ctx, asked),
    loadCentre(ctx, today),
  ]);
  const byOrgan = Map.groupBy(kept, ({ organId }) => organId);
  const ahead = { from: today, to: addDays(today, AHEAD_DAYS) };
  const isWork = (day: string) => calendar.covers(day) && calendar.isWork(day);
  const watches = kept.map((one) => ({ ...one, gaps: findGaps(byOrgan.get(one.organId) ?? [], ahead, isWork) }));
  const liaisons = organ ? await listLiaisons(db, organ.path, today, 20) : [];
  return {
    today,
    watches,
    organ: organ && { code: organ.code, name: organ.name, nameEn: organ.nameEn },
    liaisons,
    centre,
  };
}

/** The organ asked for, or one's own; null for one that is not for the reader to keep. */
async function findChosen({ db, actor }: Context, asked: string | undefined) {
  const own = actor.unit ? findOrgan(db, actor.unit.id) : undefined;
  const organ = await (asked ? findOrganByCode(db, asked) : own);
  return organ && mayReach(actor, permissions.direct, organ.path) ? organ : null;
}

async function loadCentre({ db, actor, now }: Context, today: string): Promise<Roster['centre']> {
  const { unit } = actor;
  if (!unit || !mayAtWork(actor, permissions.take)) return null;
  const days = Array.from({ length: SHIFT_DAYS }, (_, ahead) => addDays(today, ahead));
  const [shifts, officers] = await Promise.all([
    listShifts(db, unit.path, today, days.at(-1) ?? today),
    listOfficers(db, unit.id, now),
  ]);
  return { days, shifts, officers: officers.map(({ id, name }) => ({ id, name })) };
}
