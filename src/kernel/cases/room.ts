// What a module of the wings may add to its card beside what every module has: kinds of case, listeners, panels.
import type { VNode } from 'preact';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import type { Tx } from '#platform/database/db.ts';
import type { Redaction } from '#platform/database/redact.ts';
import type { Actor, Context } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import type { Module } from '#platform/module.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { CaseFile, CaseKind, CaseLimit, Label, Meant } from './contract.ts';
import type { Indicator } from './indicator.ts';

/** What happened to a case, told inside the transaction in which it happened. */
export interface CaseEvent {
  readonly runtime: Runtime;
  readonly tx: Tx;
  readonly now: Date;
  readonly act: string;
  readonly file: CaseFile;
  /** Limits that started, stopped, moved or ended. */
  readonly limits: readonly CaseLimit[];
  /** The calendar they are counted on. */
  readonly calendar: Calendar;
  readonly record: Readonly<Record<string, unknown>>;
  /** Who acted, when it was an officer. */
  readonly officerId?: string | null;
  /** The post it lay with when the act was done. */
  readonly post?: string | null;
  /** Who acted on a case that was there, be it the machine: what follows is done in their name. */
  readonly actor?: Actor;
  /** Who took it in, when that is the act. */
  readonly opener?: Actor;
  /** What the act is in law, where its kind says so. */
  readonly meant?: Meant | undefined;
}

export type CaseListener = (event: CaseEvent) => Promise<void>;

/** Told when the limits of a region were counted anew on a changed calendar. */
export type CalendarListener = (runtime: Runtime, region: string) => Promise<void>;

/** Takes words of a case out of a room's own tables, inside the transaction that erases them by law. */
export type ForgetWords = (tx: Tx, erased: ErasedWords) => Promise<void>;

export interface ErasedWords extends Redaction {
  readonly caseId: string;
  /** Number of the act that erases them. */
  readonly seq: number;
}

/** A card another room puts beside a case: on the desk, or on its public status page. All are loaded at once. */
export interface CasePanel {
  /** Its key in what programs are given. */
  readonly name: string;
  readonly order: number;
  /** `bench` when absent. */
  readonly face?: 'bench' | 'portal';
  /** On the bench: what is read to decide stands in the middle, not at the side. */
  readonly wide?: boolean;
  /** What the reader may see of it; null shows nothing. */
  readonly load: (ctx: Context, file: CaseFile) => Promise<unknown>;
  readonly view: (data: never, page: Page) => VNode;
}

export interface CaseLookup extends Label {
  readonly href: string;
}

export interface Room extends Module {
  readonly caseKinds?: readonly CaseKind[];
  readonly caseListeners?: readonly CaseListener[];
  readonly calendarListeners?: readonly CalendarListener[];
  readonly casePanels?: readonly CasePanel[];
  /** Needed of every room that copies what somebody wrote with a case. */
  readonly forgetWords?: ForgetWords;
  /** Other ways to look a case up, offered beneath that by number and query code. */
  readonly caseLookups?: readonly CaseLookup[];
  /** What it counts for assessment. */
  readonly indicators?: readonly Indicator[];
}
