-- Projects: what is published of each, flat for its list; where talks about an investment stand; and the articles about one.
CREATE TABLE project_live (
  publication_id uuid PRIMARY KEY,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL REFERENCES document,
  code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('works', 'investment')),
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  title text NOT NULL,
  title_en text,
  trade text NOT NULL,
  place text NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),
  since timestamptz NOT NULL,
  until timestamptz,
  FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication (id, secrecy_review_id),
  CHECK (until >= since)
);
CREATE UNIQUE INDEX project_live_code ON project_live (code) WHERE until IS NULL;
CREATE INDEX project_live_document ON project_live (document_id);
CREATE INDEX project_live_newest ON project_live (kind, since DESC, publication_id DESC);
REVOKE DELETE ON project_live FROM sunhall_app;

CREATE TABLE project_status (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES document,
  status text NOT NULL CHECK (status IN ('open', 'talks', 'signed', 'closed')),
  by_id uuid,
  by_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX project_status_document ON project_status (document_id, at DESC, id DESC);
REVOKE UPDATE, DELETE ON project_status FROM sunhall_app;

ALTER TABLE article_live ADD COLUMN project_code text, ADD COLUMN stage text;
UPDATE article_live l SET
  project_code = v.content #>> '{detail,projectCode}',
  stage = v.content #>> '{detail,stage}'
FROM document_version v
WHERE v.id = l.version_id AND v.content #>> '{detail,projectCode}' IS NOT NULL;
CREATE INDEX article_live_project ON article_live (project_code) WHERE project_code IS NOT NULL;
