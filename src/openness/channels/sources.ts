// What other rooms tell: a year's publications through sites, conferences and gazettes; columns, and what is new there. Joined by the app.
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Group } from './contract.ts';

export interface YearAsked {
  readonly year: number;
  readonly scopes: readonly Scope[];
  readonly now: Date;
}

export interface OwnSource {
  readonly group: Group;
  readonly count: (db: Db, asked: YearAsked) => Promise<number>;
}

let sources: readonly OwnSource[] = [];

export function useOwnSources(joined: readonly OwnSource[]): void {
  sources = joined;
}

export const listOwnSources = (): readonly OwnSource[] => sources;

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string;
  /** As it is typed: `column`, or `site/column` of another site than the portal. */
  readonly typed: string;
}

export interface News {
  readonly code: string;
  readonly title: string;
  readonly at: Date;
}

export interface MediaSource {
  /** Id of the open column that `column` or `site/column` names. */
  readonly findColumn: (db: Db, typed: string) => Promise<string | undefined>;
  readonly findPlaces: (db: Db, ids: readonly string[]) => Promise<readonly Place[]>;
  /** The newest of each column, the latest first. */
  readonly newest: (
    db: Db,
    ids: readonly string[],
    each: number,
    now: Date,
  ) => Promise<ReadonlyMap<string, readonly News[]>>;
}

let media: MediaSource | undefined;

export function useMediaSource(answers: MediaSource): void {
  media = answers;
}

/** @throws when the house was not joined */
export function mediaSource(): MediaSource {
  if (!media) throw new Error('nobody knows the columns that go out through accounts');
  return media;
}
