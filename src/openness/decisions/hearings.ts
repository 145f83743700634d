// Hearings on a major decision, which another room holds: told on the decision's page, through a port.
import type { Db } from '#platform/database/db.ts';

export interface HearingTold {
  readonly href: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly on: string;
}

type ListHearings = (db: Db, decision: string) => Promise<readonly HearingTold[]>;

let list: ListHearings = async () => [];

export function useHearings(source: ListHearings): void {
  list = source;
}

export const listHearings: ListHearings = (db, decision) => list(db, decision);
