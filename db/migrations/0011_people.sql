-- People: who deals with the city, who works for it, what they may do, and a record of each change to that.

-- Natural and legal persons. Numbers and addresses are sealed; a blind index finds them without opening any.
CREATE TABLE person (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('natural', 'legal')),
  name text NOT NULL,
  name_en text,
  -- GB 11643 number of a natural person, GB 32100 code of a legal one.
  number_sealed text NOT NULL,
  number_index text NOT NULL UNIQUE,
  address_sealed text,
  email_sealed text,
  -- Who acts for a legal person.
  representative_id uuid REFERENCES person,
  created_at timestamptz NOT NULL
);

CREATE TABLE account (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('citizen', 'company', 'officer')),
  person_id uuid UNIQUE REFERENCES person,
  login text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9.-]*$'),
  name text NOT NULL,
  name_en text,
  phone_sealed text,
  phone_index text,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
  password_hash text NOT NULL,
  password_set_at timestamptz NOT NULL,
  must_change_password boolean NOT NULL DEFAULT false,
  totp_sealed text,
  -- The last one-time code's time step: no code works twice.
  totp_step bigint NOT NULL DEFAULT 0,
  failures smallint NOT NULL DEFAULT 0,
  locked_until timestamptz,
  lang text NOT NULL DEFAULT 'zh' CHECK (lang IN ('zh', 'zh-Hant', 'en')),
  created_at timestamptz NOT NULL,
  last_sign_in_at timestamptz,
  CHECK ((kind = 'officer') = (person_id IS NULL))
);
CREATE INDEX account_phone ON account (phone_index);
-- One number signs in one member of the public; officers may share an office telephone.
CREATE UNIQUE INDEX account_member_phone ON account (phone_index) WHERE kind <> 'officer';
CREATE INDEX account_name ON account (name text_pattern_ops);

CREATE TABLE password_history (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  password_hash text NOT NULL
);
CREATE INDEX password_history_account ON password_history (account_id, id);

CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account,
  code_hash text NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES account,
  -- False between the password and the one-time code.
  confirmed boolean NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  address text NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE sign_in_attempt (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  -- Null when nobody has that login: what was typed may be a password, so it is not kept.
  account_id uuid REFERENCES account,
  outcome text NOT NULL CHECK (outcome IN ('ok', 'unknown', 'wrong-password', 'wrong-code', 'locked', 'disabled')),
  address text NOT NULL
);
CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account_id, at);
REVOKE UPDATE, DELETE ON sign_in_attempt FROM sunhall_app;

-- Posts of officers. The deputy (B角) stands in when the holder (A角) is away.
CREATE TABLE officer_post (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  organ_id uuid NOT NULL REFERENCES organ,
  post text NOT NULL,
  title text,
  deputy_id uuid REFERENCES account,
  valid_from date,
  valid_to date,
  CHECK (deputy_id <> account_id),
  CHECK (valid_to >= valid_from)
);
CREATE INDEX officer_post_organ ON officer_post (organ_id, post);
CREATE INDEX officer_post_account ON officer_post (account_id);
CREATE INDEX officer_post_deputy ON officer_post (deputy_id) WHERE deputy_id IS NOT NULL;

CREATE TABLE role_grant (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  role text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  reason text NOT NULL,
  granted_by uuid REFERENCES account,
  granted_at timestamptz NOT NULL,
  ended_by uuid REFERENCES account,
  ended_at timestamptz
);
CREATE UNIQUE INDEX role_grant_live ON role_grant (account_id, role, organ_id) WHERE ended_at IS NULL;
-- 三权分立: system, security and audit are three different people.
CREATE UNIQUE INDEX role_grant_one_of_three ON role_grant (account_id)
  WHERE ended_at IS NULL AND role IN ('city-admin', 'security-admin', 'auditor');
CREATE INDEX role_grant_organ ON role_grant (organ_id, role) WHERE ended_at IS NULL;

CREATE TABLE absence (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  reason text NOT NULL,
  recorded_by uuid REFERENCES account,
  recorded_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  CHECK (ends_at > starts_at)
);
CREATE INDEX absence_account ON absence (account_id, ends_at) WHERE cancelled_at IS NULL;

CREATE TABLE delegation (
  id uuid PRIMARY KEY,
  from_id uuid NOT NULL REFERENCES account,
  to_id uuid NOT NULL REFERENCES account,
  -- Only what is held in this organ; everything when null.
  organ_id uuid REFERENCES organ,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  reason text NOT NULL,
  made_by uuid REFERENCES account,
  made_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CHECK (from_id <> to_id),
  CHECK (ends_at > starts_at)
);
CREATE INDEX delegation_to ON delegation (to_id, ends_at) WHERE revoked_at IS NULL;
CREATE INDEX delegation_from ON delegation (from_id, ends_at) WHERE revoked_at IS NULL;

-- 账号使用登记: every change to an account, with its reason.
CREATE TABLE account_event (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  actor_id uuid REFERENCES account,
  what text NOT NULL,
  reason text,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX account_event_account ON account_event (account_id, at);
REVOKE UPDATE, DELETE ON account_event FROM sunhall_app;
