-- Numbers of organs, and who answers there: what an operator looks up in less than a second (单位、联络员目录).
CREATE TABLE hotline_number (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  number text NOT NULL,
  sort text NOT NULL CHECK (sort IN ('direct', 'fax', 'switchboard', 'duty', 'voice', 'service')),
  -- A or B liaison officer; null of a number that is nobody's own.
  liaison text CHECK (liaison IN ('A', 'B')),
  person text,
  -- What is asked there, and when somebody answers.
  duties text NOT NULL,
  hours text NOT NULL,
  -- What it is found by: organ, short name, person, duties.
  found_by text NOT NULL,
  confirmed_on date NOT NULL,
  tested_on date,
  tested text CHECK (tested IN ('answered', 'no-answer', 'busy', 'wrong', 'fax', 'switchboard', 'duty', 'voice')),
  ended_on date,
  CHECK (liaison IS NULL OR (sort = 'direct' AND person IS NOT NULL)),
  CHECK ((tested_on IS NULL) = (tested IS NULL))
);
CREATE UNIQUE INDEX hotline_number_once ON hotline_number (organ_id, number) WHERE ended_on IS NULL;
CREATE INDEX hotline_number_path ON hotline_number (organ_path text_pattern_ops, id) WHERE ended_on IS NULL;
CREATE INDEX hotline_number_equal ON hotline_number (number) WHERE ended_on IS NULL;
CREATE INDEX hotline_number_organ_path ON hotline_number (organ_path text_pattern_ops);
REVOKE DELETE ON hotline_number FROM sunhall_app;

-- Who of the operators is on duty.
CREATE TABLE hotline_shift (
  on_day date NOT NULL,
  slot text NOT NULL CHECK (slot IN ('early', 'late', 'night')),
  officer_id uuid NOT NULL REFERENCES account,
  -- As they were called then.
  officer_name text NOT NULL,
  officer_name_en text,
  centre_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  PRIMARY KEY (on_day, slot, officer_id)
);
CREATE INDEX hotline_shift_officer ON hotline_shift (officer_id);
CREATE INDEX hotline_shift_centre ON hotline_shift (centre_path text_pattern_ops, on_day);

-- Every call and what became of it (来电与转接记录). Who called is sealed.
CREATE TABLE hotline_call (
  id uuid PRIMARY KEY,
  line text NOT NULL,
  phone_index text NOT NULL,
  phone_sealed text NOT NULL,
  started_at timestamptz NOT NULL,
  operator_id uuid NOT NULL REFERENCES account,
  centre_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- Seconds until an operator answered; null when the caller gave up before.
  waited int CHECK (waited >= 0),
  seconds int NOT NULL CHECK (seconds >= 0),
  organ_id uuid REFERENCES organ,
  organ_path text REFERENCES organ (path) ON UPDATE CASCADE,
  number_id uuid REFERENCES hotline_number,
  result text CHECK (result IN ('connected', 'no-answer', 'busy', 'wrong-number', 'refused', 'second-transfer')),
  satisfied text CHECK (satisfied IN ('yes', 'fair', 'no')),
  -- Forbidden practices that the log itself shows.
  practices text[] NOT NULL,
  notice_id uuid REFERENCES case_file,
  CHECK ((organ_id IS NULL) = (result IS NULL))
);
CREATE INDEX hotline_call_phone ON hotline_call (phone_index, started_at DESC, id DESC);
CREATE INDEX hotline_call_organ ON hotline_call (organ_id, started_at);
CREATE INDEX hotline_call_organ_path ON hotline_call (organ_path text_pattern_ops, started_at);
CREATE INDEX hotline_call_started ON hotline_call (started_at DESC, id DESC);
CREATE INDEX hotline_call_centre ON hotline_call (centre_path text_pattern_ops);
CREATE INDEX hotline_call_operator ON hotline_call (operator_id, started_at DESC);
CREATE INDEX hotline_call_number ON hotline_call (number_id);
CREATE INDEX hotline_call_notice ON hotline_call (notice_id);
CREATE INDEX hotline_call_flagged ON hotline_call (started_at) WHERE practices <> '{}' AND notice_id IS NULL;
REVOKE DELETE ON hotline_call FROM sunhall_app;

-- A line of the telecom operator's quality sheet (语音质检统计表).
CREATE TABLE hotline_finding (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  happened_on date NOT NULL,
  practice text NOT NULL,
  detail text NOT NULL,
  notice_id uuid REFERENCES case_file
);
CREATE INDEX hotline_finding_organ ON hotline_finding (organ_id, happened_on);
CREATE INDEX hotline_finding_path ON hotline_finding (organ_path text_pattern_ops);
CREATE INDEX hotline_finding_notice ON hotline_finding (notice_id);
CREATE INDEX hotline_finding_open ON hotline_finding (happened_on) WHERE notice_id IS NULL;
REVOKE DELETE ON hotline_finding FROM sunhall_app;
