-- 责任追究: what was decided against whom, so that a person's and an organ's measures are found without reading cases.
CREATE TABLE accountability_measure (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  officer_id uuid NOT NULL REFERENCES account,
  -- Where the person worked when the case was filed.
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  conduct text NOT NULL,
  measure text NOT NULL,
  -- 文号 of a decision of the competent organ.
  reference text,
  decided_at timestamptz NOT NULL,
  -- After a review; the row stays.
  revoked_at timestamptz
);
CREATE INDEX accountability_measure_by_officer ON accountability_measure (officer_id, decided_at);
CREATE INDEX accountability_measure_by_time ON accountability_measure (decided_at);
