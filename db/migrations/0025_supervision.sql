-- Supervision: rules as data, the moments they wait for, the signals they gave, and how each case ended.

-- A version of the city's rules. One is in force; the ones before it stay for the signals they gave.
CREATE TABLE supervision_rule_set (
  id uuid PRIMARY KEY,
  version integer NOT NULL UNIQUE CHECK (version > 0),
  name text NOT NULL,
  name_en text NOT NULL,
  basis text NOT NULL,
  -- Least number of cases for a rank, target rate, length of the window.
  settings jsonb NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX supervision_rule_set_in_force ON supervision_rule_set ((true)) WHERE valid_to IS NULL;

CREATE TABLE supervision_rule (
  id uuid PRIMARY KEY,
  set_id uuid NOT NULL REFERENCES supervision_rule_set,
  code text NOT NULL CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,29}$'),
  -- What is watched: 办件, 特别程序, 环节 …
  element text NOT NULL,
  element_en text NOT NULL,
  -- Kinds of case it is for; every kind when empty.
  kinds text[] NOT NULL,
  -- Limits it is measured against, by name; those of a scope that no rule names as `scope:total`, `scope:step`, `scope:assist`.
  base_limits text[] NOT NULL CHECK (cardinality(base_limits) > 0),
  -- Fires at the first instant at which elapsed − limit compares so with diff, in units of the limit.
  comparison text NOT NULL CHECK (comparison IN ('>=', '>')),
  diff integer NOT NULL,
  -- How elapsed time is counted; null: as the limit itself.
  method text CHECK (method IN ('end-of-day', 'elapsed-24h', 'office-hours')),
  level text NOT NULL CHECK (level IN ('hint', 'warning', 'yellow', 'red')),
  receivers text[] NOT NULL,
  points integer NOT NULL,
  message text NOT NULL,
  message_en text NOT NULL,
  -- Waits for a supervisor before it counts.
  confirm boolean NOT NULL,
  basis text NOT NULL,
  basis_en text NOT NULL,
  -- A setting of the city, not law.
  local boolean NOT NULL,
  UNIQUE (set_id, code)
);
REVOKE UPDATE, DELETE ON supervision_rule FROM sunhall_app;

-- The stored moment at which a running limit passes a rule's threshold. Watching costs what is due, not what is open.
CREATE TABLE supervision_watch (
  limit_id uuid NOT NULL REFERENCES case_limit,
  -- No foreign key: every intake would lock the same few rules.
  rule_id uuid NOT NULL,
  case_id uuid NOT NULL,
  fire_at timestamptz NOT NULL,
  fired_at timestamptz,
  -- Since when it waits for nothing: the limit ended or stands still.
  void_at timestamptz,
  PRIMARY KEY (limit_id, rule_id)
);
CREATE INDEX supervision_watch_due ON supervision_watch (fire_at) WHERE fired_at IS NULL AND void_at IS NULL;

CREATE SEQUENCE supervision_signal_seq;
GRANT USAGE ON SEQUENCE supervision_signal_seq TO sunhall_app;

-- A hint, a warning or a card. Never deleted, and never changed but in its state.
CREATE TABLE supervision_signal (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  case_id uuid NOT NULL REFERENCES case_file,
  -- Null for what is not about time.
  limit_id uuid REFERENCES case_limit,
  rule_id uuid NOT NULL REFERENCES supervision_rule,
  level text NOT NULL CHECK (level IN ('hint', 'warning', 'yellow', 'red')),
  element text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  kind text NOT NULL,
  subject_code text,
  -- When the threshold was passed, and when that was written down.
  passed_at timestamptz NOT NULL,
  fired_at timestamptz NOT NULL,
  due_at timestamptz,
  message text NOT NULL,
  message_en text NOT NULL,
  state text NOT NULL CHECK (state IN ('pending', 'fired', 'revoked')),
  -- The case, the limit and the rule as they were.
  snapshot jsonb NOT NULL,
  UNIQUE (limit_id, rule_id)
);
CREATE INDEX supervision_signal_by_organ ON supervision_signal (organ_path text_pattern_ops, passed_at DESC, id DESC);
CREATE INDEX supervision_signal_by_time ON supervision_signal (passed_at DESC, id DESC);
CREATE INDEX supervision_signal_by_case ON supervision_signal (case_id);
CREATE INDEX supervision_signal_by_subject ON supervision_signal (subject_code, passed_at DESC);
REVOKE UPDATE, DELETE ON supervision_signal FROM sunhall_app;
GRANT UPDATE (state) ON supervision_signal TO sunhall_app;

-- How a case stood against its limits when it was decided: what every rate and average is made of.
CREATE TABLE supervision_result (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  kind text NOT NULL,
  subject_code text,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- The day the case counts on: that of the decision when in time, else the day it fell due.
  counted_on date NOT NULL,
  on_time boolean NOT NULL,
  -- Working days, suspensions left out.
  days_used integer NOT NULL CHECK (days_used >= 0),
  days_promised integer,
  ended_at timestamptz NOT NULL
);
CREATE INDEX supervision_result_by_day ON supervision_result (counted_on, organ_path text_pattern_ops)
  INCLUDE (on_time, days_used);
CREATE INDEX supervision_result_by_organ ON supervision_result (organ_path text_pattern_ops, counted_on);
CREATE INDEX supervision_result_by_subject ON supervision_result (subject_code, counted_on);
