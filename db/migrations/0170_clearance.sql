-- Nothing is published unread (发布审核): the case of each version, what texts are scanned for, and what was found.

-- 条例第十七条: the case in which a version is reviewed and signed.
CREATE TABLE clearance (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  document_id uuid NOT NULL REFERENCES document,
  version_id uuid NOT NULL UNIQUE REFERENCES document_version,
  opened_at timestamptz NOT NULL
);
CREATE INDEX clearance_document ON clearance (document_id);

-- Words of the city's own list. One person enters a word, another confirms it, and from then on it counts.
CREATE TABLE scan_word (
  id uuid PRIMARY KEY,
  word text NOT NULL CHECK (char_length(word) BETWEEN 2 AND 60),
  level text NOT NULL CHECK (level IN ('block', 'review')),
  -- What to write instead.
  advice text,
  added_by uuid NOT NULL,
  added_by_name text NOT NULL,
  added_at timestamptz NOT NULL,
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed_at timestamptz,
  ended_by_name text,
  ended_at timestamptz,
  CHECK (confirmed_by <> added_by),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
);
CREATE UNIQUE INDEX scan_word_live ON scan_word (word) WHERE ended_at IS NULL;

-- What was turned away at an entrance because it bore a mark of secrecy: that it happened, and not a word of it.
CREATE TABLE scan_refusal (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id uuid,
  account_name text NOT NULL,
  organ_path text,
  entrance text NOT NULL,
  subject text,
  rule text NOT NULL
);
CREATE INDEX scan_refusal_newest ON scan_refusal (at DESC, id DESC);
REVOKE UPDATE, DELETE ON scan_refusal FROM sunhall_app;

-- What clean files say, so that a word that is new finds them as well.
CREATE TABLE scan_file (
  file_id text PRIMARY KEY CHECK (file_id ~ '^[0-9a-f]{64}$'),
  body text NOT NULL,
  whole boolean NOT NULL,
  read_at timestamptz NOT NULL
);
CREATE FUNCTION forget_file_text() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  delete from scan_file where file_id = old.id;
  return null;
end $$;
CREATE TRIGGER stored_file_forgotten AFTER DELETE ON stored_file FOR EACH ROW EXECUTE FUNCTION forget_file_text();

-- One look through everything that is published.
CREATE TABLE scan_round (
  id uuid PRIMARY KEY,
  started_at timestamptz NOT NULL,
  done_at timestamptz,
  looked integer NOT NULL DEFAULT 0,
  found integer NOT NULL DEFAULT 0
);
CREATE INDEX scan_round_newest ON scan_round (started_at DESC);

-- What it found. A version that was kept for a reason is not brought up again by the same rule.
CREATE TABLE scan_hit (
  version_id uuid NOT NULL REFERENCES document_version,
  rule text NOT NULL,
  round_id uuid NOT NULL REFERENCES scan_round,
  document_id uuid NOT NULL REFERENCES document,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  title text NOT NULL,
  place text NOT NULL,
  excerpt text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'withdrawn', 'kept')),
  reason text,
  decided_by_name text,
  decided_at timestamptz,
  PRIMARY KEY (version_id, rule),
  CHECK ((state = 'open') = (decided_at IS NULL))
);
CREATE INDEX scan_hit_round ON scan_hit (round_id, version_id, rule);
CREATE INDEX scan_hit_document ON scan_hit (document_id);
CREATE INDEX scan_hit_path ON scan_hit (organ_path text_pattern_ops);
