-- What briefings (信息报送) earned their organs: one row for each that left an organ, and for all that counted afterwards.
CREATE TABLE briefing_points (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  event text NOT NULL CHECK (event IN ('sent', 'adopted', 'reported', 'taken', 'noted')),
  points numeric(6, 1) NOT NULL CHECK (points >= 0),
  at timestamptz NOT NULL
);
CREATE INDEX briefing_points_at ON briefing_points (at, organ_path text_pattern_ops);
CREATE INDEX briefing_points_case ON briefing_points (case_id);
CREATE INDEX briefing_points_path ON briefing_points (organ_path text_pattern_ops, at);
