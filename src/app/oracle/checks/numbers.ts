// Numbers that are given one after the other: none twice, none skipped, and the counter stands at the last.
import type { CityCheck } from '../contract.ts';

/** A counter, and the things that bear its numbers. */
interface Series {
  readonly what: string;
  readonly counter: string;
  readonly things: string;
  readonly keys: readonly string[];
  /** The column of the things that holds the number. */
  readonly number: string;
}

/** Papers bear the number in words: the short name of an organ, a mark, the year, and the number within them. */
const PAPERS = `(select p.template, c.year, substring(p.number from '\\D\\d{4}\\D(\\d+)\\D$')::int as no, c.organ_id
  from case_paper p join organ o on starts_with(p.number, o.short_name) and o.name = p.organ_name
  join case_paper_counter c on c.organ_id = o.id and c.template = p.template
    and c.year = substring(p.number from '\\D(\\d{4})\\D\\d+\\D$')::int)`;

const SERIES: readonly Series[] = [
  {
    what: 'official documents',
    counter: 'official_document_serial',
    things: '(select mark, year, serial from official_document where serial is not null)',
    keys: ['mark', 'year'],
    number: 'serial',
  },
  {
    what: 'incoming documents',
    counter: 'incoming_serial',
    things: 'incoming_document',
    keys: ['organ_id', 'year'],
    number: 'serial',
  },
  {
    what: 'archived documents',
    counter: 'archive_serial',
    things: 'archive_record',
    keys: ['organ_id', 'year', 'retention'],
    number: 'serial',
  },
  { what: 'uses of seals', counter: 'seal_count', things: 'seal_use', keys: ['organ_id', 'year'], number: 'no' },
  {
    what: 'papers',
    counter: 'case_paper_counter',
    things: PAPERS,
    keys: ['organ_id', 'template', 'year'],
    number: 'no',
  },
];

export const numbers: CityCheck = {
  name: 'numbers',
  about: 'numbers that run without a gap were given each once, none skipped, and case numbers are no one else’s',
  judge: async (db, _world, tell) => {
    let seen = 0;
    for (const series of SERIES) {
      const { rows } = await db.query<Row>(compareSql(series));
      seen += rows.length;
      for (const row of rows) {
        const expected = `1 to ${row.last}, each once`;
        if (row.given !== row.last || row.different !== row.last || row.highest !== row.last)
          tell({
            of: `${series.what} ${row.key}`,
            found: `${row.given} given, ${row.different} different, the highest ${row.highest}`,
            expected,
          });
      }
    }
    const { rows: twice } = await db.query<{ number: string; n: number }>(
      'select number, count(*)::int as n from case_file group by number having count(*) > 1',
    );
    for (const { number, n } of twice) tell({ of: number, found: `${n} cases of this number`, expected: '1' });
    return seen;
  },
};

interface Row {
  readonly key: string;
  readonly last: number;
  readonly given: number;
  readonly different: number;
  readonly highest: number;
}

function compareSql({ counter, things, keys, number }: Series): string {
  const list = keys.join(', ');
  return `select concat_ws(' ', ${list}) as key, coalesce(c.last, 0)::int as last, coalesce(t.given, 0)::int as given,
      coalesce(t.different, 0)::int as different, coalesce(t.highest, 0)::int as highest
    from ${counter} c full join (
      select ${list}, count(*) as given, count(distinct ${number}) as different, max(${number}) as highest
      from ${things} things group by ${list}) t using (${list})`;
}
