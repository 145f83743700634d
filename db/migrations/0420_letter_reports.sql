-- What each organ's letters of a month came to, as it was reported when the month was over (信息统计按时上报); kept as it was then.
CREATE TABLE letter_report (
  organ_id uuid NOT NULL REFERENCES organ (id),
  organ_path text NOT NULL,
  month text NOT NULL CHECK (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  received integer NOT NULL,
  answered integer NOT NULL,
  on_time integer NOT NULL,
  published integer NOT NULL,
  reported_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id, month)
);
CREATE INDEX letter_report_by_month ON letter_report (month, organ_path text_pattern_ops);
REVOKE UPDATE, DELETE ON letter_report FROM sunhall_app;
