// The port through which the console learns what is known already: the composition root joins the knowledge base to it.
import type { Db } from '#platform/database/db.ts';

export interface KnownAnswer {
  readonly href: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  readonly organEn: string | null;
}

type Find = (db: Db, text: string, now: Date, most?: number) => Promise<readonly KnownAnswer[]>;

let find: Find = async () => [];

/** Called once by the composition root. */
export function useKnownAnswers(source: Find): void {
  find = source;
}

export const findAnswers: Find = (db, text, now, most) => find(db, text, now, most);
