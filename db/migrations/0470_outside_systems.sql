-- 接入系统: systems outside the platform that its officers enter with one sign-on, each of an organ that answers for it.
CREATE TABLE outside_system (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  name text NOT NULL,
  name_en text,
  purpose text NOT NULL,
  home text NOT NULL,
  -- Whom it is open to; empty for every officer.
  roles text[] NOT NULL,
  -- What it is told of who enters, beside an id.
  claims text[] NOT NULL,
  -- Empty for a system that is only linked to.
  redirects text[] NOT NULL,
  after_logout text[] NOT NULL,
  logout_notice text,
  auth_method text NOT NULL CHECK (auth_method IN ('client_secret_basic', 'client_secret_post')),
  secret_hash text NOT NULL,
  added_at timestamptz NOT NULL,
  suspended_at timestamptz,
  suspended_reason text,
  CHECK ((suspended_at IS NULL) = (suspended_reason IS NULL))
);
CREATE INDEX outside_system_by_organ ON outside_system (organ_path text_pattern_ops, name, id);

-- What the provider of sign-on keeps between two requests: sessions, codes, tokens. Known by hashes, sealed as a whole.
CREATE TABLE sign_on_artifact (
  model text NOT NULL,
  id_hash text NOT NULL,
  payload_sealed text NOT NULL,
  grant_hash text,
  uid_hash text UNIQUE,
  -- Of a session: that of the platform which it hangs on, and with which it goes.
  session_id uuid REFERENCES session ON DELETE CASCADE,
  consumed_at timestamptz,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (model, id_hash)
);
CREATE INDEX sign_on_artifact_by_grant ON sign_on_artifact (grant_hash) WHERE grant_hash IS NOT NULL;
CREATE INDEX sign_on_artifact_by_session ON sign_on_artifact (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX sign_on_artifact_by_end ON sign_on_artifact (expires_at);

-- Keys that id tokens are signed with, sealed; the newest signs, those before it verify what they signed.
CREATE TABLE sign_on_key (
  id uuid PRIMARY KEY,
  jwk_sealed text NOT NULL,
  made_at timestamptz NOT NULL
);

-- Who entered which system in which session; once the session is over, until the system was told of it.
CREATE TABLE sign_on_visit (
  id uuid PRIMARY KEY,
  session_id uuid REFERENCES session ON DELETE SET NULL,
  system_id uuid NOT NULL REFERENCES outside_system,
  account_id uuid NOT NULL REFERENCES account,
  -- What the session is called at the system.
  sid text NOT NULL,
  began_at timestamptz NOT NULL,
  told_at timestamptz,
  tries integer NOT NULL DEFAULT 0,
  UNIQUE (session_id, system_id)
);
CREATE INDEX sign_on_visit_to_tell ON sign_on_visit (id) WHERE session_id IS NULL AND told_at IS NULL;
CREATE INDEX sign_on_visit_by_system ON sign_on_visit (system_id, began_at);
CREATE INDEX sign_on_visit_by_account ON sign_on_visit (account_id);
REVOKE DELETE ON outside_system, sign_on_key FROM sunhall_app;
