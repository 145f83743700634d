-- Where the city publishes beside its own sites (公开渠道): screens, boards, broadcast, paper, other sites; and what went out.

CREATE TABLE channel (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  name text NOT NULL,
  name_en text,
  kind text NOT NULL CHECK (kind IN
    ('site', 'screen', 'sms', 'board', 'broadcast', 'paper', 'social', 'conference', 'gazette')),
  -- A place, a number, an address on the web.
  address text NOT NULL,
  ended_on date,
  UNIQUE (organ_id, name)
);
CREATE INDEX channel_by_path ON channel (organ_path text_pattern_ops, name, id);

-- What went out, item by item or as a batch, from a day to another. What was entered wrongly is struck, never deleted.
CREATE TABLE channel_post (
  id uuid PRIMARY KEY,
  channel_id uuid NOT NULL REFERENCES channel,
  title text NOT NULL,
  -- Of the document it shows, when it is one published here.
  code text,
  from_day date NOT NULL,
  to_day date,
  items integer NOT NULL CHECK (items > 0),
  -- The posting as it hung there.
  photo_id text,
  photo_name text,
  recorded_by uuid NOT NULL,
  recorded_by_name text NOT NULL,
  recorded_at timestamptz NOT NULL,
  struck_at timestamptz,
  struck_reason text,
  CHECK (to_day >= from_day),
  CHECK ((photo_id IS NULL) = (photo_name IS NULL)),
  CHECK ((struck_at IS NULL) = (struck_reason IS NULL))
);
CREATE INDEX channel_post_newest ON channel_post (channel_id, from_day DESC, id DESC);
CREATE INDEX channel_post_photo ON channel_post (photo_id) WHERE photo_id IS NOT NULL;
REVOKE DELETE ON channel, channel_post FROM sunhall_app;
