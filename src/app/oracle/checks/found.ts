// What the public search finds is there to be read at this moment, under the title it has: no draft, nothing withdrawn.
import type { CityCheck } from '../contract.ts';

/** What ends at a moment is forgotten a little later. */
const GRACE = "interval '1 minute'";

/** What may be found by each source: refs with their titles. A source that nobody names here is a fault itself. */
const SOURCES: Readonly<Record<string, string>> = {
  articles: liveOf('article_live', 'title'),
  items: liveOf('item_live', 'name'),
  projects: liveOf('project_live', 'title'),
  knowledge: liveOf('knowledge_live', 'title'),
  conferences: documentsOf('conference'),
  letters: `select a.id::text as ref, a.title from letter_answer a where a.decision = 'published'`,
  motions: 'select id::text as ref, title from motion_reply where published_at is not null',
  consultation: casesOf('consultation', ['withdrawn']),
  'public-survey': casesOf('public-survey', ['draft', 'cancelled']),
  'organ-evaluation': casesOf('organ-evaluation', ['draft', 'cancelled']),
  organs: `select id::text as ref, name as title from organ where valid_to is null or valid_to >= $1::timestamptz::date`,
  halls: 'select code as ref, name as title from item_hall',
  packages: 'select code as ref, name as title from item_package',
  places: 'select id::text as ref, name as title from useful_place where removed_at is null',
};

function liveOf(table: string, title: string): string {
  return `select code as ref, ${title} as title from ${table} where since <= $1 and (until is null or until > $1 - ${GRACE})`;
}

function documentsOf(kind: string): string {
  return `select d.code as ref, null as title from document d where d.kind = '${kind}' and exists (
    select from document_publication p where p.document_id = d.id and p.since <= $1 and (p.until is null or p.until > $1 - ${GRACE}))`;
}

function casesOf(kind: string, hidden: readonly string[]): string {
  const states = hidden.map((state) => `'${state}'`).join(', ');
  return `select number as ref, title from case_file where kind = '${kind}' and state not in (${states})
    and not data ? 'onlyFor'`;
}

export const JUDGED: readonly string[] = Object.keys(SOURCES);

export const found: CityCheck = {
  name: 'found',
  about: 'the search finds what is public now, under its title, and nothing else',
  judge: async (db, { now }, tell) => {
    const { rows: counts } = await db.query<{ source: string; n: number }>(
      'select source, count(*)::int as n from search_entry group by source',
    );
    for (const { source } of counts) {
      const may = SOURCES[source];
      if (!may) {
        tell({
          of: source,
          found: 'entries of a source that the oracle does not know',
          expected: 'a line for it here',
        });
        continue;
      }
      const { rows } = await db.query<{ ref: string; title: string; right: string | null }>(
        `with at as (select $1::timestamptz), may as (${may})
         select e.ref, e.title, m.title as right from search_entry e left join may m on m.ref = e.ref
         where e.source = $2 and (m.ref is null or m.title <> e.title)`,
        [now, source],
      );
      for (const { ref, title, right } of rows)
        tell({ of: `${source} ${ref}`, found: `found as ${title}`, expected: right ?? 'nothing: it is not public' });
    }
    return counts.reduce((sum, { n }) => sum + n, 0);
  },
};
