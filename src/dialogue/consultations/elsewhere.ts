// Other rooms that ask the public too, such as that of major decisions: told in the same list, through a port.
import type { Db } from '#platform/database/db.ts';

export interface AskedElsewhere {
  readonly href: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly from: string;
  readonly to: string;
}

/** Those on which the public is asked on a day, or will be. */
type ListElsewhere = (db: Db, today: string) => Promise<readonly AskedElsewhere[]>;

let list: ListElsewhere = async () => [];

export function useAskedElsewhere(source: ListElsewhere): void {
  list = source;
}

export const listElsewhere: ListElsewhere = (db, today) => list(db, today);
