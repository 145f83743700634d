-- Visits of sites, columns and articles, by day. Nobody is kept who visited: see visit_seen.
CREATE TABLE visit_day (
  day date NOT NULL,
  -- The site it stands on, by code; empty for an article of which that is not known.
  site text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('site', 'column', 'article')),
  ref text NOT NULL,
  total bigint NOT NULL CHECK (total >= 0),
  -- Different visitors of the day.
  visitors bigint NOT NULL CHECK (visitors >= 0),
  PRIMARY KEY (site, kind, ref, day)
);
CREATE INDEX visit_day_by_kind ON visit_day (kind, day, site);

-- Visitors of a day are told apart by a keyed digest of address and browser. The key is thrown away when the day is over, and with
-- it the digests: nobody can be found again by them, not even by trying all addresses.
CREATE TABLE visit_salt (
  day date PRIMARY KEY,
  salt bytea NOT NULL
);
CREATE TABLE visit_seen (
  day date NOT NULL,
  kind text NOT NULL,
  ref text NOT NULL,
  visitor bytea NOT NULL,
  PRIMARY KEY (day, kind, ref, visitor)
);
