-- What the program cannot check of the controls of level 3, confirmed by somebody for a time. Only added to.
CREATE TABLE system_confirmation (
  id uuid PRIMARY KEY,
  control text NOT NULL,
  met boolean NOT NULL,
  evidence text NOT NULL,
  confirmed_by uuid NOT NULL REFERENCES account,
  confirmed_at timestamptz NOT NULL,
  valid_until date NOT NULL
);
CREATE INDEX system_confirmation_latest ON system_confirmation (control, confirmed_at DESC, id DESC);
REVOKE UPDATE, DELETE ON system_confirmation FROM sunhall_app;
