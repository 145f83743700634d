-- What the platform keeps for every room: stored files, the search index, and notices on their way.

CREATE TABLE stored_file (
  -- SHA-256 of the bytes.
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CHECK (size > 0),
  type text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE search_entry (
  source text NOT NULL,
  ref text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  url text NOT NULL,
  facets jsonb NOT NULL,
  weight smallint NOT NULL CHECK (weight BETWEEN 0 AND 100),
  published_at timestamptz NOT NULL,
  -- Seen only by those whose reach covers this path; everybody when null.
  path text,
  -- Title and body as they are compared: one form per sign, lower case, Simplified.
  folded_title text NOT NULL,
  folded_body text NOT NULL,
  -- Pairs of signs, source and facets; no positions, so no limit of 16,383.
  grams tsvector NOT NULL,
  PRIMARY KEY (source, ref)
-- Long texts lie apart, so that sorting ten thousand hits reads few pages.
) WITH (toast_tuple_target = 256);
CREATE INDEX search_entry_grams ON search_entry USING gin (grams);

CREATE TABLE notice (
  id uuid PRIMARY KEY,
  -- Account it is for; null when it goes to an address only.
  recipient uuid,
  channel text NOT NULL CHECK (channel IN ('inbox', 'sms', 'mail')),
  -- Telephone number or mail address, sealed.
  address text,
  template text NOT NULL,
  values jsonb NOT NULL,
  -- Further values that must not lie open, such as a query code: sealed JSON.
  secrets text,
  lang text NOT NULL CHECK (lang IN ('zh', 'zh-Hant', 'en')),
  -- Address of the page it is about.
  url text,
  -- What it is about, for the module that sent it: the case, the paper.
  ref text,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  -- When the next attempt may be made; moved ahead by whoever works on it.
  next_at timestamptz NOT NULL,
  attempts smallint NOT NULL DEFAULT 0,
  sent_at timestamptz,
  failed_at timestamptz,
  failed_reason text,
  read_at timestamptz,
  CHECK ((channel = 'inbox') = (address IS NULL)),
  CHECK (channel <> 'inbox' OR recipient IS NOT NULL)
);
CREATE INDEX notice_waiting ON notice (next_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX notice_inbox ON notice (recipient, id DESC) WHERE channel = 'inbox';
CREATE INDEX notice_unread ON notice (recipient) WHERE channel = 'inbox' AND read_at IS NULL;
CREATE INDEX notice_ref ON notice (ref) WHERE ref IS NOT NULL;

-- What would have gone to a carrier, while none is connected: shown to those who try the system out.
CREATE TABLE simulated_message (
  notice_id uuid PRIMARY KEY,
  channel text NOT NULL,
  address text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  sent_at timestamptz NOT NULL
);
