// For tests: how much a page asks of the database.
import pg from 'pg';

/** How many statements the database is sent while `deed` is done. */
export async function countStatements(deed: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: never[]) {
    count += 1;
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await deed();
  } finally {
    pg.Client.prototype.query = query;
  }
  return count;
}
