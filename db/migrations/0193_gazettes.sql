-- Issues of gazettes and bulletins that are published: flat for the archive, and how many items each holds.
CREATE TABLE gazette_issue (
  publication_id uuid PRIMARY KEY,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL REFERENCES document,
  code text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  series text NOT NULL,
  title text NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  items integer NOT NULL CHECK (items > 0),
  since timestamptz NOT NULL,
  until timestamptz,
  FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication (id, secrecy_review_id),
  CHECK (until >= since)
);
CREATE UNIQUE INDEX gazette_issue_number ON gazette_issue (organ_id, series, year, number) WHERE until IS NULL;
CREATE INDEX gazette_issue_document ON gazette_issue (document_id);
CREATE INDEX gazette_issue_path ON gazette_issue (organ_path text_pattern_ops, year);
CREATE INDEX gazette_issue_newest ON gazette_issue (since DESC, publication_id DESC);
REVOKE DELETE ON gazette_issue FROM sunhall_app;
