-- Rounds in which closed case files are reviewed (案卷评查): drawn by a seed that anybody can draw by again, scored by a sheet.
CREATE TABLE review_round (
  id uuid PRIMARY KEY,
  -- Whose files, with those of the organs beneath it.
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  title text NOT NULL,
  kind text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  per_organ integer NOT NULL CHECK (per_organ BETWEEN 1 AND 50),
  -- Root of the newest published day of the ledger when it was drawn: nobody can choose it.
  seed text NOT NULL,
  seed_day date,
  -- The sheet as it was when the round began: what is looked at and for how many points.
  sheet jsonb NOT NULL,
  drawn_at timestamptz NOT NULL,
  drawn_by uuid NOT NULL REFERENCES account,
  closed_at timestamptz,
  CHECK (from_day <= to_day)
);
CREATE INDEX review_round_by_path ON review_round (organ_path text_pattern_ops, id DESC);
CREATE INDEX review_round_organ ON review_round (organ_id);
CREATE INDEX review_round_by ON review_round (drawn_by);
CREATE INDEX review_round_closed ON review_round (closed_at DESC, id) WHERE closed_at IS NOT NULL;
REVOKE DELETE ON review_round FROM sunhall_app;

CREATE TABLE review_file (
  round_id uuid NOT NULL REFERENCES review_round,
  case_id uuid NOT NULL REFERENCES case_file,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- Its place among the files of its organ, by the seed.
  place integer NOT NULL,
  -- Points by the codes of the sheet.
  marks jsonb,
  score integer CHECK (score BETWEEN 0 AND 100),
  -- A fault that fails the file whatever its points.
  fatal text,
  note text,
  reviewed_by uuid REFERENCES account,
  reviewed_at timestamptz,
  PRIMARY KEY (round_id, case_id),
  CHECK ((score IS NULL) = (reviewed_at IS NULL)),
  CHECK ((score IS NULL) = (reviewed_by IS NULL)),
  CHECK ((score IS NULL) = (marks IS NULL))
);
CREATE INDEX review_file_case ON review_file (case_id);
CREATE INDEX review_file_organ ON review_file (organ_id);
CREATE INDEX review_file_by_path ON review_file (organ_path text_pattern_ops);
CREATE INDEX review_file_by ON review_file (reviewed_by);
REVOKE DELETE ON review_file FROM sunhall_app;
