-- What is published: a working draft, immutable versions, reviews of one version, publications of a reviewed version.

CREATE TABLE document (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  -- In addresses and in packs; unique within the kind.
  code text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  created_at timestamptz NOT NULL,
  UNIQUE (kind, code)
);
CREATE INDEX document_by_path ON document (kind, organ_path text_pattern_ops, code);
CREATE INDEX document_by_organ ON document (organ_id);

-- The one working copy; it may be incomplete. Submitting freezes it into a version and takes it away.
CREATE TABLE document_draft (
  document_id uuid PRIMARY KEY REFERENCES document,
  content jsonb NOT NULL,
  -- Counts saves, so that of two people who edit at once the second is told.
  revision integer NOT NULL CHECK (revision > 0),
  editor_id uuid NOT NULL,
  editor_name text NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE document_version (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES document,
  number integer NOT NULL CHECK (number > 0),
  content jsonb NOT NULL,
  -- SHA-256 over the canonical JSON of `content`.
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  author_id uuid NOT NULL,
  author_name text NOT NULL,
  note text NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (document_id, number),
  UNIQUE (id, document_id),
  UNIQUE (id, content_hash, author_id)
);
REVOKE UPDATE, DELETE ON document_version FROM sunhall_app;

-- The foreign key repeats the author and the hash: a review signs this text, and never one's own.
CREATE TABLE document_review (
  id uuid PRIMARY KEY,
  version_id uuid NOT NULL,
  content_hash text NOT NULL,
  author_id uuid NOT NULL,
  gate text NOT NULL CHECK (gate IN ('content', 'legal', 'secrecy')),
  verdict text NOT NULL CHECK (verdict IN ('passed', 'returned')),
  reviewer_id uuid NOT NULL,
  reviewer_name text NOT NULL,
  checklist jsonb NOT NULL,
  -- Why: reasons of a return, legal ground of a secrecy decision.
  ground text,
  at timestamptz NOT NULL,
  FOREIGN KEY (version_id, content_hash, author_id) REFERENCES document_version (id, content_hash, author_id),
  CHECK (reviewer_id <> author_id),
  CHECK (verdict = 'passed' OR ground IS NOT NULL),
  UNIQUE (version_id, gate),
  UNIQUE (id, version_id, verdict)
);
REVOKE UPDATE, DELETE ON document_review FROM sunhall_app;

-- Both foreign keys to reviews carry the verdict 'passed': what nobody passed cannot be published.
CREATE TABLE document_publication (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL,
  version_id uuid NOT NULL,
  verdict text NOT NULL DEFAULT 'passed' CHECK (verdict = 'passed'),
  review_id uuid NOT NULL,
  secrecy_review_id uuid,
  published_by uuid NOT NULL,
  published_by_name text NOT NULL,
  -- In the future while it is announced (拟发布). `until` is null while nothing ends it.
  since timestamptz NOT NULL,
  until timestamptz,
  withdrawn_by uuid,
  withdrawn_by_name text,
  reason text,
  FOREIGN KEY (version_id, document_id) REFERENCES document_version (id, document_id),
  FOREIGN KEY (review_id, version_id, verdict) REFERENCES document_review (id, version_id, verdict),
  FOREIGN KEY (secrecy_review_id, version_id, verdict) REFERENCES document_review (id, version_id, verdict),
  CHECK (until >= since),
  CHECK (withdrawn_by IS NULL OR (until IS NOT NULL AND reason IS NOT NULL))
);
CREATE UNIQUE INDEX document_publication_open ON document_publication (document_id) WHERE until IS NULL;
CREATE INDEX document_publication_by_document ON document_publication (document_id, since);
CREATE INDEX document_publication_by_version ON document_publication (version_id);
REVOKE UPDATE, DELETE ON document_publication FROM sunhall_app;
-- A publication can be ended, never rewritten.
GRANT UPDATE (until, withdrawn_by, withdrawn_by_name, reason) ON document_publication TO sunhall_app;
