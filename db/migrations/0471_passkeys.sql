-- 通行密钥: what an account may show instead of a one-time code. Public keys: nothing here lets anybody in.
CREATE TABLE passkey (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  -- What the device calls it.
  credential_id text NOT NULL UNIQUE,
  public_key text NOT NULL,
  -- How often the device used it, where it counts: a copy would lag behind.
  counter bigint NOT NULL,
  name text NOT NULL,
  made_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX passkey_by_account ON passkey (account_id);
