// Looks through the text of everything that is public, for the check of sites: links, misspelt words, and whether it is what was reviewed.
import { sql } from 'kysely';
import { hashContent } from '#kernel/documents/rules.ts';
import type { ArticleContent } from '#openness/articles/contract.ts';
import { readContent } from '#openness/articles/rules/read.ts';
import { findWrongWords } from '#openness/self-check/rules/wrong-words.ts';
import type { TextFault } from '#openness/self-check/sources.ts';
import type { Db } from '#platform/database/db.ts';
import { findDead, readLinks } from './site-links.ts';

const BATCH = 200;

interface Row {
  readonly code: string;
  readonly siteId: string;
  readonly title: string;
  readonly summary: string | null;
  readonly kind: string;
  readonly source: string;
  readonly docNo: string | null;
  readonly content: ArticleContent;
  readonly hash: string;
}

/** A few articles at a time, so that memory stays small whatever there is. Two statements a batch. */
export async function* listTextFaults(db: Db, now: Date): AsyncIterable<readonly TextFault[]> {
  for (let after = ''; ; ) {
    const { rows } = await sql<Row>`
      select l.code, p.site_id as "siteId", l.title, l.summary, l.kind, l.source, l.doc_no as "docNo", v.content,
        v.content_hash as hash
      from article_live l
      join article_placement p on p.publication_id = l.publication_id and p.home
      join document_version v on v.id = l.version_id
      where l.code > ${after} and l.since <= ${now} and (l.until is null or l.until > ${now})
      order by l.code limit ${BATCH}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    const links = rows.map((row) => readLinks(row.content.body));
    const dead = await findDead(db, [...new Set(links.flat())], now);
    const faults = rows.flatMap((row, at) => [
      ...(isAsReviewed(row) ? [] : [faultOf(row, 'tampered', '')]),
      ...(links[at] ?? []).filter((href) => dead.has(href)).map((href) => faultOf(row, 'dead-link', href)),
      ...listWrongWords(row).map((what) => faultOf(row, 'wrong-word', what)),
    ]);
    if (faults.length > 0) yield faults;
    after = last.code;
  }
}

const faultOf = ({ siteId, code, title }: Row, check: TextFault['check'], what: string): TextFault => ({
  siteId,
  article: code,
  title,
  check,
  what,
});

/** Whoever changes the version's text or the copy that is read, past all gates, is found by what the reviewers signed. */
function isAsReviewed({ content, hash, ...copy }: Row): boolean {
  const { title, kind, source, summary = null, policy } = content;
  const same = { title, kind, source, summary, docNo: policy?.docNo ?? null };
  const isCopy = (Object.keys(same) as (keyof typeof same)[]).every((field) => copy[field] === same[field]);
  return isCopy && hashContent(content) === hash;
}

function listWrongWords({ content }: Row): string[] {
  const text = readContent(content)
    .texts.map((one) => one.text)
    .join('\n');
  return findWrongWords(text).map(({ wrong, right }) => `${wrong}（${right}）`);
}
