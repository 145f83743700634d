// What lately happened in a part of the tree: signals, acts, and the open cases that show a signal.
import { SIGNAL_ACT } from '#kernel/cases/contract.ts';
import { listLatestActs } from '#kernel/ledger/store.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { CARD, type Level } from '../contract.ts';
import { type CaseLine, findCaseLines, listLit, type Narrowing } from '../store/cases.ts';
import { listSignals } from '../store/signal-lists.ts';
import type { ShownSignal } from '../store/signals.ts';
import { type BoardAsked, narrowReach } from './board.ts';
import { monthOf } from './tallies.ts';

const MOST_SIGNALS = 8;
const MOST_LIT = 8;
/** Hints are for the holder's eye. */
const LISTED: readonly Level[] = ['warning', 'yellow', 'red'];

/** What is told at once, however long the figures are kept. */
export interface News {
  /** The latest of the month. */
  readonly signals: readonly ShownSignal[];
  readonly events: readonly BoardEvent[];
  /** Open cases that show a signal, the gravest first. */
  readonly lit: readonly CaseLine[];
}

export async function readNews(db: Db, asked: BoardAsked): Promise<News> {
  const { kind, level, now } = asked;
  const { scopes } = await narrowReach(db, asked.scopes, asked.organ);
  const levels = level ? [level] : LISTED;
  const [signals, events, lit] = await Promise.all([
    listSignals(db, { scopes, kind, levels, from: monthOf(now) }, MOST_SIGNALS),
    listEvents(db, scopes, { kind, level }),
    listLit(db, { scopes, kind }, levels, MOST_LIT),
  ]);
  return { signals, events, lit };
}

export interface BoardEvent {
  readonly id: string;
  readonly act: string;
  readonly at: Date;
  readonly by: 'machine' | 'party' | 'officer';
  readonly organName: string | null;
  readonly organNameEn: string | null;
  readonly file: CaseLine;
}

/** So many of the latest acts of the city are looked through for those within reach. */
const LOOKED_THROUGH = 300;
const MOST_EVENTS = 9;

/** The latest acts on cases within reach, of a kind or showing a signal of a level where one is given; the latest first. */
export async function listEvents(
  db: Db,
  scopes: readonly Scope[],
  { kind, level }: Narrowing = {},
): Promise<BoardEvent[]> {
  const acts = await listLatestActs(db, LOOKED_THROUGH);
  const cases = await findCaseLines(db, [...new Set(acts.map((act) => act.chain_id))], scopes);
  return acts
    .flatMap((act): BoardEvent[] => {
      const file = cases.get(act.chain_id);
      // Signals, and the cards that are given with them, have a list of their own.
      const isSignal = act.act === SIGNAL_ACT || (file?.kind === CARD && act.actor_kind === 'system');
      if (!file || isSignal) return [];
      if ((kind && file.kind !== kind) || (level && file.signal !== level)) return [];
      const by = act.actor_kind === 'staff' ? 'officer' : act.actor_kind === 'system' ? 'machine' : 'party';
      return [
        { id: act.id, act: act.act, at: act.at, by, organName: act.organ_name, organNameEn: act.organ_name_en, file },
      ];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, MOST_EVENTS);
}
