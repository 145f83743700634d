// Counts SQL statements: a page that asks the database once per row is slow long before anybody measures it.
import type { KyselyPlugin } from 'kysely';
import type { Db } from '#platform/database/db.ts';

export interface CountedDb {
  /** The same database; its statements are counted. */
  readonly db: Db;
  /** Statements since the last call. BEGIN and COMMIT are not among them. */
  take(): number;
}

export function countStatements(db: Db): CountedDb {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    db: db.withPlugin(counter),
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}
