-- What escaped supervision when it was last looked at. Looking takes in every open case: too much for a probe.
CREATE TABLE supervision_coverage (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  looked_at timestamptz NOT NULL,
  gaps jsonb NOT NULL
);
