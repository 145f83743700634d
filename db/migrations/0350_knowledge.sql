-- The knowledge base: what is published of it, flat for lists and for finding a question like another; its reviews and votes.
CREATE TABLE knowledge_live (
  publication_id uuid PRIMARY KEY,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL REFERENCES document,
  code text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  class text NOT NULL,
  title text NOT NULL,
  title_en text,
  -- The question and its other wordings, and the pairs of signs that tell them from others.
  wordings text[] NOT NULL,
  pairs text[] NOT NULL,
  score smallint NOT NULL CHECK (score BETWEEN 0 AND 100),
  review_on date NOT NULL,
  -- When its organ was told that a review is due.
  told_at timestamptz,
  valid_until date,
  since timestamptz NOT NULL,
  until timestamptz,
  FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication (id, secrecy_review_id),
  CHECK (until >= since)
);
CREATE UNIQUE INDEX knowledge_live_code ON knowledge_live (code) WHERE until IS NULL;
CREATE INDEX knowledge_live_document ON knowledge_live (document_id);
CREATE INDEX knowledge_live_newest ON knowledge_live (since DESC, publication_id DESC) WHERE until IS NULL;
CREATE INDEX knowledge_live_organ ON knowledge_live (organ_id, since DESC, publication_id DESC) WHERE until IS NULL;
CREATE INDEX knowledge_live_title ON knowledge_live (organ_id, title) WHERE until IS NULL;
CREATE INDEX knowledge_live_class ON knowledge_live (class text_pattern_ops) WHERE until IS NULL;
CREATE INDEX knowledge_live_review ON knowledge_live (review_on) WHERE until IS NULL;
CREATE INDEX knowledge_live_pairs ON knowledge_live USING gin (pairs) WHERE until IS NULL;
REVOKE DELETE ON knowledge_live FROM sunhall_app;

-- Read again and found right, without a new version.
CREATE TABLE knowledge_review (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES document,
  by_id uuid,
  by_name text NOT NULL,
  note text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX knowledge_review_document ON knowledge_review (document_id, at DESC);
REVOKE UPDATE, DELETE ON knowledge_review FROM sunhall_app;

-- Counts stay; by what visitors were told apart goes with the key of its day.
CREATE TABLE knowledge_tally (
  document_id uuid PRIMARY KEY REFERENCES document,
  yes integer NOT NULL DEFAULT 0 CHECK (yes >= 0),
  no integer NOT NULL DEFAULT 0 CHECK (no >= 0)
);
CREATE TABLE knowledge_vote (
  document_id uuid NOT NULL REFERENCES document,
  day date NOT NULL,
  mark bytea NOT NULL,
  helpful boolean NOT NULL,
  PRIMARY KEY (document_id, day, mark)
);
CREATE INDEX knowledge_vote_day ON knowledge_vote (day);
CREATE TABLE knowledge_salt (
  day date PRIMARY KEY,
  salt bytea NOT NULL
);
