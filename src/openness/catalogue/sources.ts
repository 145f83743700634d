// What the catalogue asks of what is published: a port that the composition root answers.
import type { Db } from '#platform/database/db.ts';
import type { ActContext, Scope } from '#platform/http/context.ts';

/** How much of one kind an organ has in one column. */
export interface HeldCount {
  readonly organId: string;
  readonly kind: string;
  /** Slug of the column it belongs to. */
  readonly column: string | null;
  readonly count: number;
}

/** Something the public can read. */
export interface Published {
  readonly code: string;
  readonly title: string;
  readonly href: string;
  readonly since: Date;
}

export interface Asked {
  readonly id: string;
  readonly item: string;
  readonly organCode: string;
  readonly period: string;
  /** What answered it up to now. */
  readonly doneCode: string | null;
}

/** A policy that was published, and whether somebody explained it. */
export interface PolicyLine {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organId: string;
  readonly organPath: string;
  readonly since: Date;
}

/** 政策解读率 and 文件–解读关联率 of an organ come from these. */
export interface Interpretations {
  readonly organId: string;
  readonly policies: number;
  readonly interpreted: number;
  readonly interpretations: number;
  /** Of them, those that name the policy they explain. */
  readonly linked: number;
}

export interface PublishedSource {
  /** Of some organs, or of all. */
  readonly countHeld: (db: Db, now: Date, organIds?: readonly string[]) => Promise<HeldCount[]>;
  /** What answers each of some things, by their ids; those nothing answers are left out. */
  readonly findAnswers: (db: Db, asked: readonly Asked[], now: Date) => Promise<ReadonlyMap<string, Published>>;
  readonly find: (db: Db, code: string, now: Date) => Promise<Published | undefined>;
  /** Policies published since a moment. */
  readonly listPolicies: (db: Db, since: Date, now: Date) => Promise<PolicyLine[]>;
  readonly countInterpretations: (db: Db, scopes: readonly Scope[], now: Date) => Promise<Interpretations[]>;
  /** The open site of an organ. */
  readonly findSite: (
    db: Db,
    organId: string,
  ) => Promise<{ readonly href: string; readonly name: string; readonly nameEn: string | null } | undefined>;
  /** Begins an article that answers something, in a column the actor may write for. Gives where to go on. */
  readonly begin: (
    ctx: ActContext,
    asked: {
      readonly dueItem: string;
      readonly title: string;
      readonly kind: string;
      readonly columns: readonly string[];
    },
  ) => Promise<string>;
}

let source: PublishedSource | undefined;

export function usePublished(published: PublishedSource): void {
  source = published;
}

/** @throws when the house was not joined */
export function published(): PublishedSource {
  if (!source) throw new Error('nobody knows what is published');
  return source;
}
