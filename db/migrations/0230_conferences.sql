-- Spokespersons (新闻发言人) of organs, and press conferences that are published: flat for their list and for the count of a year.
CREATE TABLE spokesperson (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  name text NOT NULL,
  name_en text,
  post text NOT NULL,
  post_en text,
  phone text NOT NULL,
  since date NOT NULL,
  until date,
  CHECK (until >= since)
);
CREATE INDEX spokesperson_path ON spokesperson (organ_path text_pattern_ops, since);
REVOKE DELETE ON spokesperson FROM sunhall_app;

CREATE TABLE press_conference (
  publication_id uuid PRIMARY KEY,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL REFERENCES document,
  code text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  title text NOT NULL,
  title_en text,
  held_on date NOT NULL,
  questions integer NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication (id, secrecy_review_id),
  CHECK (until >= since)
);
CREATE UNIQUE INDEX press_conference_code ON press_conference (code) WHERE until IS NULL;
CREATE INDEX press_conference_document ON press_conference (document_id);
CREATE INDEX press_conference_path ON press_conference (organ_path text_pattern_ops, held_on);
CREATE INDEX press_conference_newest ON press_conference (held_on DESC, publication_id DESC);
REVOKE DELETE ON press_conference FROM sunhall_app;
