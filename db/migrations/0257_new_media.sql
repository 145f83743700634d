-- Accounts of organs with new media (政务新媒体): a channel of its kind, with what it is checked by and what it is pushed.
ALTER TABLE channel
  ADD COLUMN platform text CHECK (platform IN ('wechat', 'weibo', 'other')),
  ADD COLUMN since date,
  -- Within so many days something must go out.
  ADD COLUMN every_days integer CHECK (every_days > 0),
  -- What is published in it from a moment on goes out through the account.
  ADD COLUMN column_id uuid REFERENCES site_column,
  ADD COLUMN pushed_from timestamptz,
  ADD CONSTRAINT channel_account CHECK (platform IS NULL
    OR (kind = 'social' AND since IS NOT NULL AND every_days IS NOT NULL)),
  ADD CONSTRAINT channel_pushed CHECK ((column_id IS NULL) = (pushed_from IS NULL));
CREATE INDEX channel_column ON channel (column_id) WHERE column_id IS NOT NULL;

-- What the account calls what was pushed to it; each article goes out once.
ALTER TABLE channel_post ADD COLUMN remote text;
CREATE UNIQUE INDEX channel_post_pushed ON channel_post (channel_id, code) WHERE remote IS NOT NULL;
