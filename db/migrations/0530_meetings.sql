-- Meetings (会议): when and where each is, whom it asks to come with what they answered and how they signed in, its agenda, its papers.
CREATE TABLE meeting (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  place text NOT NULL,
  -- Shown at the door; whoever types it there, or opens its address, was there.
  code text NOT NULL CHECK (code ~ '^\d{6}$'),
  -- The case it was held on.
  about_id uuid REFERENCES case_file,
  -- When those who come are reminded; null when they were, or need not be.
  remind_at timestamptz,
  cancelled_at timestamptz
);
CREATE INDEX meeting_when ON meeting (starts_at, case_id);
CREATE INDEX meeting_about ON meeting (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX meeting_remind ON meeting (remind_at) WHERE remind_at IS NOT NULL;

-- One for each organ asked, the one that calls it among them, and one for each officer asked by name.
CREATE TABLE meeting_seat (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES meeting,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  account_id uuid REFERENCES account,
  -- Of an officer asked by name.
  name text,
  name_en text,
  starts_at timestamptz NOT NULL,
  reply text CHECK (reply IN ('attend', 'substitute', 'excused')),
  -- Who comes, or why nobody does.
  said text,
  replied_at timestamptz,
  signed_at timestamptz,
  signed_by text,
  signed_how text CHECK (signed_how IN ('code', 'desk')),
  UNIQUE NULLS NOT DISTINCT (meeting_id, organ_id, account_id),
  CHECK ((reply IS NULL) = (replied_at IS NULL)),
  CHECK ((signed_at IS NULL) = (signed_how IS NULL))
);
CREATE INDEX meeting_seat_organ ON meeting_seat (organ_path text_pattern_ops, starts_at);
CREATE INDEX meeting_seat_account ON meeting_seat (account_id, starts_at) WHERE account_id IS NOT NULL;

CREATE TABLE meeting_item (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES meeting,
  no integer NOT NULL CHECK (no > 0),
  title text NOT NULL,
  reporter text NOT NULL,
  minutes integer NOT NULL CHECK (minutes > 0),
  -- What is read on the screen and in the hand: papers are handed out to nobody.
  summary text,
  UNIQUE (meeting_id, no)
);

CREATE TABLE meeting_paper (
  item_id uuid NOT NULL REFERENCES meeting_item,
  file_id text NOT NULL,
  name text NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (item_id, file_id)
);

CREATE INDEX meeting_paper_file ON meeting_paper (file_id);

REVOKE DELETE ON meeting, meeting_seat, meeting_item, meeting_paper FROM sunhall_app;
