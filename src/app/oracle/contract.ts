// The oracle’s vocabulary: what it reads of the city, what a check is, and how a fault is told.
import type pg from 'pg';
import type { Listed, Method, Unit } from './clock/contract.ts';

/** What does not hold: where, what was found there, and what should have been. */
export interface Fault {
  readonly check: string;
  /** Number of the case, or how else people call the thing. */
  readonly of: string;
  readonly found: string;
  readonly expected: string;
}
export type Finding = Omit<Fault, 'check'>;

/** As much of a declared kind of case as says what is owed. It is data to the oracle, as the rules of supervision are. */
export interface Declared {
  /** States in which no limit has to run. */
  readonly exempt: readonly string[];
  readonly closed: readonly string[];
  readonly limits: Readonly<Record<string, { readonly scope: string; readonly silent: boolean }>>;
  readonly uncarded: boolean;
  readonly uncounted: boolean;
}

/** A rule of supervision, as much of it as says when it fires. */
export interface Clause {
  readonly id: string;
  readonly current: boolean;
  readonly kinds: readonly string[];
  readonly baseLimits: readonly string[];
  readonly comparison: string;
  readonly diff: number;
  readonly method: Method | null;
  readonly level: string;
  readonly event: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** What holds for every case of the city. */
export interface World {
  readonly now: Date;
  readonly kinds: ReadonlyMap<string, Declared>;
  readonly clauses: readonly Clause[];
  /** What was past when the rules came into force fires no more. */
  readonly rulesSince: Date | null;
  /** What ended before was counted by another calendar. */
  readonly calendarSince: Date;
  readonly listed: (region: string) => Listed;
}

/** A case with everything that is written of it. */
export interface Lived {
  readonly file: FileRow;
  readonly acts: readonly ActRow[];
  readonly limits: readonly LimitRow[];
  readonly holds: readonly HoldRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly watches: readonly WatchRow[];
  readonly signals: readonly SignalRow[];
}

/** Looks at one case after the other. */
export interface CaseCheck {
  readonly name: string;
  readonly about: string;
  readonly judge: (one: Lived, world: World) => Iterable<Finding>;
}

/** Looks at what belongs to no single case. */
export interface CityCheck {
  readonly name: string;
  readonly about: string;
  /** Gives how many things it looked at. */
  readonly judge: (db: pg.ClientBase, world: World, tell: (finding: Finding) => void) => Promise<number>;
}

export interface FileRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly region: string;
  readonly state: string;
  readonly phase: string;
  readonly received_at: Date;
  readonly closed_at: Date | null;
  readonly due_at: Date | null;
  readonly last_seq: number;
  readonly last_hash: string;
}

export interface ActRow {
  readonly chain_id: string;
  readonly seq: number;
  readonly act: string;
  readonly at: Date;
  readonly actor_kind: string;
  readonly prev_hash: string;
  readonly hash: string;
  readonly number: string | null;
  /** A state the act led from, and to; null where it moved nothing. */
  readonly from: string | null;
  readonly to: string | null;
  readonly limits: readonly { kind: string; state: string; due: string | null }[] | null;
  readonly passed: boolean;
}

export interface LimitRow {
  readonly id: string;
  readonly case_id: string;
  readonly kind: string;
  readonly amount: number;
  readonly unit: Unit;
  readonly extra: number;
  readonly method: Method;
  readonly started_at: Date;
  readonly due_at: Date | null;
  readonly suspensions: readonly { readonly from: string; readonly to: string | null }[];
  readonly state: string;
  readonly ended_at: Date | null;
  readonly on_expiry: string | null;
  readonly organ_id: string | null;
}

export interface HoldRow {
  readonly case_id: string;
  readonly role: string;
  readonly organ_path: string;
  /** Path of the organ itself; null when there is none. */
  readonly path: string | null;
  readonly post: string;
}

export interface ReceiptRow {
  readonly case_id: string;
  readonly number: string;
  readonly issued_at: Date;
}

export interface WatchRow {
  readonly case_id: string;
  readonly limit_id: string;
  readonly rule_id: string;
  readonly fire_at: Date;
  readonly fired_at: Date | null;
  readonly void_at: Date | null;
}

export interface SignalRow {
  readonly case_id: string;
  readonly number: string;
  readonly limit_id: string | null;
  readonly rule_id: string | null;
  readonly level: string;
  readonly state: string;
  readonly fired_at: Date;
}
