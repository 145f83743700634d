-- The whole schema after all migrations, written by `npm run types`. Do not edit.

CREATE SEQUENCE case_number_seq AS bigint;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $function$
;

CREATE TABLE absence (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  recorded_by uuid,
  recorded_at timestamp with time zone NOT NULL,
  cancelled_at timestamp with time zone,
  CONSTRAINT absence_pkey PRIMARY KEY (id),
  CONSTRAINT absence_check CHECK (ends_at > starts_at),
  CONSTRAINT absence_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT absence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
);

CREATE TABLE account (
  id uuid NOT NULL,
  kind text NOT NULL,
  person_id uuid,
  login text NOT NULL,
  name text NOT NULL,
  name_en text,
  phone_sealed text,
  phone_index text,
  state text DEFAULT 'active'::text NOT NULL,
  password_hash text NOT NULL,
  password_set_at timestamp with time zone NOT NULL,
  must_change_password boolean DEFAULT false NOT NULL,
  totp_sealed text,
  totp_step bigint DEFAULT 0 NOT NULL,
  failures smallint DEFAULT 0 NOT NULL,
  locked_until timestamp with time zone,
  lang text DEFAULT 'zh'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_sign_in_at timestamp with time zone,
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT account_login_key UNIQUE (login),
  CONSTRAINT account_person_id_key UNIQUE (person_id),
  CONSTRAINT account_check CHECK ((kind = 'officer'::text) = (person_id IS NULL)),
  CONSTRAINT account_kind_check CHECK (kind = ANY (ARRAY['citizen'::text, 'company'::text, 'officer'::text])),
  CONSTRAINT account_lang_check CHECK (lang = ANY (ARRAY['zh'::text, 'zh-Hant'::text, 'en'::text])),
  CONSTRAINT account_login_check CHECK (login ~ '^[a-z0-9][a-z0-9.-]*$'::text),
  CONSTRAINT account_state_check CHECK (state = ANY (ARRAY['active'::text, 'disabled'::text])),
  CONSTRAINT account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

CREATE TABLE account_event (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  account_id uuid NOT NULL,
  actor_id uuid,
  what text NOT NULL,
  reason text,
  detail jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT account_event_pkey PRIMARY KEY (id),
  CONSTRAINT account_event_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT account_event_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES account(id)
);

CREATE TABLE case_file (
  id uuid NOT NULL,
  number text NOT NULL,
  code_hash text NOT NULL,
  kind text NOT NULL,
  subject_id uuid,
  subject_code text,
  title text NOT NULL,
  title_en text,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  organ_name text NOT NULL,
  region text NOT NULL,
  state text NOT NULL,
  step text,
  phase text NOT NULL,
  channel text NOT NULL,
  applicant_name text NOT NULL,
  account_id uuid,
  received_at timestamp with time zone NOT NULL,
  accepted_at timestamp with time zone,
  decided_at timestamp with time zone,
  closed_at timestamp with time zone,
  outcome text,
  due_at timestamp with time zone,
  due_kind text,
  suspended_since timestamp with time zone,
  signal text,
  urgent boolean DEFAULT false NOT NULL,
  parent_id uuid,
  data jsonb NOT NULL,
  last_seq integer NOT NULL,
  last_hash text NOT NULL,
  CONSTRAINT case_file_pkey PRIMARY KEY (id),
  CONSTRAINT case_file_number_key UNIQUE (number),
  CONSTRAINT case_file_phase_check CHECK (phase = ANY (ARRAY['open'::text, 'waiting'::text, 'closed'::text])),
  CONSTRAINT case_file_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT case_file_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES case_file(id)
);

CREATE TABLE case_hold (
  case_id uuid NOT NULL,
  role text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  post text NOT NULL,
  officer_id uuid,
  since timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  suspended boolean DEFAULT false NOT NULL,
  CONSTRAINT case_hold_pkey PRIMARY KEY (case_id, role, organ_id),
  CONSTRAINT case_hold_role_check CHECK (role = ANY (ARRAY['lead'::text, 'assist'::text])),
  CONSTRAINT case_hold_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE case_limit (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  amount integer NOT NULL,
  unit text NOT NULL,
  extra integer DEFAULT 0 NOT NULL,
  method text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  suspensions jsonb DEFAULT '[]'::jsonb NOT NULL,
  state text NOT NULL,
  ended_at timestamp with time zone,
  on_expiry text,
  organ_id uuid,
  basis text,
  provisional boolean DEFAULT false NOT NULL,
  CONSTRAINT case_limit_pkey PRIMARY KEY (id),
  CONSTRAINT case_limit_amount_check CHECK (amount > 0),
  CONSTRAINT case_limit_check CHECK (state <> 'running'::text OR due_at IS NOT NULL),
  CONSTRAINT case_limit_state_check CHECK (state = ANY (ARRAY['running'::text, 'suspended'::text, 'met'::text, 'missed'::text, 'void'::text])),
  CONSTRAINT case_limit_unit_check CHECK (unit = ANY (ARRAY['wd'::text, 'd'::text, 'mo'::text, 'h'::text, 'min'::text])),
  CONSTRAINT case_limit_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE case_material (
  case_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  file_id text,
  file_name text,
  state text NOT NULL,
  note text,
  at timestamp with time zone NOT NULL,
  CONSTRAINT case_material_pkey PRIMARY KEY (case_id, code, version),
  CONSTRAINT case_material_state_check CHECK (state = ANY (ARRAY['given'::text, 'accepted'::text, 'defective'::text, 'promised'::text, 'fetched'::text, 'missing'::text])),
  CONSTRAINT case_material_version_check CHECK (version > 0),
  CONSTRAINT case_material_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE case_opinion (
  case_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  step text NOT NULL,
  organ_name text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  answered_at timestamp with time zone,
  answer text,
  text text,
  CONSTRAINT case_opinion_pkey PRIMARY KEY (case_id, step, organ_id),
  CONSTRAINT case_opinion_answer_check CHECK (answer = ANY (ARRAY['agree'::text, 'agree-with-conditions'::text, 'disagree'::text, 'deemed-agree'::text])),
  CONSTRAINT case_opinion_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE case_paper (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  template text NOT NULL,
  number text NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT case_paper_pkey PRIMARY KEY (id),
  CONSTRAINT case_paper_template_number_key UNIQUE (template, number),
  CONSTRAINT case_paper_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE case_paper_counter (
  organ_id uuid NOT NULL,
  template text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT case_paper_counter_pkey PRIMARY KEY (organ_id, template, year)
);

CREATE TABLE case_party (
  case_id uuid NOT NULL,
  role text NOT NULL,
  kind text NOT NULL,
  account_id uuid,
  name text NOT NULL,
  id_sealed text,
  id_index text,
  phone_sealed text,
  email_sealed text,
  address_sealed text,
  consent jsonb,
  CONSTRAINT case_party_pkey PRIMARY KEY (case_id, role),
  CONSTRAINT case_party_kind_check CHECK (kind = ANY (ARRAY['natural'::text, 'legal'::text])),
  CONSTRAINT case_party_role_check CHECK (role = ANY (ARRAY['applicant'::text, 'agent'::text])),
  CONSTRAINT case_party_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE delegation (
  id uuid NOT NULL,
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  organ_id uuid,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  made_by uuid,
  made_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT delegation_pkey PRIMARY KEY (id),
  CONSTRAINT delegation_check CHECK (from_id <> to_id),
  CONSTRAINT delegation_check1 CHECK (ends_at > starts_at),
  CONSTRAINT delegation_from_id_fkey FOREIGN KEY (from_id) REFERENCES account(id),
  CONSTRAINT delegation_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id),
  CONSTRAINT delegation_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT delegation_to_id_fkey FOREIGN KEY (to_id) REFERENCES account(id)
);

CREATE TABLE ledger_act (
  chain_id uuid NOT NULL,
  seq integer NOT NULL,
  id uuid NOT NULL,
  chain_kind text NOT NULL,
  act text NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  actor_name text NOT NULL,
  organ_id uuid,
  organ_name text,
  body jsonb NOT NULL,
  client_id uuid,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT ledger_act_pkey PRIMARY KEY (chain_id, seq),
  CONSTRAINT ledger_act_chain_id_client_id_key UNIQUE (chain_id, client_id),
  CONSTRAINT ledger_act_id_key UNIQUE (id),
  CONSTRAINT ledger_act_seq_check CHECK (seq > 0)
);

CREATE TABLE officer_post (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  post text NOT NULL,
  title text,
  deputy_id uuid,
  valid_from date,
  valid_to date,
  CONSTRAINT officer_post_pkey PRIMARY KEY (id),
  CONSTRAINT officer_post_check CHECK (deputy_id <> account_id),
  CONSTRAINT officer_post_check1 CHECK (valid_to >= valid_from),
  CONSTRAINT officer_post_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT officer_post_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES account(id),
  CONSTRAINT officer_post_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE organ (
  id uuid NOT NULL,
  code text NOT NULL,
  parent_id uuid,
  path text NOT NULL,
  name text NOT NULL,
  name_en text,
  short_name text NOT NULL,
  kind text NOT NULL,
  system text,
  level smallint NOT NULL,
  line text,
  region_code text,
  uscc text,
  rank text,
  address text,
  phone text,
  valid_from date,
  valid_to date,
  access_date date,
  contact text,
  "position" integer NOT NULL,
  search tsvector NOT NULL,
  CONSTRAINT organ_pkey PRIMARY KEY (id),
  CONSTRAINT organ_code_key UNIQUE (code),
  CONSTRAINT organ_path_key UNIQUE (path),
  CONSTRAINT organ_check CHECK (valid_to >= valid_from),
  CONSTRAINT organ_code_check CHECK (code ~ '^[a-z0-9-]{2,40}$'::text),
  CONSTRAINT organ_kind_check CHECK (kind = ANY (ARRAY['legal'::text, 'section'::text, 'statistical'::text, 'enterprise'::text, 'temporary'::text])),
  CONSTRAINT organ_level_check CHECK (level >= 2 AND level <= 6),
  CONSTRAINT organ_system_check CHECK (system = ANY (ARRAY['party'::text, 'congress'::text, 'government'::text, 'cppcc'::text])),
  CONSTRAINT organ_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organ(id),
  CONSTRAINT organ_region_code_fkey FOREIGN KEY (region_code) REFERENCES region(code)
);

CREATE TABLE organ_code_history (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  change text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  path text NOT NULL,
  reason text NOT NULL,
  actor_id uuid,
  at timestamp with time zone NOT NULL,
  CONSTRAINT organ_code_history_pkey PRIMARY KEY (id),
  CONSTRAINT organ_code_history_change_check CHECK (change = ANY (ARRAY['renamed'::text, 'recoded'::text, 'moved'::text, 'closed'::text, 'reopened'::text])),
  CONSTRAINT organ_code_history_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE password_history (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  password_hash text NOT NULL,
  CONSTRAINT password_history_pkey PRIMARY KEY (id),
  CONSTRAINT password_history_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);

CREATE TABLE person (
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  name_en text,
  number_sealed text NOT NULL,
  number_index text NOT NULL,
  address_sealed text,
  email_sealed text,
  representative_id uuid,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_number_index_key UNIQUE (number_index),
  CONSTRAINT person_kind_check CHECK (kind = ANY (ARRAY['natural'::text, 'legal'::text])),
  CONSTRAINT person_representative_id_fkey FOREIGN KEY (representative_id) REFERENCES person(id)
);

CREATE TABLE recovery_code (
  account_id uuid NOT NULL,
  code_hash text NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id, code_hash),
  CONSTRAINT recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);

CREATE TABLE region (
  code text NOT NULL,
  name text NOT NULL,
  level smallint NOT NULL,
  kind text,
  parent_code text,
  CONSTRAINT region_pkey PRIMARY KEY (code),
  CONSTRAINT region_code_check CHECK (code ~ '^[0-9]{12}$'::text),
  CONSTRAINT region_level_check CHECK (level >= 2 AND level <= 6),
  CONSTRAINT region_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES region(code)
);

CREATE TABLE role_grant (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL,
  organ_id uuid NOT NULL,
  reason text NOT NULL,
  granted_by uuid,
  granted_at timestamp with time zone NOT NULL,
  ended_by uuid,
  ended_at timestamp with time zone,
  CONSTRAINT role_grant_pkey PRIMARY KEY (id),
  CONSTRAINT role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT role_grant_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id),
  CONSTRAINT role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES account(id),
  CONSTRAINT role_grant_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE schema_migration (
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT schema_migration_pkey PRIMARY KEY (name)
);

CREATE TABLE session (
  id uuid NOT NULL,
  token_hash text NOT NULL,
  account_id uuid NOT NULL,
  confirmed boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  address text NOT NULL,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_token_hash_key UNIQUE (token_hash),
  CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);

CREATE TABLE sign_in_attempt (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  account_id uuid,
  outcome text NOT NULL,
  address text NOT NULL,
  CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (id),
  CONSTRAINT sign_in_attempt_outcome_check CHECK (outcome = ANY (ARRAY['ok'::text, 'unknown'::text, 'wrong-password'::text, 'wrong-code'::text, 'locked'::text, 'disabled'::text])),
  CONSTRAINT sign_in_attempt_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);

CREATE INDEX absence_account ON absence USING btree (account_id, ends_at) WHERE cancelled_at IS NULL;

CREATE UNIQUE INDEX account_member_phone ON account USING btree (phone_index) WHERE kind <> 'officer'::text;
CREATE INDEX account_name ON account USING btree (name text_pattern_ops);
CREATE INDEX account_phone ON account USING btree (phone_index);

CREATE INDEX account_event_account ON account_event USING btree (account_id, at);

CREATE INDEX case_file_by_account ON case_file USING btree (account_id, received_at DESC) WHERE account_id IS NOT NULL;
CREATE INDEX case_file_by_closed ON case_file USING btree (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX case_file_by_received ON case_file USING btree (received_at DESC, id DESC);
CREATE INDEX case_file_by_subject ON case_file USING btree (subject_code, received_at DESC);
CREATE INDEX case_file_children ON case_file USING btree (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX case_file_open_by_organ ON case_file USING btree (organ_path text_pattern_ops, due_at) WHERE phase <> 'closed'::text;

CREATE INDEX case_hold_by_path ON case_hold USING btree (organ_path text_pattern_ops, due_at);
CREATE INDEX case_hold_todo ON case_hold USING btree (organ_id, post, due_at, case_id);

CREATE INDEX case_limit_by_case ON case_limit USING btree (case_id);
CREATE INDEX case_limit_expiring ON case_limit USING btree (due_at) WHERE state = 'running'::text AND on_expiry IS NOT NULL;
CREATE INDEX case_limit_open ON case_limit USING btree (due_at) WHERE state = ANY (ARRAY['running'::text, 'suspended'::text]);

CREATE INDEX case_paper_by_case ON case_paper USING btree (case_id);

CREATE INDEX case_party_by_person ON case_party USING btree (id_index) WHERE id_index IS NOT NULL;

CREATE INDEX delegation_from ON delegation USING btree (from_id, ends_at) WHERE revoked_at IS NULL;
CREATE INDEX delegation_to ON delegation USING btree (to_id, ends_at) WHERE revoked_at IS NULL;

CREATE INDEX ledger_act_by_time ON ledger_act USING brin (at);

CREATE INDEX officer_post_account ON officer_post USING btree (account_id);
CREATE INDEX officer_post_deputy ON officer_post USING btree (deputy_id) WHERE deputy_id IS NOT NULL;
CREATE INDEX officer_post_organ ON officer_post USING btree (organ_id, post);

CREATE INDEX organ_line ON organ USING btree (line, level);
CREATE INDEX organ_parent ON organ USING btree (parent_id, "position");
CREATE INDEX organ_path_range ON organ USING btree (path text_pattern_ops);
CREATE INDEX organ_region ON organ USING btree (region_code);
CREATE INDEX organ_search ON organ USING gin (search);

CREATE INDEX organ_code_history_code ON organ_code_history USING btree (code);
CREATE INDEX organ_code_history_organ ON organ_code_history USING btree (organ_id, at);

CREATE INDEX password_history_account ON password_history USING btree (account_id, id);

CREATE INDEX region_parent ON region USING btree (parent_code);

CREATE UNIQUE INDEX role_grant_live ON role_grant USING btree (account_id, role, organ_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX role_grant_one_of_three ON role_grant USING btree (account_id) WHERE ended_at IS NULL AND (role = ANY (ARRAY['city-admin'::text, 'security-admin'::text, 'auditor'::text]));
CREATE INDEX role_grant_organ ON role_grant USING btree (organ_id, role) WHERE ended_at IS NULL;

CREATE INDEX session_account ON session USING btree (account_id);
CREATE INDEX session_expiry ON session USING btree (expires_at);

CREATE INDEX sign_in_attempt_account ON sign_in_attempt USING btree (account_id, at);

CREATE TRIGGER ledger_act_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT DELETE, INSERT, SELECT, UPDATE ON absence TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON account TO sunhall_app;
GRANT INSERT, SELECT ON account_event TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_file TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_hold TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_limit TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_material TO sunhall_app;
GRANT SELECT, USAGE ON case_number_seq TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_opinion TO sunhall_app;
GRANT INSERT, SELECT ON case_paper TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_paper_counter TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_party TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON delegation TO sunhall_app;
GRANT INSERT, SELECT ON ledger_act TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON officer_post TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON organ TO sunhall_app;
GRANT INSERT, SELECT ON organ_code_history TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON password_history TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON person TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON recovery_code TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON region TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON role_grant TO sunhall_app;
GRANT SELECT ON schema_migration TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON session TO sunhall_app;
GRANT INSERT, SELECT ON sign_in_attempt TO sunhall_app;
