-- Scores: schemes as data, rounds, entries by hand, appeals, and sheets frozen when a round is published.

-- A version of a scheme. A round keeps the version it was opened with.
CREATE TABLE score_scheme (
  id uuid PRIMARY KEY,
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9-]{0,19}$'),
  version integer NOT NULL CHECK (version > 0),
  -- Indicator tree, weights, rules, bonus, veto, grades, appeal window: checked against its schema when it is taken in.
  body jsonb NOT NULL,
  -- The rounds that are opened by themselves: month, quarter, year; none for a scheme that is only kept at hand.
  periods text[] NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  UNIQUE (code, version)
);
CREATE UNIQUE INDEX score_scheme_in_force ON score_scheme (code) WHERE valid_to IS NULL;

CREATE TABLE score_round (
  id uuid PRIMARY KEY,
  scheme_id uuid NOT NULL REFERENCES score_scheme,
  scheme_code text NOT NULL,
  period text NOT NULL CHECK (period IN ('month', 'quarter', 'year')),
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day > from_day),
  opened_at timestamptz NOT NULL,
  -- Shown to those who are scored; until when they may appeal.
  announced_at timestamptz,
  announced_by uuid REFERENCES account,
  organ_id uuid REFERENCES organ,
  appeals_until timestamptz,
  -- The moment whose knowledge the sheets were computed from, and SHA-256 over all of them.
  published_at timestamptz,
  published_by uuid REFERENCES account,
  digest text,
  UNIQUE (scheme_code, period, from_day),
  CHECK ((announced_at IS NULL) = (appeals_until IS NULL)),
  CHECK (published_at IS NULL OR announced_at IS NOT NULL),
  CHECK ((published_at IS NULL) = (digest IS NULL))
);
CREATE INDEX score_round_by_time ON score_round (to_day DESC, id DESC);

-- What is put in by hand, with its evidence: counts once somebody else has approved it. Never deleted.
CREATE TABLE score_entry (
  id uuid PRIMARY KEY,
  scheme_code text NOT NULL,
  -- Who it is about: id of the organ, code of the item, id of the officer.
  key text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  kind text NOT NULL CHECK (kind IN ('points', 'coefficient', 'veto')),
  indicator text NOT NULL,
  -- Hundredths of a point, or of the coefficient.
  hundredths integer NOT NULL,
  -- The day it is about.
  day date NOT NULL,
  reason text NOT NULL,
  file_id text,
  file_name text,
  entered_by uuid NOT NULL REFERENCES account,
  entered_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'approved', 'refused')),
  decided_by uuid REFERENCES account,
  decided_at timestamptz,
  -- The appeal it follows from.
  appeal_id uuid REFERENCES case_file,
  CHECK ((state = 'pending') = (decided_at IS NULL)),
  -- Four eyes.
  CHECK (decided_by <> entered_by)
);
CREATE INDEX score_entry_by_day ON score_entry (scheme_code, day);
CREATE INDEX score_entry_by_key ON score_entry (key, day);
REVOKE UPDATE, DELETE ON score_entry FROM sunhall_app;
GRANT UPDATE (state, decided_by, decided_at) ON score_entry TO sunhall_app;

-- The appeals of a round; each is a case with a clock.
CREATE TABLE score_appeal (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  round_id uuid NOT NULL REFERENCES score_round,
  key text NOT NULL,
  indicator text NOT NULL
);
CREATE INDEX score_appeal_by_round ON score_appeal (round_id, key);

-- A published sheet, frozen.
CREATE TABLE score_sheet (
  round_id uuid NOT NULL REFERENCES score_round,
  key text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  -- As they were called then.
  code text NOT NULL,
  name text NOT NULL,
  name_en text,
  peers text NOT NULL,
  -- Within its peers; null with too few cases.
  rank integer,
  -- Canonical JSON, byte for byte what a computation gives, and its SHA-256.
  body text NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (round_id, key)
);
CREATE UNIQUE INDEX score_sheet_by_code ON score_sheet (round_id, code);
REVOKE UPDATE, DELETE ON score_sheet FROM sunhall_app;
CREATE TRIGGER score_sheet_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON score_sheet
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
