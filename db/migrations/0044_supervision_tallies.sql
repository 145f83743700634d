-- What the public figures are summed from: counted every minute, so that no page counts cases.

-- What happened on a local day.
CREATE TABLE supervision_day (
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  day date NOT NULL,
  received integer NOT NULL,
  accepted integer NOT NULL,
  closed integer NOT NULL,
  -- Results that count on this day; the working days all of them took.
  decided integer NOT NULL,
  on_time integer NOT NULL,
  days_used integer NOT NULL,
  -- Signals that count, by the day on which they were passed.
  hint integer NOT NULL,
  warning integer NOT NULL,
  yellow integer NOT NULL,
  red integer NOT NULL,
  PRIMARY KEY (organ_path, day)
);

-- What stood when it was last counted.
CREATE TABLE supervision_standing (
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- The day a limit ended on, with what is open past it: of the whole case, of a step or an opinion only.
  day date NOT NULL,
  overdue integer NOT NULL,
  step_overdue integer NOT NULL,
  -- On the day of the count alone: open, of these standing still, and ending today.
  open integer NOT NULL,
  paused integer NOT NULL,
  due_today integer NOT NULL,
  PRIMARY KEY (organ_path, day)
);

-- When that was. All days are counted anew less often than the last ones.
CREATE TABLE supervision_counting (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  counted_at timestamptz NOT NULL,
  from_day date NOT NULL,
  next_whole_at timestamptz NOT NULL
);

-- For counting what was accepted on a day.
CREATE INDEX case_file_by_accepted ON case_file (accepted_at) WHERE accepted_at IS NOT NULL;
