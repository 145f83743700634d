-- Plans of holidays (节假日值班安排): a time with a roster of its own, published to those on it and to the office above.
CREATE TABLE duty_plan (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  name text NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  entered_by text NOT NULL,
  entered_at timestamptz NOT NULL,
  -- From then on people change by substitution alone.
  published_at timestamptz,
  published_by text,
  CHECK (from_on <= to_on),
  CHECK ((published_at IS NULL) = (published_by IS NULL))
);
CREATE INDEX duty_plan_organ ON duty_plan (organ_id, to_on);
CREATE INDEX duty_plan_path ON duty_plan (organ_path text_pattern_ops, to_on);
REVOKE DELETE ON duty_plan FROM sunhall_app;

-- Shifts of duty (值班班次): of an organ, by day or by night.
CREATE TABLE duty_shift (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  on_day date NOT NULL,
  slot text NOT NULL CHECK (slot IN ('day', 'night')),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  phone text,
  -- The stored moment at which whoever has not signed in is told to those above; null once that is settled.
  alarm_at timestamptz,
  alarmed_at timestamptz,
  UNIQUE (organ_id, on_day, slot),
  CHECK (starts_at < ends_at)
);
CREATE INDEX duty_shift_path ON duty_shift (organ_path text_pattern_ops);
CREATE INDEX duty_shift_day ON duty_shift (on_day, organ_path);
CREATE INDEX duty_shift_alarm ON duty_shift (alarm_at) WHERE alarm_at IS NOT NULL;
REVOKE DELETE ON duty_shift FROM sunhall_app;

-- Who is on a shift. Whoever was replaced stays, with who stands for them.
CREATE TABLE duty_person (
  id uuid PRIMARY KEY,
  shift_id uuid NOT NULL REFERENCES duty_shift,
  role text NOT NULL CHECK (role IN ('leader', 'staff', 'driver')),
  -- Null of a driver who has no account.
  account_id uuid REFERENCES account,
  name text NOT NULL,
  name_en text,
  signed_at timestamptz,
  stands_for uuid REFERENCES duty_person,
  replaced_at timestamptz,
  reason text,
  CHECK (role = 'driver' OR account_id IS NOT NULL),
  CHECK ((replaced_at IS NULL) = (reason IS NULL))
);
CREATE INDEX duty_person_shift ON duty_person (shift_id);
CREATE UNIQUE INDEX duty_person_once ON duty_person (account_id, shift_id) WHERE replaced_at IS NULL;
CREATE INDEX duty_person_account ON duty_person (account_id);
CREATE UNIQUE INDEX duty_person_stands_for ON duty_person (stands_for);

-- Hand-over sheets (交接班记录): what the next shift signs for.
CREATE TABLE duty_handover (
  shift_id uuid PRIMARY KEY REFERENCES duty_shift,
  matters text NOT NULL,
  pending text NOT NULL,
  things text NOT NULL,
  written_by text NOT NULL,
  written_at timestamptz NOT NULL,
  taken_by text,
  taken_at timestamptz,
  remark text,
  CHECK ((taken_at IS NULL) = (taken_by IS NULL))
);
REVOKE DELETE ON duty_handover FROM sunhall_app;

-- The log of the duty telephone (值班电话记录).
CREATE TABLE duty_call (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  at timestamptz NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  caller text NOT NULL,
  phone_sealed text,
  about text NOT NULL,
  handled text NOT NULL,
  urgent boolean NOT NULL,
  taken_by text NOT NULL,
  entered_at timestamptz NOT NULL
);
CREATE INDEX duty_call_organ ON duty_call (organ_id, at DESC, id DESC);
CREATE INDEX duty_call_path ON duty_call (organ_path text_pattern_ops);
REVOKE DELETE ON duty_call FROM sunhall_app;
