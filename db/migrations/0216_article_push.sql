-- Articles that units offer to the sites above them (报送上级网站), and what became of each offer.
CREATE TABLE article_push (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES document,
  column_id uuid NOT NULL REFERENCES site_column,
  code text NOT NULL,
  title text NOT NULL,
  title_en text,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL REFERENCES account,
  asked_by_name text NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'adopted', 'declined')),
  reason text,
  decided_at timestamptz,
  decided_by uuid REFERENCES account,
  decided_by_name text,
  CHECK ((state = 'asked') = (decided_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_by_name IS NULL)),
  CHECK ((state = 'declined') = (reason IS NOT NULL)),
  CHECK (decided_by <> asked_by)
);
-- What was declined may be offered again; nothing stands in a column twice.
CREATE UNIQUE INDEX article_push_once ON article_push (document_id, column_id) WHERE state <> 'declined';
CREATE INDEX article_push_document ON article_push (document_id);
CREATE INDEX article_push_column ON article_push (column_id, asked_at DESC);
CREATE INDEX article_push_organ ON article_push (organ_id);
CREATE INDEX article_push_path ON article_push (organ_path text_pattern_ops, asked_at DESC);
CREATE INDEX article_push_asked_by ON article_push (asked_by);
CREATE INDEX article_push_decided_by ON article_push (decided_by) WHERE decided_by IS NOT NULL;
