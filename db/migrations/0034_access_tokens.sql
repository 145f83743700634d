-- Access tokens: what a person gives to a program so that it may act for them, within a scope and for a time.

CREATE TABLE access_token (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  -- What its owner calls it.
  name text NOT NULL,
  -- Keyed hash; the token itself is shown once and kept by nobody.
  token_hash text NOT NULL UNIQUE,
  -- Names of permissions, and `own` for what its owner does as themselves.
  scope text[] NOT NULL CHECK (cardinality(scope) > 0),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  CHECK (expires_at > created_at)
);
CREATE INDEX access_token_account ON access_token (account_id);
