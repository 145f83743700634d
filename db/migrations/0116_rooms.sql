-- 会议室、听证室 and who has them when. Of the bookings that stand no two share a room and a moment: the table sees to it.
CREATE TABLE meeting_room (
  id uuid PRIMARY KEY,
  -- As a range of one number the room can be excluded together with the time: a uuid needs an extension for that.
  number integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- Who works in or beneath this organ may book it.
  users_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  name text NOT NULL,
  name_en text,
  kind text NOT NULL CHECK (kind IN ('meeting', 'hearing')),
  place text NOT NULL,
  seats integer NOT NULL CHECK (seats > 0),
  equipment text,
  opens text NOT NULL CHECK (opens ~ '^\d\d:\d\d$'),
  closes text NOT NULL CHECK (closes ~ '^\d\d:\d\d$'),
  rest_days boolean NOT NULL,
  out_since timestamptz,
  out_reason text,
  CHECK (opens < closes),
  CHECK ((out_since IS NULL) = (out_reason IS NULL))
);
CREATE INDEX meeting_room_by_organ ON meeting_room (organ_path text_pattern_ops, name, number);

CREATE TABLE room_booking (
  id uuid PRIMARY KEY,
  room integer NOT NULL REFERENCES meeting_room (number),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  purpose text NOT NULL,
  case_id uuid REFERENCES case_file,
  -- Names of those who come and are no officers.
  guests jsonb NOT NULL,
  booked_by uuid NOT NULL REFERENCES account,
  booked_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  CONSTRAINT room_booking_apart EXCLUDE USING gist (
    int4range(room, room, '[]') WITH &&, tstzrange(starts_at, ends_at) WITH &&
  ) WHERE (cancelled_at IS NULL)
);
CREATE INDEX room_booking_by_room ON room_booking (room, starts_at) WHERE cancelled_at IS NULL;
CREATE INDEX room_booking_by_case ON room_booking (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX room_booking_by_booker ON room_booking (booked_by, ends_at);

CREATE TABLE room_attendee (
  booking_id uuid NOT NULL REFERENCES room_booking,
  account_id uuid NOT NULL REFERENCES account,
  PRIMARY KEY (booking_id, account_id)
);
CREATE INDEX room_attendee_by_account ON room_attendee (account_id);

REVOKE DELETE ON meeting_room, room_booking FROM sunhall_app;
