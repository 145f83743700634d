// What other rooms count of a year's publications through the city's own sites, conferences and gazettes. Joined by the app.
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
