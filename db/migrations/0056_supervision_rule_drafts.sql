-- Rules changed by two supervisors: drafted, tried on the past, approved, in force from a day. What happened is kept.

-- Every event that supervision saw, whether or not a rule watched it then: another set can be tried on the past.
CREATE TABLE supervision_event (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  event text NOT NULL,
  at timestamptz NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE
);
CREATE INDEX supervision_event_by_time ON supervision_event (at, id);
REVOKE UPDATE, DELETE ON supervision_event FROM sunhall_app;

-- A rule may be in force for a part of the life of its set; under one code several follow each other.
ALTER TABLE supervision_rule
  ADD COLUMN in_force_from date,
  ADD COLUMN in_force_until date,
  ADD CHECK (in_force_until >= in_force_from),
  DROP CONSTRAINT supervision_rule_set_id_code_key;
CREATE UNIQUE INDEX supervision_rule_code ON supervision_rule (set_id, code, (coalesce(in_force_from, '-infinity')));

-- A set of rules being written. What was done to it, and by whom, is its chain in the ledger.
CREATE TABLE supervision_draft (
  id uuid PRIMARY KEY,
  -- Counts changes: of two people writing at once, the second is told.
  revision integer NOT NULL CHECK (revision > 0),
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'in-force', 'withdrawn')),
  name text NOT NULL,
  name_en text NOT NULL,
  basis text NOT NULL,
  settings jsonb NOT NULL,
  rules jsonb NOT NULL,
  -- The first day it is to be in force.
  starts_on date,
  -- Whoever wrote in it may not approve it.
  writers uuid[] NOT NULL,
  begun_at timestamptz NOT NULL,
  begun_by text NOT NULL,
  approved_at timestamptz,
  approved_by text,
  -- The version it became.
  set_id uuid UNIQUE REFERENCES supervision_rule_set,
  CHECK ((set_id IS NULL) = (state <> 'in-force')),
  CHECK (state NOT IN ('approved', 'in-force') OR starts_on IS NOT NULL)
);
CREATE INDEX supervision_draft_by_time ON supervision_draft (begun_at DESC, id DESC);
CREATE INDEX supervision_draft_waiting ON supervision_draft (starts_on) WHERE state = 'approved';
REVOKE DELETE ON supervision_draft FROM sunhall_app;
