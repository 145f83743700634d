// Putting in by hand what no figure tells, with evidence; somebody else decides whether it counts.

import type { SentFile } from '#kernel/cases/fields.ts';
import { changedMeanwhile, invalidInput, notFound } from '#platform/errors.ts';
import { isTicketed } from '#platform/files/ticket.ts';
import { type ActContext, worksIn } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { Scheme } from '../contract.ts';
import { indicatorUnknown, outOfBounds, published, sameHand } from '../errors.ts';
import { listLeaves } from '../rules/sheet.ts';
import { decideEntry, type EntryRow, findEntryForUpdate, insertEntry } from '../store/entries.ts';
import type { Round } from '../store/rounds.ts';
import { noteStep } from './record.ts';
import type { Found } from './sheet.ts';

/** What an entry can be about: an indicator, the coefficient, or a veto. */
export const COEFFICIENT = 'coefficient';

export interface EntryInput {
  /** Code of an indicator or a veto, or `coefficient`. */
  readonly about: string;
  /** Points, more or less than nothing; the coefficient itself; nothing for a veto. */
  readonly value: number;
  readonly day: string;
  readonly reason: string;
  readonly file: SentFile;
}

type Meant = Pick<EntryRow, 'kind' | 'indicator' | 'hundredths'>;

/** What an input means under a scheme. @throws indicatorUnknown, outOfBounds, each laid to its field. */
function readEntry(ctx: ActContext, scheme: Scheme, { about, value }: EntryInput): Meant {
  const inHundredths = Math.round(value * 100);
  if (about === COEFFICIENT && scheme.coefficient) {
    requireWithin(ctx, value, scheme.coefficient);
    return { kind: 'coefficient', indicator: COEFFICIENT, hundredths: inHundredths };
  }
  if (scheme.vetoes.some((veto) => veto.code === about)) return { kind: 'veto', indicator: about, hundredths: 0 };
  const leaf = [...listLeaves(scheme.parts), ...(scheme.bonus?.parts ?? [])].find((one) => one.code === about);
  if (!leaf) throw invalidInput({ count: 1 }, [{ path: 'about', message: indicatorUnknown().textIn(ctx.lang) }]);
  requireWithin(ctx, value, { least: -leaf.points, most: leaf.points });
  return { kind: 'points', indicator: about, hundredths: inHundredths };
}

function requireWithin(ctx: ActContext, value: number, bounds: { least: number; most: number }): void {
  if (value >= bounds.least && value <= bounds.most) return;
  throw invalidInput({ count: 1 }, [{ path: 'value', message: outOfBounds(bounds).textIn(ctx.lang) }]);
}

/** Keeps an entry until somebody else decides on it. @throws published, and what {@link readEntry} refuses. */
export async function enterByHand(ctx: ActContext, { open, unit }: Found, input: EntryInput): Promise<void> {
  const { round, known } = open;
  if (isSettled(round, ctx.now)) throw published();
  const meant = readEntry(ctx, known.scheme, input);
  if (input.day < round.from || input.day > round.to)
    throw invalidInput({ count: 1 }, [{ path: 'day', message: `${round.from} ～ ${round.to}` }]);
  if (!isTicketed(ctx.runtime.vault, input.file)) throw notFound();
  if (!ctx.actor.id) throw sameHand();
  const id = newId();
  await insertEntry(ctx.tx, {
    id,
    scheme_code: known.scheme.code,
    key: unit.key,
    organ_id: unit.organId,
    ...meant,
    day: input.day,
    reason: input.reason,
    file_id: input.file.id,
    file_name: input.file.name,
    entered_by: ctx.actor.id,
    entered_at: ctx.now,
    state: 'pending',
    decided_by: null,
    decided_at: null,
    appeal_id: null,
  });
  const { indicator, hundredths } = meant;
  await noteStep(ctx, round.id, 'enter', { entry: id, key: unit.key, indicator, hundredths, evidence: input.file.id });
}

/** Nothing is put in that could not be appealed against any more. */
function isSettled({ publishedAt, appealsUntil }: Round, now: Date): boolean {
  return publishedAt !== null || (appealsUntil !== null && now > appealsUntil);
}

/** Four eyes: neither whoever put it in nor the organ it is about decides. @throws sameHand, changedMeanwhile */
export async function decideOnEntry(
  ctx: ActContext,
  { open, unit }: Found,
  { entry: id, verdict }: { readonly entry: string; readonly verdict: 'approved' | 'refused' },
): Promise<void> {
  const entry = await findEntryForUpdate(ctx.tx, id);
  if (!entry || entry.key !== unit.key || entry.scheme_code !== open.known.scheme.code) throw notFound();
  if (entry.state !== 'pending' || isSettled(open.round, ctx.now)) throw changedMeanwhile();
  const own = worksIn(ctx.actor, unit.path) || ctx.actor.id === unit.key;
  if (own || ctx.actor.id === entry.entered_by) throw sameHand();
  await decideEntry(ctx.tx, id, { state: verdict, decided_by: ctx.actor.id, decided_at: ctx.now });
  await noteStep(ctx, open.round.id, verdict === 'approved' ? 'approve' : 'refuse', { entry: id });
}
