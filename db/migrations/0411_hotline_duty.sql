-- When each line is answered (热线号码和服务时间): of the numbers that were merged, and of the four telephones for
-- appointments, enquiries, oversight and complaints. A line without a row is answered around the clock.
CREATE TABLE hotline_line (
  line text PRIMARY KEY,
  number text NOT NULL,
  days text NOT NULL CHECK (days IN ('all', 'workdays')),
  opens text NOT NULL CHECK (opens ~ '^[0-2][0-9]:[0-5][0-9]$'),
  closes text NOT NULL CHECK (closes ~ '^[0-2][0-9]:[0-5][0-9]$'),
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (opens < closes)
);
REVOKE DELETE ON hotline_line FROM sunhall_app;

-- Calls that nobody answered (未接来电), each called back by somebody or given up after so many tries.
CREATE TABLE hotline_missed (
  call_id uuid PRIMARY KEY REFERENCES hotline_call,
  line text NOT NULL,
  centre_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  rang_at timestamptz NOT NULL,
  -- By the hours of the line and the calendar of then.
  out_of_hours boolean NOT NULL,
  tries int NOT NULL DEFAULT 0,
  returned_at timestamptz,
  returned_by text,
  reached boolean,
  CHECK ((returned_at IS NULL) = (reached IS NULL)),
  CHECK ((returned_at IS NULL) = (returned_by IS NULL))
);
CREATE INDEX hotline_missed_rang ON hotline_missed (rang_at DESC, call_id DESC);
CREATE INDEX hotline_missed_open ON hotline_missed (rang_at DESC, call_id DESC) WHERE returned_at IS NULL;
CREATE INDEX hotline_missed_centre ON hotline_missed (centre_path text_pattern_ops);
REVOKE DELETE ON hotline_missed FROM sunhall_app;

-- Which liaison of an organ answers in a time (联络员值守): the first, or whoever is in their place.
CREATE TABLE hotline_watch (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  number_id uuid NOT NULL REFERENCES hotline_number,
  from_on date NOT NULL,
  to_on date NOT NULL,
  entered_by text NOT NULL,
  entered_at timestamptz NOT NULL,
  -- Withdrawn: it no longer counts.
  ended_at timestamptz,
  CHECK (from_on <= to_on)
);
CREATE INDEX hotline_watch_organ ON hotline_watch (organ_id, to_on) WHERE ended_at IS NULL;
CREATE INDEX hotline_watch_path ON hotline_watch (organ_path text_pattern_ops);
CREATE INDEX hotline_watch_number ON hotline_watch (number_id);
REVOKE DELETE ON hotline_watch FROM sunhall_app;

-- A liaison who was to answer and was not there (联络员不在岗): a call put through to them, or a check by the centre.
CREATE TABLE hotline_absence (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  number_id uuid NOT NULL REFERENCES hotline_number,
  found_at timestamptz NOT NULL,
  source text NOT NULL CHECK (source IN ('call', 'check')),
  notice_id uuid REFERENCES case_file
);
CREATE INDEX hotline_absence_organ ON hotline_absence (organ_id, found_at);
CREATE INDEX hotline_absence_path ON hotline_absence (organ_path text_pattern_ops);
CREATE INDEX hotline_absence_number ON hotline_absence (number_id, found_at);
CREATE INDEX hotline_absence_notice ON hotline_absence (notice_id);
CREATE INDEX hotline_absence_open ON hotline_absence (found_at) WHERE notice_id IS NULL;
REVOKE DELETE ON hotline_absence FROM sunhall_app;
