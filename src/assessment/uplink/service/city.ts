// The city itself: the root of its tree of organs, under whose name and code it reports.
import type { Organ } from '#kernel/organs/contract.ts';
import { listTops } from '#kernel/organs/service/read.ts';
import type { Db } from '#platform/database/db.ts';
import type { FindSubject } from '#platform/http/access.ts';

/** Undefined before any organ was loaded. */
export async function findCity(db: Db, now: Date): Promise<Organ | undefined> {
  const [root] = await listTops(db, [{ path: '', deep: true }], now);
  return root;
}

/** Whoever acts for the whole city has a reach that begins at its root. */
export const findWhole: FindSubject = async ({ db, now }) => {
  const city = await findCity(db, now);
  return city && { paths: [city.path], owners: [], codeInHand: false };
};
