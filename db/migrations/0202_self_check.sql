-- What the nightly check of the city's sites finds, and the score of each site, day by day.
CREATE TABLE site_finding (
  id uuid PRIMARY KEY,
  site_id uuid NOT NULL REFERENCES site,
  check_name text NOT NULL,
  -- What of the site: the slug of a column, a line of its foot, an article and an address it leads to.
  subject text NOT NULL,
  name text NOT NULL,
  name_en text,
  href text,
  first_seen timestamptz NOT NULL,
  last_seen timestamptz NOT NULL,
  ended_at timestamptz,
  -- The ticket in which it is put right.
  case_id uuid REFERENCES case_file,
  CHECK (last_seen >= first_seen)
);
CREATE UNIQUE INDEX site_finding_open ON site_finding (site_id, check_name, subject) WHERE ended_at IS NULL;
CREATE INDEX site_finding_case ON site_finding (case_id);

CREATE TABLE site_score (
  site_id uuid NOT NULL REFERENCES site,
  day date NOT NULL,
  score smallint NOT NULL CHECK (score BETWEEN 0 AND 100),
  -- Checks that fail the site as a whole.
  vetoes text[] NOT NULL,
  -- Points taken off, by check.
  lost jsonb NOT NULL,
  PRIMARY KEY (site_id, day)
);
CREATE INDEX site_score_by_day ON site_score (day, score DESC);
