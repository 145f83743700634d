-- What was filed (归档文件): a catalogue entry and its package, one for each case that was closed.
CREATE TABLE archive_record (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL UNIQUE REFERENCES case_file,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- 档号 and what it is made of
  code text NOT NULL UNIQUE,
  year smallint NOT NULL,
  retention text NOT NULL CHECK (retention IN ('permanent', 'thirty', 'ten')),
  serial integer NOT NULL CHECK (serial > 0),
  direction text NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
  -- 题名、责任者、文号、日期
  title text NOT NULL,
  author text NOT NULL,
  number text NOT NULL,
  dated date NOT NULL,
  -- Null where it is kept for ever.
  kept_until date,
  -- Metadata, the course of handling and the manifest as they were made, by name.
  texts jsonb NOT NULL,
  -- SM3 of the manifest.
  digest text NOT NULL,
  filed_at timestamptz NOT NULL,
  filed_by text NOT NULL,
  UNIQUE (organ_id, year, retention, serial),
  CHECK ((retention = 'permanent') = (kept_until IS NULL))
);
CREATE INDEX archive_record_path ON archive_record (organ_path text_pattern_ops, id DESC);
REVOKE DELETE ON archive_record FROM sunhall_app;

CREATE TABLE archive_serial (
  organ_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL,
  retention text NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (organ_id, year, retention)
);
REVOKE DELETE ON archive_serial FROM sunhall_app;

-- The files of a package; a file that is in several is kept once.
CREATE TABLE archive_file (
  record_id uuid NOT NULL REFERENCES archive_record,
  place smallint NOT NULL,
  file_id text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (record_id, place)
);
CREATE INDEX archive_file_id ON archive_file (file_id);
REVOKE UPDATE, DELETE ON archive_file FROM sunhall_app;
