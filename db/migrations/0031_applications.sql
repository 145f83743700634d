-- Applications begun on line and not yet sent.

CREATE TABLE application_draft (
  id uuid PRIMARY KEY,
  -- Whose it is: an account, or whoever has the key in the address.
  account_id uuid REFERENCES account,
  key_hash text,
  item_code text NOT NULL,
  version_id uuid NOT NULL,
  -- Everything typed and uploaded so far; emptied when the application is sent.
  sealed text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  -- The case it became. Its query code can be shown again for a while.
  case_id uuid REFERENCES case_file,
  case_number text,
  code_sealed text,
  sent_at timestamptz,
  CHECK ((account_id IS NULL) <> (key_hash IS NULL)),
  CHECK ((case_id IS NULL) = (sent_at IS NULL))
);
CREATE INDEX application_draft_account ON application_draft (account_id, updated_at DESC) WHERE account_id IS NOT NULL;
CREATE INDEX application_draft_expiry ON application_draft (expires_at);
