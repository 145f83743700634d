-- What officers ask of their own organ (内部事项): vehicles with who has them when, and the register of the use of seals.
CREATE TABLE vehicle (
  id uuid PRIMARY KEY,
  -- As a range of one number the vehicle can be excluded together with the time.
  number integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  plate text NOT NULL,
  model text NOT NULL,
  seats integer NOT NULL CHECK (seats > 0),
  driver text NOT NULL,
  mileage integer NOT NULL CHECK (mileage >= 0),
  UNIQUE (organ_id, plate)
);
CREATE INDEX vehicle_organ ON vehicle (organ_path text_pattern_ops, plate);

CREATE TABLE vehicle_trip (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  vehicle integer NOT NULL REFERENCES vehicle (number),
  driver text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  back_at timestamptz,
  -- 里程, as it stood on return.
  mileage integer CHECK (mileage >= 0),
  CONSTRAINT vehicle_trip_apart EXCLUDE USING gist (
    int4range(vehicle, vehicle, '[]') WITH &&, tstzrange(starts_at, ends_at) WITH &&
  )
);
CREATE INDEX vehicle_trip_vehicle ON vehicle_trip (vehicle, starts_at);

-- Counted up in the transaction that stamps: no number is left out, whatever fails.
CREATE TABLE seal_count (
  organ_id uuid NOT NULL REFERENCES organ,
  year integer NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (organ_id, year)
);

CREATE TABLE seal_use (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  year integer NOT NULL,
  no integer NOT NULL,
  seal text NOT NULL,
  copies integer NOT NULL CHECK (copies > 0),
  stamped_by uuid NOT NULL REFERENCES account,
  stamped_at timestamptz NOT NULL,
  UNIQUE (organ_id, year, no)
);
CREATE INDEX seal_use_register ON seal_use (organ_path text_pattern_ops, year, no);

REVOKE DELETE ON vehicle, vehicle_trip, seal_count, seal_use FROM sunhall_app;
REVOKE UPDATE ON seal_use FROM sunhall_app;
