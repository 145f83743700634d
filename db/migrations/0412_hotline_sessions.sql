-- A leader who answers the hotline for some hours (领导接听日), or a radio programme with an organ on the air (政风行风热线).
CREATE TABLE hotline_session (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('leader', 'programme')),
  -- The programme's name, or what the leader answers about.
  topic text NOT NULL,
  -- Who answers, with their office.
  guest text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  centre_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  line text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- Written when it is over.
  record text,
  recorded_at timestamptz,
  cancelled text,
  entered_by text NOT NULL,
  CHECK (starts_at < ends_at),
  CHECK ((record IS NULL) = (recorded_at IS NULL))
);
CREATE INDEX hotline_session_starts ON hotline_session (starts_at DESC, id DESC);
CREATE INDEX hotline_session_organ ON hotline_session (organ_id);
CREATE INDEX hotline_session_centre ON hotline_session (centre_path text_pattern_ops);
REVOKE DELETE ON hotline_session FROM sunhall_app;

-- What was asked in it: answered on the air, or an order that is followed to its end.
CREATE TABLE hotline_session_item (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES hotline_session,
  -- As the public reads it: no names, numbers or addresses.
  asked text NOT NULL,
  case_id uuid REFERENCES case_file,
  answer text,
  added_at timestamptz NOT NULL,
  CHECK ((case_id IS NULL) <> (answer IS NULL))
);
CREATE INDEX hotline_session_item_session ON hotline_session_item (session_id, id);
CREATE UNIQUE INDEX hotline_session_item_case ON hotline_session_item (case_id) WHERE case_id IS NOT NULL;
REVOKE UPDATE, DELETE ON hotline_session_item FROM sunhall_app;
