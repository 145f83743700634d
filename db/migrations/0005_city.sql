-- What the one city of this schema is called, and what its pages carry at head and foot.
CREATE TABLE city_profile (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
  profile jsonb NOT NULL,
  loaded_at timestamptz NOT NULL
);
