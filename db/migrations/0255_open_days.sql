-- Open days (政府开放日) of organs, with so many places, and who has booked them.
CREATE TABLE open_day (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  title text NOT NULL,
  title_en text,
  about text NOT NULL,
  place text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- Until then places are booked and given back.
  closes_at timestamptz NOT NULL,
  places integer NOT NULL CHECK (places > 0),
  -- Sum of what is booked. Never more than there are, whoever books at once.
  taken integer NOT NULL DEFAULT 0 CHECK (taken BETWEEN 0 AND places),
  cancelled_at timestamptz,
  cancel_reason text,
  CHECK (closes_at <= starts_at AND starts_at < ends_at),
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
);
CREATE INDEX open_day_by_path ON open_day (organ_path text_pattern_ops, starts_at);
CREATE INDEX open_day_organ ON open_day (organ_id);
CREATE INDEX open_day_by_day ON open_day (starts_at, id);
REVOKE DELETE ON open_day FROM sunhall_app;

-- Of persons, so it is deleted when the day is over.
CREATE TABLE open_day_booking (
  open_day_id uuid NOT NULL REFERENCES open_day,
  account_id uuid NOT NULL REFERENCES account,
  -- As it stands on the list at the door.
  name text NOT NULL,
  people integer NOT NULL CHECK (people > 0),
  booked_at timestamptz NOT NULL,
  PRIMARY KEY (open_day_id, account_id)
);
CREATE INDEX open_day_booking_account ON open_day_booking (account_id);
