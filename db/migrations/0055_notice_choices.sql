-- By which channels an account is told of what, where it chose; and mail addresses of officers.

CREATE TABLE notice_choice (
  account_id uuid NOT NULL,
  topic text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('sms', 'mail')),
  wanted boolean NOT NULL,
  PRIMARY KEY (account_id, topic, channel)
);

-- Of officers; those of the public have theirs with the person.
ALTER TABLE account ADD COLUMN email_sealed text;
