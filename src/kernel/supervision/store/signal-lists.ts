// SQL on lists of signals, and how many there are: by whom they may be read, level, kind, state and period.
import { sql } from 'kysely';
import { notKeptFrom } from '#kernel/cases/queries/conditions.ts';
import type { MomentKey } from '#kernel/cases/queries/cursor.ts';
import { listKeptKinds, listKinds, listRestrictedKinds } from '#kernel/cases/registry.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Actor, Scope } from '#platform/http/context.ts';
import { CARDS, type Level, permissions, type SignalState } from '../contract.ts';
import { maskSignal } from '../rules/kept.ts';
import { type ShownSignal, selectSignals } from './signals.ts';

export interface SignalFilter {
  readonly scopes: readonly Scope[];
  readonly levels?: readonly Level[];
  /** Kind of case. */
  readonly kind?: string | undefined;
  readonly subjectCode?: string;
  /** First and last local day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  readonly states?: readonly SignalState[];
  /** Who reads the list. Without one it is for anybody, and holds nothing of a case that is for some alone. */
  readonly reader?: Actor;
}

/** Of a level alone, where one is asked for. */
export const ofLevel = (level: Level | undefined) => (level === undefined ? {} : { levels: [level] });

/** What is for some alone of the case of a signal. */
const isRestricted = () => sql<boolean>`(kind = any(${listRestrictedKinds()}::text[])
  and exists (select from case_file f where f.id = case_id and f.data -> 'onlyFor' is not null))`;

/** As `findSight` says it of one signal: its case is for others than `reader`, who had no part in it either. */
function isShut(reader: Actor) {
  const kinds = listKinds().filter(({ restricted }) => restricted !== undefined);
  return sql<boolean>`(${isRestricted()} and officer_id is distinct from ${reader.id}::uuid
    and not exists (select from case_file f where f.id = case_id and ${notKeptFrom(reader, kinds)}))`;
}

/** Not shut, or waiting for whoever may decide on it: they find it masked. */
const isOpenTo = (reader: Actor) => sql<boolean>`(not ${isShut(reader)}
  or (state = 'pending' and ${withinScopes(reader.scopes(permissions.confirm), 'supervision_signal.organ_path')}))`;

/**
 * Whoever has a case that may be kept from others is told of its hints, and no list shows them; a card is for all. Of a
 * case that is for some alone both are shown to those alone.
 */
function filtered(db: Db, filter: SignalFilter) {
  return selectSignals(db)
    .where(withinScopes(filter.scopes, 'supervision_signal.organ_path'))
    .where(sql<boolean>`(level = any(${CARDS}::text[]) or kind <> all(${listKeptKinds()}::text[]))`)
    .where(filter.reader ? isOpenTo(filter.reader) : sql<boolean>`not ${isRestricted()}`)
    .$if(filter.levels !== undefined, (query) => query.where('level', 'in', [...filter.levels!]))
    .$if(filter.kind !== undefined, (query) => query.where('kind', '=', filter.kind!))
    .$if(filter.states !== undefined, (query) => query.where('state', 'in', [...filter.states!]))
    .$if(filter.subjectCode !== undefined, (query) => query.where('subject_code', '=', filter.subjectCode!))
    .$if(filter.from !== undefined, (query) => query.where('passed_at', '>=', sql<Date>`${filter.from}::date`))
    .$if(filter.to !== undefined, (query) => query.where('passed_at', '<', sql<Date>`${filter.to}::date + 1`));
}

/** The latest first, from after `key` on; masked where the case is for others than the reader. */
export async function listSignals(
  db: Db,
  filter: SignalFilter,
  limit: number,
  key?: MomentKey,
): Promise<ShownSignal[]> {
  const found = await filtered(db, filter)
    .select((filter.reader ? isShut(filter.reader) : sql<boolean>`false`).as('shut'))
    .$if(key !== undefined, (query) => query.where(sql<boolean>`(passed_at, id) < (${key!.at}, ${key!.id}::uuid)`))
    .orderBy('passed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return found.map(({ shut, ...signal }) => (shut ? maskSignal(signal) : signal));
}

export interface SignalCount {
  readonly organPath: string;
  readonly level: Level;
  readonly count: number;
}

/** How many signals that count there were in a period, by organ and level. */
export async function countSignals(db: Db, filter: Omit<SignalFilter, 'states'>): Promise<SignalCount[]> {
  return filtered(db, { ...filter, states: ['fired'] })
    .clearSelect()
    .select(['organ_path as organPath', 'level', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy(['organ_path', 'level'])
    .$castTo<SignalCount>()
    .execute();
}

/** The moment of the latest signal that counts. */
export async function findLatest(db: Db, filter: Omit<SignalFilter, 'states'>): Promise<Date | undefined> {
  const [latest] = await listSignals(db, { ...filter, states: ['fired'] }, 1);
  return latest?.passedAt;
}
