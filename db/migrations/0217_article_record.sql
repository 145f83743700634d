-- What is counted of an article for good, whatever becomes of it: when it was first public, and when it was taken away.
CREATE TABLE article_record (
  document_id uuid PRIMARY KEY REFERENCES document,
  code text NOT NULL,
  title text NOT NULL,
  title_en text,
  kind text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  signed_at timestamptz,
  -- The last of the twenty working days (条例第二十六条); null where the calendar does not reach back so far.
  due_on date,
  first_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CHECK (withdrawn_at >= first_at)
);
CREATE INDEX article_record_path ON article_record (organ_path text_pattern_ops, first_at);
CREATE INDEX article_record_first ON article_record (first_at);
CREATE INDEX article_record_withdrawn ON article_record (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
CREATE INDEX article_record_organ ON article_record (organ_id);

INSERT INTO article_record (document_id, code, title, title_en, kind, organ_id, organ_path, signed_at, first_at)
SELECT DISTINCT ON (document_id) document_id, code, title, title_en, kind, organ_id, organ_path, signed_at, since
FROM article_live ORDER BY document_id, since;
