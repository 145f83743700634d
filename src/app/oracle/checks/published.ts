// What is shown to the public was published: the tables it is read from hold what was reviewed, as it was reviewed, no longer than it may.
import type { CityCheck } from '../contract.ts';

/** Tables the public reads, and the kind of document each is made of. */
const SHOWN = [
  ['article_live', 'article'],
  ['item_live', 'service-item'],
  ['project_live', 'project'],
  ['knowledge_live', 'knowledge'],
  ['gazette_issue', 'gazette-issue'],
] as const;

/** A publication without a review of the very words, by somebody who did not write them. */
const UNREVIEWED = `select d.kind || ' ' || d.code as of, p.since::text as found
  from document_publication p join document d on d.id = p.document_id
  join document_version v on v.id = p.version_id
  where exists (select from unnest(array[p.review_id, p.secrecy_review_id]) r (id)
    where r.id is not null and not exists (select from document_review w
      where w.id = r.id and w.version_id = v.id and w.verdict = 'passed' and w.content_hash = v.content_hash
        and w.reviewer_id <> all (v.editors)))`;

const overlapping = `select d.kind || ' ' || d.code as of, p.since::text as found
  from document_publication p join document d on d.id = p.document_id
  where exists (select from document_publication q where q.document_id = p.document_id and q.id > p.id
    and q.since < coalesce(p.until, 'infinity') and p.since < coalesce(q.until, 'infinity'))`;

const unpublished = (table: string, kind: string) => `select l.code as of, l.since::text as found
  from ${table} l left join document_publication p on p.id = l.publication_id
  left join document d on d.id = p.document_id
  where p.id is null or d.kind <> '${kind}' or d.id <> l.document_id or d.code <> l.code
    or p.since <> l.since or p.until is distinct from l.until`;

const unshown = (table: string, kind: string) => `select d.code as of, p.since::text as found
  from document_publication p join document d on d.id = p.document_id and d.kind = '${kind}'
  where (p.until is null or p.until > $1) and not exists (select from ${table} l where l.publication_id = p.id)`;

const DRAFT_LETTERS = `select f.number as of, a.decision as found
  from letter_answer a join case_file f on f.id = a.case_id
  where a.decision = 'published' and (f.data ? 'onlyFor' or a.answered_at > $1 or a.decided_at > $1)`;

export const published: CityCheck = {
  name: 'published',
  about: 'what the public reads was published after its reviews, and what is published is there to be read',
  judge: async (db, { now }, tell) => {
    const ask = async (
      text: string,
      values: unknown[],
      say: (found: string) => { found: string; expected: string },
    ) => {
      const { rows } = await db.query<{ of: string; found: string }>(text, values);
      for (const { of, found } of rows) tell({ of, ...say(found) });
    };
    await ask(UNREVIEWED, [], (since) => ({
      found: `published since ${since}`,
      expected: 'reviews of the very version that passed, by others than its editors',
    }));
    await ask(overlapping, [], (since) => ({ found: `public twice since ${since}`, expected: 'once at a time' }));
    for (const [table, kind] of SHOWN) {
      await ask(unpublished(table, kind), [], (since) => ({
        found: `shown by ${table} since ${since}`,
        expected: 'a publication of it with the same times',
      }));
      await ask(unshown(table, kind), [now], (since) => ({
        found: `published since ${since} and not in ${table}`,
        expected: 'shown',
      }));
    }
    await ask(DRAFT_LETTERS, [now], (decision) => ({
      found: `its letter is ${decision}`,
      expected: 'kept from the public',
    }));
    const { rows } = await db.query<{ n: number }>('select count(*)::int as n from document_publication');
    return rows[0]?.n ?? 0;
  },
};
