// What the console shows, read in as many statements whatever there is.
import { z } from 'zod';
import type { Context } from '#platform/http/context.ts';
import { maskPhone } from '#platform/text/mask.ts';
import { localDate } from '#platform/time.ts';
import { findAnswers, type KnownAnswer } from '../answers.ts';
import { phones } from '../phones.ts';
import { type EarlierOrder, listEarlier } from '../store/callers.ts';
import { type CallRow, listCalls } from '../store/calls.ts';
import { findCurrent } from '../store/live.ts';
import { type DutyRow, listOnDuty, type NumberRow, searchNumbers } from '../store/numbers.ts';

const MOST = 8;
const MOST_ANSWERS = 4;

export const query = z.object({
  phone: z.string().max(20).default(''),
  q: z.string().trim().max(60).default(''),
  number: z.uuid().optional().catch(undefined),
});
export type Query = z.output<typeof query>;

export interface ShownCall extends Omit<CallRow, 'phoneSealed'> {
  readonly phone: string;
}

export interface Board {
  readonly query: Query;
  readonly ringing: string | null;
  /** The call at this place, when it comes through the browser. */
  readonly live: { readonly id: string; readonly answered: boolean } | null;
  readonly earlier: readonly EarlierOrder[];
  readonly calls: readonly ShownCall[];
  readonly found: readonly NumberRow[];
  readonly duty: readonly DutyRow[];
  readonly answers: readonly KnownAnswer[];
}

export async function loadBoard({ db, now, actor, runtime }: Context, asked: Query): Promise<Board> {
  const { vault, config } = runtime;
  const current = config.sip && (await findCurrent(db, actor.id ?? ''));
  const live = current ? { id: current.id, answered: current.answered_at !== null } : null;
  const ringing = current ? current.phone_sealed && vault.open(current.phone_sealed) : phones().ringing(actor.id ?? '');
  const phone = asked.phone || (ringing ?? '');
  const index = phone ? vault.blindIndex(phone) : undefined;
  const today = localDate(now);
  const [earlier, calls, found, duty, answers] = await Promise.all([
    listEarlier(db, index ?? '', MOST),
    listCalls(db, { phoneIndex: index, limit: MOST }),
    searchNumbers(db, asked.q, today, MOST),
    listOnDuty(db, today),
    asked.q ? findAnswers(db, asked.q, now, MOST_ANSWERS) : [],
  ]);
  const shown = calls.map(({ phoneSealed, ...call }) => ({ ...call, phone: maskPhone(vault.open(phoneSealed)) }));
  return { query: { ...asked, phone }, ringing, live, earlier, calls: shown, found, duty, answers };
}
