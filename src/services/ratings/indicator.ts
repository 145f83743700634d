// What ratings give to assessment: how many there were, how many were content, and praise in a row from one device.
import { sql } from 'kysely';
import type { FigureAsked, FigureCount, Indicator } from '#kernel/cases/indicator.ts';
import type { Label } from '#kernel/cases/label.ts';
import { type Conditions, countEach, keyOf, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import { markRows } from './store.ts';

/** Ratings of the period that counted at the moment; of cases of some kinds, or of all. */
const counted = (asked: FigureAsked, kinds: readonly string[] | null) =>
  markRows(sql`
    r.at >= ${asked.from}::date and r.at < ${asked.to}::date + 1 and r.at <= ${asked.asOf}
      and (r.excluded_at is null or r.excluded_at > ${asked.asOf})
      and ${meant(asked, 'r')}
      and ${kinds ? sql`(select f.kind from case_file f where f.id = r.case_id) = any(${kinds}::text[])` : sql`true`}`);

const RATED = sql<boolean>`not c."inRow"`;
const CONTENT = sql<boolean>`c.level <= 3 and not c."inRow"`;

function indicate(
  { conditions, kinds = null }: { readonly conditions: Conditions; readonly kinds?: readonly string[] | null },
  shown: Pick<Indicator, 'name' | 'by' | 'figures'>,
): Indicator {
  return {
    ...shown,
    count: async (db, asked) => {
      const { rows } = await sql<FigureCount>`
        select ${keyOf(asked, 'c')} as key, c.organ_path as path, c.month, ${countEach(conditions)} as figures
        from (${counted(asked, kinds)}) c group by 1, 2, 3`.execute(db);
      return rows;
    },
    list: (db, asked) => {
      const condition = conditions[asked.figure] ?? sql`false`;
      return listFacts(db, asked, sql`select c.case_id, c.at from (${counted(asked, kinds)}) c where ${condition}`);
    },
  };
}

/** What is said of cases of some kinds alone: how many were rated, and how many of those who did were content. */
export const indicateKinds = (
  name: string,
  kinds: readonly string[],
  { rated, content }: { readonly rated: readonly [string, Label]; readonly content: readonly [string, Label] },
): Indicator =>
  indicate(
    { conditions: { [rated[0]]: RATED, [content[0]]: CONTENT }, kinds },
    { name, by: ['organ'], figures: Object.fromEntries([rated, content]) },
  );

const ALL = { conditions: { rated: RATED, content: CONTENT, inRow: sql<boolean>`c."inRow"` } };

export const ratingIndicator = indicate(ALL, {
  name: 'ratings',
  by: ['organ', 'item'],
  figures: {
    rated: { zh: '有效评价', en: 'Ratings that count' },
    content: { zh: '满意（非常满意、满意、基本满意）', en: 'Content (very, content, fairly)' },
    inRow: { zh: '同一设备连续五星（不计入）', en: 'Best ratings in a row from one device (left out)' },
  },
});
