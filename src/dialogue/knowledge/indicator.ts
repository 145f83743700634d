// What the knowledge base gives to assessment: entries published, renewed, read again and taken down, by the organ that answers.
import { sql } from 'kysely';
import { countFacts } from '#kernel/cases/queries/counted-facts.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import { DESK, KNOWLEDGE, permissions } from './contract.ts';

/** A renewed entry ends in the moment in which its next version begins. */
const rows = sql`
  select case when exists (select from knowledge_live e where e.document_id = k.document_id and e.since < k.since)
      then 'knowledgeRevised' else 'knowledgePublished' end as figure,
    k.organ_path, k.since as at, k.publication_id as id, k.code as number, k.title, k.title_en,
    ${sql.lit(`${KNOWLEDGE}/`)} || k.code as href, 1 as n
  from knowledge_live k
  union all
  select 'knowledgeEnded', k.organ_path, k.until, k.publication_id, k.code, k.title, k.title_en,
    ${sql.lit(`${DESK}/`)} || k.document_id, 1
  from knowledge_live k
  where k.until is not null and not exists (
    select from knowledge_live n where n.document_id = k.document_id and n.since > k.since and n.since <= k.until)
  union all
  select 'knowledgeReviewed', k.organ_path, r.at, r.id, k.code, k.title, k.title_en, ${sql.lit(`${DESK}/`)} || r.document_id, 1
  from knowledge_review r join lateral (
    select l.organ_path, l.code, l.title, l.title_en from knowledge_live l
    where l.document_id = r.document_id and l.since <= r.at order by l.since desc limit 1) k on true`;

export const knowledgeIndicator = countFacts(
  'knowledge',
  {
    knowledgePublished: { zh: '发布的知识库条目', en: 'Entries of the knowledge base published' },
    knowledgeRevised: { zh: '更新的知识库条目', en: 'Entries of the knowledge base renewed' },
    knowledgeReviewed: { zh: '复核的知识库条目', en: 'Entries of the knowledge base read again' },
    knowledgeEnded: { zh: '下架的知识库条目', en: 'Entries of the knowledge base taken down' },
  },
  {
    rows,
    /** What is public has a page for everybody; the rest is named to those who keep it. */
    readable: (reader) =>
      sql`(f.figure in ('knowledgePublished', 'knowledgeRevised')
        or ${withinScopes(reader.scopes(permissions.see), 'f.organ_path')})`,
  },
);
