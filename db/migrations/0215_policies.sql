-- The library of policies and laws: who issued each, from when it is in force, and which it puts in the place of.

ALTER TABLE article_live
  ADD COLUMN effective_on date,
  ADD COLUMN issuers text[] NOT NULL DEFAULT '{}',
  ADD COLUMN replaces text[] NOT NULL DEFAULT '{}';

UPDATE article_live l SET
  effective_on = (v.content #>> '{policy,effectiveOn}')::date,
  issuers = ARRAY(SELECT jsonb_array_elements_text(v.content #> '{policy,issuers}')),
  replaces = ARRAY(SELECT jsonb_array_elements_text(v.content #> '{policy,replaces}'))
FROM document_version v
WHERE v.id = l.version_id AND l.kind = 'policy' AND v.content ? 'policy';

CREATE INDEX article_live_replaces ON article_live USING gin (replaces);
CREATE INDEX article_live_policies ON article_live (kind, since DESC, publication_id DESC) WHERE doc_no IS NOT NULL;
