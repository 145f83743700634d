-- The working-day calendar: exceptions to Monday–Friday, the years they cover, and the version readers cache by.

-- A notice may reach into the December before its year; where two notices name one date, the later one holds.
CREATE TABLE calendar_day (
  region text NOT NULL,
  date date NOT NULL,
  notice_year integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('off', 'work')),
  name text NOT NULL,
  note text NOT NULL DEFAULT '',
  source text NOT NULL,
  provisional boolean NOT NULL DEFAULT false,
  PRIMARY KEY (region, date, notice_year)
);

CREATE TABLE calendar_coverage (
  region text NOT NULL,
  year integer NOT NULL,
  state text NOT NULL CHECK (state IN ('official', 'provisional')),
  source text NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region, year)
);

-- One row. Each import writes a new random version, so that no two states of any city's calendar share one.
CREATE TABLE calendar_version (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version uuid NOT NULL
);
INSERT INTO calendar_version (version) VALUES (gen_random_uuid());
