-- Calls drawn by lot to be asked about (回访抽查): how the operator took them, and how the liaison answered.
CREATE TABLE hotline_sample (
  call_id uuid PRIMARY KEY REFERENCES hotline_call,
  centre_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- `2026-10`: the month of the call, for which it counts.
  month text NOT NULL CHECK (month ~ '^\d{4}-\d{2}$'),
  drawn_at timestamptz NOT NULL,
  asked_at timestamptz,
  asked_by text,
  -- Null when whoever called was not reached.
  operator_manner text CHECK (operator_manner IN ('good', 'fair', 'poor')),
  liaison_answer text CHECK (liaison_answer IN ('good', 'fair', 'poor')),
  CHECK ((asked_at IS NULL) = (asked_by IS NULL))
);
CREATE INDEX hotline_sample_month ON hotline_sample (month, call_id);
CREATE INDEX hotline_sample_centre ON hotline_sample (centre_path text_pattern_ops);
REVOKE DELETE ON hotline_sample FROM sunhall_app;
