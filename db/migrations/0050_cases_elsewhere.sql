-- The number a case bears elsewhere: cases of an older system are found by the one people know.
CREATE TABLE case_elsewhere (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  system text NOT NULL,
  number text NOT NULL,
  UNIQUE (system, number)
);
CREATE INDEX case_elsewhere_by_number ON case_elsewhere (number);
REVOKE UPDATE, DELETE ON case_elsewhere FROM sunhall_app;

-- Files that were taken in or only checked: what was in them, and what was wrong.
CREATE TABLE import_run (
  id uuid PRIMARY KEY,
  what text NOT NULL CHECK (what IN ('cases', 'results')),
  file_name text NOT NULL,
  dry_run boolean NOT NULL,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  counts jsonb NOT NULL,
  -- All that were found; the first of them are kept.
  fault_count integer NOT NULL,
  faults jsonb NOT NULL
);
CREATE INDEX import_run_by_time ON import_run (at DESC, id DESC);
REVOKE UPDATE, DELETE ON import_run FROM sunhall_app;

CREATE TABLE imported_case (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  -- A keyed hash of its line: the same line again is known, another one under its number is a fault.
  digest text NOT NULL
);
REVOKE UPDATE, DELETE ON imported_case FROM sunhall_app;
