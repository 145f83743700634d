-- What people write, call and petition about, in three levels; the city's own tree. A subject that a later pack leaves
-- out is not offered any more, and stays for what was put under it.
CREATE TABLE matter_subject (
  code text PRIMARY KEY,
  parent text REFERENCES matter_subject (code),
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 3),
  name text NOT NULL,
  name_en text,
  place integer NOT NULL,
  retired_at timestamptz,
  CHECK ((parent IS NULL) = (level = 1))
);
CREATE INDEX matter_subject_parent ON matter_subject (parent);
