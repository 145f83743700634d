-- Administrative divisions, and the one tree of organs 市→县→乡→村 that every case moves in.

CREATE TABLE region (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{12}$'),
  name text NOT NULL,
  -- GB/T 39046-2020 A.2: 2 province, 3 city, 4 county, 5 township, 6 village. A level may be skipped.
  level smallint NOT NULL CHECK (level BETWEEN 2 AND 6),
  kind text,
  parent_code text REFERENCES region
);
CREATE INDEX region_parent ON region (parent_code);

CREATE TABLE organ (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9-]{2,40}$'),
  parent_id uuid REFERENCES organ,
  -- The codes from the root down, `/530900/530900-government/`. Tables that keep a path refer to it
  -- with ON UPDATE CASCADE, so a move or a new code reaches them in the same statement.
  path text NOT NULL UNIQUE,
  name text NOT NULL,
  name_en text,
  short_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('legal', 'section', 'statistical', 'enterprise', 'temporary')),
  system text CHECK (system IN ('party', 'congress', 'government', 'cppcc')),
  level smallint NOT NULL CHECK (level BETWEEN 2 AND 6),
  line text,
  region_code text REFERENCES region,
  uscc text,
  rank text,
  address text,
  phone text,
  valid_from date,
  valid_to date,
  access_date date,
  contact text,
  -- Order among siblings, as the city lists them.
  position integer NOT NULL,
  search tsvector NOT NULL,
  CHECK (valid_to >= valid_from)
);
CREATE INDEX organ_path_range ON organ (path text_pattern_ops);
CREATE INDEX organ_parent ON organ (parent_id, position);
CREATE INDEX organ_line ON organ (line, level);
CREATE INDEX organ_region ON organ (region_code);
-- Every look-up reads the whole pending list, so it is kept short.
CREATE INDEX organ_search ON organ USING gin (search) WITH (gin_pending_list_limit = 64);

-- What an organ was called, coded and placed before each change. A code stays taken for ever.
CREATE TABLE organ_code_history (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  change text NOT NULL CHECK (change IN ('renamed', 'recoded', 'moved', 'closed')),
  code text NOT NULL,
  name text NOT NULL,
  path text NOT NULL,
  reason text NOT NULL,
  actor_id uuid,
  at timestamptz NOT NULL
);
CREATE INDEX organ_code_history_code ON organ_code_history (code);
CREATE INDEX organ_code_history_organ ON organ_code_history (organ_id, at);
REVOKE UPDATE, DELETE ON organ_code_history FROM sunhall_app;
