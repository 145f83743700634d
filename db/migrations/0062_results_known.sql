-- Scores of a past day are computed from what was known then: results keep what they said before, lateness is noted once.

ALTER TABLE supervision_result
  -- Since when it is known.
  ADD COLUMN recorded_at timestamptz,
  -- Whether the case had been decided by then, and how often it was decided again afterwards.
  ADD COLUMN decided boolean NOT NULL DEFAULT true,
  ADD COLUMN again integer NOT NULL DEFAULT 0,
  -- The officer who decided; null when the machine or the applicant ended it.
  ADD COLUMN officer_id uuid REFERENCES account;
UPDATE supervision_result SET recorded_at = ended_at;
ALTER TABLE supervision_result
  ALTER COLUMN recorded_at SET NOT NULL,
  ALTER COLUMN decided DROP DEFAULT,
  ALTER COLUMN again DROP DEFAULT;
CREATE INDEX supervision_result_by_officer ON supervision_result (officer_id, counted_on) WHERE officer_id IS NOT NULL;

-- What a result said before the case was ended again.
CREATE TABLE supervision_result_past (
  case_id uuid NOT NULL REFERENCES case_file,
  kind text NOT NULL,
  subject_code text,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  counted_on date NOT NULL,
  on_time boolean NOT NULL,
  days_used integer NOT NULL,
  days_promised integer,
  ended_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  again integer NOT NULL,
  officer_id uuid REFERENCES account,
  replaced_at timestamptz NOT NULL
);
CREATE INDEX supervision_result_past_by_case ON supervision_result_past (case_id);
CREATE INDEX supervision_result_past_by_organ ON supervision_result_past (organ_path text_pattern_ops, counted_on);
REVOKE UPDATE, DELETE ON supervision_result_past FROM sunhall_app;

-- Cases that passed a limit of the whole case, noted once, with the organ that had them: what comes after changes nothing.
CREATE TABLE supervision_late (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  kind text NOT NULL,
  subject_code text,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  officer_id uuid REFERENCES account,
  -- The day it fell due.
  counted_on date NOT NULL,
  noted_at timestamptz NOT NULL
);
CREATE INDEX supervision_late_by_organ ON supervision_late (organ_path text_pattern_ops, counted_on);
CREATE INDEX supervision_late_by_subject ON supervision_late (subject_code, counted_on);
CREATE INDEX supervision_late_by_officer ON supervision_late (officer_id, counted_on) WHERE officer_id IS NOT NULL;
REVOKE UPDATE, DELETE ON supervision_late FROM sunhall_app;
INSERT INTO supervision_late
  SELECT case_id, kind, subject_code, organ_path, NULL, counted_on, ended_at FROM supervision_result WHERE NOT on_time;

-- Which device a rating came from (a keyed hash), to see many in a row; since when a rating no longer counts.
ALTER TABLE rating
  ADD COLUMN device text,
  ADD COLUMN excluded_at timestamptz;
UPDATE rating SET excluded_at = at WHERE state = 'excluded';
ALTER TABLE rating ADD CHECK ((state = 'excluded') = (excluded_at IS NOT NULL));
