-- 行政复议、行政诉讼: against whom and since when, and what came of it, so that results are counted without reading cases.
CREATE TABLE remedy (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  -- The respondent (被申请人、被告).
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- 行政复议, 未经复议直接起诉, 复议后起诉: a column of table four of the annual report.
  route text NOT NULL CHECK (route IN ('review', 'direct', 'reviewed')),
  matter text NOT NULL,
  received_on date NOT NULL,
  -- The instance before: a proceeding counts once, by its latest instance.
  previous_id uuid REFERENCES remedy,
  recorded_at timestamptz NOT NULL,
  result text CHECK (result IN ('upheld', 'corrected', 'other')),
  concluded_on date,
  concluded_at timestamptz,
  -- Recorded by mistake: it counts no more, and stays.
  void_at timestamptz,
  CHECK (concluded_on >= received_on),
  CHECK ((result IS NULL) = (concluded_on IS NULL) AND (result IS NULL) = (concluded_at IS NULL))
);
CREATE INDEX remedy_by_organ ON remedy (organ_path text_pattern_ops, received_on);
CREATE INDEX remedy_corrected ON remedy (concluded_at) WHERE result = 'corrected';
CREATE UNIQUE INDEX remedy_followed ON remedy (previous_id) WHERE void_at IS NULL;
REVOKE DELETE ON remedy FROM sunhall_app;
