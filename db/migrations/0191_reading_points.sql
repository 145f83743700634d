-- Reading points (政府信息查阅点): where they are, and how many came.

CREATE TABLE reading_point (
  id uuid PRIMARY KEY,
  -- As its address and its QR code name it.
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  name text NOT NULL,
  name_en text,
  kind text NOT NULL CHECK (kind IN ('archive', 'library', 'hall', 'other')),
  address text NOT NULL,
  hours text NOT NULL,
  opened_on date NOT NULL,
  closed_on date CHECK (closed_on >= opened_on)
);
CREATE INDEX reading_point_by_path ON reading_point (organ_path text_pattern_ops, name, id);
CREATE INDEX reading_point_organ ON reading_point (organ_id);

-- Nobody's name: a day, a way, a number.
CREATE TABLE reading_visit (
  point_id uuid NOT NULL REFERENCES reading_point,
  day date NOT NULL,
  way text NOT NULL CHECK (way IN ('kiosk', 'qr', 'desk')),
  visits integer NOT NULL CHECK (visits >= 0),
  PRIMARY KEY (point_id, day, way)
);
CREATE INDEX reading_visit_by_day ON reading_visit (day);
