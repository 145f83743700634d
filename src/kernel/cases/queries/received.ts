// What cases themselves give to assessment: how many came in, by the organ they were first laid with; of all kinds, or of some.
import { type RawBuilder, sql } from 'kysely';
import { openedWith, openings } from '#kernel/ledger/store.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { FigureAsked, FigureCount, Indicator } from '../indicator.ts';
import type { Label } from '../label.ts';
import { listKinds } from '../registry.ts';
import { type Conditions, countEach, listFacts } from './figures.ts';

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

export interface Opening extends Label {
  readonly kinds: readonly string[];
}

/** A figure for each of these groups of kinds. Few kinds among many cases: found by kind, not by walking the ledger. */
export function countOpenings(name: string, figures: Readonly<Record<string, Opening>>): Indicator {
  const conditions: Conditions = Object.fromEntries(
    Object.entries(figures).map(([figure, { kinds }]) => [figure, sql<boolean>`f.kind = any(${[...kinds]}::text[])`]),
  );
  const kinds = [...new Set(Object.values(figures).flatMap((one) => one.kinds))];
  const opened = ({ from, to, asOf, scopes }: FigureAsked): RawBuilder<unknown> => sql`
    from case_file f join organ o on o.id = ${openedWith('f.id')}
    where f.kind = any(${kinds}::text[]) and f.received_at >= ${from}::date and f.received_at < ${to}::date + 1
      and f.received_at <= ${asOf} and ${withinScopes(scopes, 'o.path')}`;
  return {
    name,
    by: ['organ'],
    figures,
    count: async (db, asked) => {
      const { rows } = await sql<FigureCount>`
        select o.path as key, o.path, to_char(f.received_at, 'YYYY-MM') as month, ${countEach(conditions)} as figures
        ${opened(asked)} group by 1, 2, 3`.execute(db);
      return rows;
    },
    list: (db, asked) =>
      listFacts(
        db,
        asked,
        sql`select f.id as case_id, f.received_at as at ${opened(asked)} and ${conditions[asked.figure] ?? sql`false`}`,
      ),
  };
}
