-- Places that visitors and residents look for (旅游等便民信息): attractions, stations, hospitals … with where they are.
CREATE TABLE useful_place (
  id uuid PRIMARY KEY,
  -- Who keeps the entry.
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- The node of the county or district it lies in.
  county_id uuid NOT NULL REFERENCES organ,
  -- A sort of SORTS in the room's contract.
  sort text NOT NULL,
  name text NOT NULL,
  name_en text,
  about text NOT NULL,
  about_en text,
  address text NOT NULL,
  phone text,
  hours text,
  price text,
  -- Degrees of CGCS2000.
  longitude numeric(8, 5) NOT NULL CHECK (longitude BETWEEN 73 AND 136),
  latitude numeric(7, 5) NOT NULL CHECK (latitude BETWEEN 3 AND 54),
  changed_at timestamptz NOT NULL,
  -- No longer shown.
  removed_at timestamptz
);
CREATE INDEX useful_place_by_county ON useful_place (county_id, sort, id) WHERE removed_at IS NULL;
CREATE INDEX useful_place_county ON useful_place (county_id);
CREATE INDEX useful_place_by_sort ON useful_place (sort, id) WHERE removed_at IS NULL;
CREATE INDEX useful_place_by_path ON useful_place (organ_path text_pattern_ops, id);
CREATE INDEX useful_place_organ ON useful_place (organ_id);
REVOKE DELETE ON useful_place FROM sunhall_app;
