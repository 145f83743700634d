-- 效能投诉: what was found of whom, so that figures and what is published are read without reading complaints.
CREATE TABLE conduct_result (
  case_id uuid NOT NULL REFERENCES case_file,
  -- Number of the act that found it.
  seq integer NOT NULL,
  -- The organ complained of, and the officer where it could be told who it was.
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  officer_id uuid REFERENCES account,
  conduct text NOT NULL,
  finding text NOT NULL,
  -- Without the complainant; absent when nothing is to be published.
  summary text,
  decided_at timestamptz NOT NULL,
  -- A review found otherwise; the row stays.
  revised_at timestamptz,
  -- When nobody could ask for a review any more.
  final_at timestamptz,
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX conduct_result_by_time ON conduct_result (decided_at);
CREATE INDEX conduct_result_published ON conduct_result (final_at DESC, case_id DESC) WHERE summary IS NOT NULL AND revised_at IS NULL;
