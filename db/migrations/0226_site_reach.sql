-- How often each site was asked for a day, and how often it did not open in time.
CREATE TABLE site_reach (
  site_id uuid NOT NULL REFERENCES site,
  day date NOT NULL,
  asked integer NOT NULL CHECK (asked > 0),
  failed integer NOT NULL CHECK (failed BETWEEN 0 AND asked),
  PRIMARY KEY (site_id, day)
);
