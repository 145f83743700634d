// What cases themselves give to assessment: how many came in, by the organ they were first laid with.
import { sql } from 'kysely';
import { openings } from '#kernel/ledger/store.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { FigureAsked, FigureCount, Indicator } from '../indicator.ts';
import { listKinds } from '../registry.ts';
import { listFacts } from './figures.ts';

/** Read from the ledger, so that a case which goes to another organ later changes no figure of the past. */
function received(asked: FigureAsked) {
  const kinds = listKinds().filter((kind) => !kind.uncounted);
  const opened = openings({ ...asked, kinds: kinds.map(({ name }) => name) });
  return sql`from ${opened} a join organ o on o.id = a.organ_id where ${withinScopes(asked.scopes, 'o.path')}`;
}

export const receivedIndicator: Indicator = {
  name: 'received',
  by: ['organ'],
  figures: { received: { zh: '收件', en: 'Received' } },
  count: async (db, asked) => {
    const { rows } = await sql<FigureCount>`
      select o.path as key, o.path as path, to_char(a.at, 'YYYY-MM') as month,
        json_build_object('received', count(*)) as figures
      ${received(asked)} group by 1, 2, 3`.execute(db);
    return rows;
  },
  list: (db, asked) => listFacts(db, asked, sql`select a.case_id, a.at ${received(asked)}`),
};
