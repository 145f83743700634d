-- The whole schema after all migrations, written by `npm run types`. Do not edit.

CREATE DOMAIN case_phase AS text CONSTRAINT case_phase_check CHECK (VALUE = ANY (ARRAY['open'::text, 'waiting'::text, 'closed'::text]));

CREATE DOMAIN hold_role AS text CONSTRAINT hold_role_check CHECK (VALUE = ANY (ARRAY['lead'::text, 'assist'::text, 'approve'::text]));

CREATE DOMAIN lang_code AS text CONSTRAINT lang_code_check CHECK (VALUE = ANY (ARRAY['zh'::text, 'zh-Hant'::text, 'en'::text]));

CREATE DOMAIN limit_state AS text CONSTRAINT limit_state_check CHECK (VALUE = ANY (ARRAY['running'::text, 'suspended'::text, 'met'::text, 'missed'::text, 'void'::text]));

CREATE DOMAIN limit_unit AS text CONSTRAINT limit_unit_check CHECK (VALUE = ANY (ARRAY['wd'::text, 'd'::text, 'mo'::text, 'h'::text, 'min'::text]));

CREATE DOMAIN material_state AS text CONSTRAINT material_state_check CHECK (VALUE = ANY (ARRAY['given'::text, 'accepted'::text, 'defective'::text, 'promised'::text, 'fetched'::text, 'missing'::text]));

CREATE DOMAIN notice_channel AS text CONSTRAINT notice_channel_check1 CHECK (VALUE = ANY (ARRAY['inbox'::text, 'sms'::text, 'mail'::text]));

CREATE DOMAIN party_role AS text CONSTRAINT party_role_check CHECK (VALUE = ANY (ARRAY['applicant'::text, 'agent'::text]));

CREATE DOMAIN person_kind AS text CONSTRAINT person_kind_check1 CHECK (VALUE = ANY (ARRAY['natural'::text, 'legal'::text]));

CREATE SEQUENCE article_number AS bigint;

CREATE SEQUENCE case_number_seq AS bigint;

CREATE SEQUENCE supervision_signal_seq AS bigint;

CREATE OR REPLACE FUNCTION emptied(INOUT body jsonb, INOUT seals text[], places jsonb, mark text)
 RETURNS record
 LANGUAGE plpgsql
AS $function$
declare
  place jsonb;
  path text[];
  nth integer;
begin
  for place in select jsonb_array_elements(places) loop
    nth := (place ->> 'nth')::integer;
    path := array(select jsonb_array_elements_text(place -> 'path'));
    -- What was done, where it led and what was issued is no free text.
    if path[1] in ('from', 'to', 'step', 'stepName', 'stepNameEn', 'outcome', 'limits', 'papers', 'number', 'organ',
        'organName', 'channel', 'acts', 'ground', 'manner', 'proposal', 'erased', 'erasedPapers')
      or jsonb_typeof(body #> path) is distinct from 'string' or seals[nth] is null or seals[nth] like '#%' then
      raise exception 'no words to erase at %', path using errcode = 'insufficient_privilege';
    end if;
    seals[nth] := '#' || encode(sha256(convert_to(seals[nth] || (body #>> path), 'UTF8')), 'hex');
    body := jsonb_set(body, path, to_jsonb(mark));
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION erase_words(of_chain uuid, by_seq integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'city', 'pg_temp'
AS $function$
declare
  asked ledger_act;
  proposed ledger_act;
  one jsonb;
  mark text;
begin
  select * into asked from ledger_act where chain_id = of_chain and seq = by_seq and act = 'erase-text';
  select * into proposed from ledger_act
    where chain_id = of_chain and seq = (asked.body ->> 'proposal')::integer and seq < by_seq and act = 'propose-erasing';
  if not coalesce(asked.actor_kind = 'staff' and proposed.actor_kind = 'staff' and asked.actor_id <> proposed.actor_id, false) then
    raise exception 'no act of two officers erases words of %', of_chain using errcode = 'insufficient_privilege';
  end if;
  mark := case asked.body ->> 'manner'
    when 'withhold' then '〔此处文字已依法停止处理〕' else '〔此处文字已依法删除〕' end;
  for one in select jsonb_array_elements(asked.body -> 'erased') loop
    if not proposed.body -> 'acts' @> (one -> 'seq') then
      raise exception 'act % was not proposed', one -> 'seq' using errcode = 'insufficient_privilege';
    end if;
    update ledger_act a set (body, seals) = (select e.body, e.seals from emptied(a.body, a.seals, one -> 'words', mark) e)
      where chain_id = of_chain and seq = (one ->> 'seq')::integer;
  end loop;
  for one in select jsonb_array_elements(asked.body -> 'erasedPapers') loop
    update case_paper p set (body, seals) = (select e.body, e.seals from emptied(p.body, p.seals, one -> 'words', mark) e)
      where case_id = of_chain and id = (one ->> 'id')::uuid;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION forget_file_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from scan_file where file_id = old.id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION is_erased_by_two(of_chain uuid, by_seq integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select from ledger_act done
    join ledger_act asked on asked.chain_id = done.chain_id and asked.seq = (done.body ->> 'proposal')::integer
      and asked.seq < done.seq and asked.act = 'propose-erasing'
    where done.chain_id = of_chain and done.seq = by_seq and done.act = 'erase-text'
      and done.actor_kind = 'staff' and asked.actor_kind = 'staff' and done.actor_id <> asked.actor_id)
$function$
;

CREATE OR REPLACE FUNCTION is_to_be_erased(of_chain uuid, of_seq integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from ledger_act where chain_id = of_chain and seq > of_seq and act = 'erase-text'
    and body @> jsonb_build_object('erased', jsonb_build_array(jsonb_build_object('seq', of_seq))))
$function$
;

CREATE OR REPLACE FUNCTION redact_signals(of_case uuid, by_seq integer, words text[], mark text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'city', 'pg_temp'
AS $function$
begin
  if not is_erased_by_two(of_case, by_seq) then
    raise exception 'no act of two officers erases words of %', of_case using errcode = 'insufficient_privilege';
  end if;
  update supervision_signal set message = redacted(message, words, mark),
    message_en = redacted(message_en, words, mark), snapshot = redacted(snapshot, words, mark),
    declined = redacted(declined, words, mark)
    where case_id = of_case;
end $function$
;

CREATE OR REPLACE FUNCTION redacted(value jsonb, words text[], mark text)
 RETURNS jsonb
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(redacted(value #>> '{}', words, mark))
    when 'array' then (select coalesce(jsonb_agg(redacted(e, words, mark) order by n), '[]')
      from jsonb_array_elements(value) with ordinality t (e, n))
    when 'object' then (select coalesce(jsonb_object_agg(k, redacted(v, words, mark)), '{}') from jsonb_each(value) t (k, v))
    else value end;
end $function$
;

CREATE OR REPLACE FUNCTION redacted(value text, words text[], mark text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
declare word text;
begin
  foreach word in array words loop
    if value = word then return mark; end if;
    -- Codes, ids, dates, moments and digests, as the ledger tells them from words.
    if length(word) >= 4 and value !~ ('^([a-z][A-Za-z0-9-]*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
        || '|\d{4}-\d\d-\d\d(T[\d:.]+Z)?|[0-9a-f]{64})$') then
      value := replace(value, word, mark);
    end if;
  end loop;
  return value;
end $function$
;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $function$
;

CREATE OR REPLACE FUNCTION refuse_other_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if to_jsonb(new) - '{body,seals}'::text[] = to_jsonb(old) - '{body,seals}'::text[]
    and is_to_be_erased(old.chain_id, old.seq) then return new; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $function$
;

CREATE OR REPLACE FUNCTION refuse_report_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if to_jsonb(old) - 'until' is distinct from to_jsonb(new) - 'until' then
    raise exception 'a published annual report is frozen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION refuse_signed_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.signed_at is not null and to_jsonb(old) - 'published_at' is distinct from to_jsonb(new) - 'published_at' then
    raise exception '% is frozen once signed', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION start_again(reason text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '%', reason USING ERRCODE = 'serialization_failure';
END $function$
;

CREATE OR REPLACE FUNCTION tell_actors_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_notify('actors_changed', coalesce(to_jsonb(OLD) ->> TG_ARGV[0], ''));
  RETURN NULL;
END $function$
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

CREATE TABLE access_token (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  token_hash text NOT NULL,
  scope text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT access_token_pkey PRIMARY KEY (id),
  CONSTRAINT access_token_token_hash_key UNIQUE (token_hash),
  CONSTRAINT access_token_check CHECK (expires_at > created_at),
  CONSTRAINT access_token_scope_check CHECK (cardinality(scope) > 0),
  CONSTRAINT access_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
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
  email_sealed text,
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

CREATE TABLE accountability_measure (
  case_id uuid NOT NULL,
  officer_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  conduct text NOT NULL,
  measure text NOT NULL,
  reference text,
  decided_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  noted_at timestamp with time zone NOT NULL,
  CONSTRAINT accountability_measure_pkey PRIMARY KEY (case_id),
  CONSTRAINT accountability_measure_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT accountability_measure_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES account(id),
  CONSTRAINT accountability_measure_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT accountability_measure_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE annual_report (
  publication_id uuid NOT NULL,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL,
  code text NOT NULL,
  organ_id uuid NOT NULL,
  year integer NOT NULL,
  figures text NOT NULL,
  digest text NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  CONSTRAINT annual_report_pkey PRIMARY KEY (publication_id),
  CONSTRAINT annual_report_check CHECK (until >= since),
  CONSTRAINT annual_report_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT annual_report_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT annual_report_publication_id_secrecy_review_id_fkey FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication(id, secrecy_review_id)
);

CREATE TABLE application_bar (
  case_id uuid NOT NULL,
  person_index text NOT NULL,
  family text NOT NULL,
  ground text NOT NULL,
  organ_name text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  until date NOT NULL,
  lifted_at timestamp with time zone,
  CONSTRAINT application_bar_pkey PRIMARY KEY (case_id),
  CONSTRAINT application_bar_ground_check CHECK (ground = ANY (ARRAY['false-materials'::text, 'fraud'::text])),
  CONSTRAINT application_bar_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE application_draft (
  id uuid NOT NULL,
  account_id uuid,
  key_hash text,
  item_code text NOT NULL,
  version_id uuid NOT NULL,
  sealed text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  case_id uuid,
  case_number text,
  code_sealed text,
  sent_at timestamp with time zone,
  file_ids text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT application_draft_pkey PRIMARY KEY (id),
  CONSTRAINT application_draft_check CHECK ((account_id IS NULL) <> (key_hash IS NULL)),
  CONSTRAINT application_draft_check1 CHECK ((case_id IS NULL) = (sent_at IS NULL)),
  CONSTRAINT application_draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT application_draft_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE archive_file (
  record_id uuid NOT NULL,
  place smallint NOT NULL,
  file_id text NOT NULL,
  name text NOT NULL,
  CONSTRAINT archive_file_pkey PRIMARY KEY (record_id, place),
  CONSTRAINT archive_file_record_id_fkey FOREIGN KEY (record_id) REFERENCES archive_record(id)
);

CREATE TABLE archive_loan (
  id uuid NOT NULL,
  record_id uuid NOT NULL,
  borrower_id uuid NOT NULL,
  CONSTRAINT archive_loan_pkey PRIMARY KEY (id),
  CONSTRAINT archive_loan_borrower_id_fkey FOREIGN KEY (borrower_id) REFERENCES account(id),
  CONSTRAINT archive_loan_id_fkey FOREIGN KEY (id) REFERENCES case_file(id),
  CONSTRAINT archive_loan_record_id_fkey FOREIGN KEY (record_id) REFERENCES archive_record(id)
);

CREATE TABLE archive_record (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  code text NOT NULL,
  year smallint NOT NULL,
  retention text NOT NULL,
  serial integer NOT NULL,
  direction text NOT NULL,
  title text NOT NULL,
  author text NOT NULL,
  number text NOT NULL,
  dated date NOT NULL,
  kept_until date,
  texts jsonb NOT NULL,
  digest text NOT NULL,
  filed_at timestamp with time zone NOT NULL,
  filed_by text NOT NULL,
  CONSTRAINT archive_record_pkey PRIMARY KEY (id),
  CONSTRAINT archive_record_case_id_key UNIQUE (case_id),
  CONSTRAINT archive_record_code_key UNIQUE (code),
  CONSTRAINT archive_record_organ_id_year_retention_serial_key UNIQUE (organ_id, year, retention, serial),
  CONSTRAINT archive_record_check CHECK ((retention = 'permanent'::text) = (kept_until IS NULL)),
  CONSTRAINT archive_record_direction_check CHECK (direction = ANY (ARRAY['incoming'::text, 'outgoing'::text])),
  CONSTRAINT archive_record_retention_check CHECK (retention = ANY (ARRAY['permanent'::text, 'thirty'::text, 'ten'::text])),
  CONSTRAINT archive_record_serial_check CHECK (serial > 0),
  CONSTRAINT archive_record_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT archive_record_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT archive_record_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE archive_serial (
  organ_id uuid NOT NULL,
  year smallint NOT NULL,
  retention text NOT NULL,
  last integer NOT NULL,
  CONSTRAINT archive_serial_pkey PRIMARY KEY (organ_id, year, retention),
  CONSTRAINT archive_serial_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE article_file (
  document_id uuid NOT NULL,
  file_id text NOT NULL,
  kept_at timestamp with time zone NOT NULL,
  CONSTRAINT article_file_pkey PRIMARY KEY (document_id, file_id),
  CONSTRAINT article_file_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
);

CREATE TABLE article_import (
  id uuid NOT NULL,
  file_id text,
  file_name text NOT NULL,
  dry_run boolean NOT NULL,
  account_id uuid NOT NULL,
  by_name text NOT NULL,
  organ_path text NOT NULL,
  lang text NOT NULL,
  at timestamp with time zone NOT NULL,
  total integer,
  done integer DEFAULT 0 NOT NULL,
  taken integer DEFAULT 0 NOT NULL,
  known integer DEFAULT 0 NOT NULL,
  faults integer DEFAULT 0 NOT NULL,
  moved_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  broken text,
  CONSTRAINT article_import_pkey PRIMARY KEY (id),
  CONSTRAINT article_import_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT article_import_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE article_import_row (
  import_id uuid NOT NULL,
  seq integer NOT NULL,
  line integer NOT NULL,
  outcome text NOT NULL,
  code text,
  address text,
  faults jsonb NOT NULL,
  CONSTRAINT article_import_row_pkey PRIMARY KEY (import_id, seq),
  CONSTRAINT article_import_row_outcome_check CHECK (outcome = ANY (ARRAY['taken'::text, 'known'::text, 'fault'::text])),
  CONSTRAINT article_import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES article_import(id)
);

CREATE TABLE article_live (
  publication_id uuid NOT NULL,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version_id uuid NOT NULL,
  version_number integer NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  title_en text,
  summary text,
  lang text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  organ_name text NOT NULL,
  organ_name_en text,
  source text NOT NULL,
  index_no text,
  doc_no text,
  subject text,
  written_on date,
  valid_until date,
  validity text,
  formed_on date NOT NULL,
  signed_at timestamp with time zone,
  image text,
  translation_of text,
  interprets text[] NOT NULL,
  due_item uuid,
  weight smallint NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  effective_on date,
  issuers text[] DEFAULT '{}'::text[] NOT NULL,
  replaces text[] DEFAULT '{}'::text[] NOT NULL,
  project_code text,
  stage text,
  policy_rank text,
  CONSTRAINT article_live_pkey PRIMARY KEY (publication_id),
  CONSTRAINT article_live_check CHECK (until >= since),
  CONSTRAINT article_live_policy_rank_check CHECK (policy_rank = ANY (ARRAY['rule'::text, 'normative'::text, 'other'::text])),
  CONSTRAINT article_live_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT article_live_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT article_live_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT article_live_publication_id_secrecy_review_id_fkey FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication(id, secrecy_review_id),
  CONSTRAINT article_live_version_id_fkey FOREIGN KEY (version_id) REFERENCES document_version(id)
);

CREATE TABLE article_old_address (
  host text NOT NULL,
  path text NOT NULL,
  code text NOT NULL,
  CONSTRAINT article_old_address_pkey PRIMARY KEY (host, path),
  CONSTRAINT article_old_address_host_check CHECK (host = lower(host))
);

CREATE TABLE article_placement (
  publication_id uuid NOT NULL,
  column_id uuid NOT NULL,
  site_id uuid NOT NULL,
  direct boolean NOT NULL,
  home boolean NOT NULL,
  pinned_until timestamp with time zone,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  CONSTRAINT article_placement_pkey PRIMARY KEY (publication_id, column_id),
  CONSTRAINT article_placement_check CHECK (direct OR NOT home),
  CONSTRAINT article_placement_column_id_fkey FOREIGN KEY (column_id) REFERENCES site_column(id),
  CONSTRAINT article_placement_column_id_site_id_fkey FOREIGN KEY (column_id, site_id) REFERENCES site_column(id, site_id),
  CONSTRAINT article_placement_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES article_live(publication_id) ON DELETE CASCADE,
  CONSTRAINT article_placement_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE article_push (
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  column_id uuid NOT NULL,
  code text NOT NULL,
  title text NOT NULL,
  title_en text,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  asked_by uuid NOT NULL,
  asked_by_name text NOT NULL,
  state text NOT NULL,
  reason text,
  decided_at timestamp with time zone,
  decided_by uuid,
  decided_by_name text,
  CONSTRAINT article_push_pkey PRIMARY KEY (id),
  CONSTRAINT article_push_check CHECK ((state = 'asked'::text) = (decided_at IS NULL)),
  CONSTRAINT article_push_check1 CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT article_push_check2 CHECK ((decided_at IS NULL) = (decided_by_name IS NULL)),
  CONSTRAINT article_push_check3 CHECK ((state = 'declined'::text) = (reason IS NOT NULL)),
  CONSTRAINT article_push_check4 CHECK (decided_by <> asked_by),
  CONSTRAINT article_push_state_check CHECK (state = ANY (ARRAY['asked'::text, 'adopted'::text, 'declined'::text])),
  CONSTRAINT article_push_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id),
  CONSTRAINT article_push_column_id_fkey FOREIGN KEY (column_id) REFERENCES site_column(id),
  CONSTRAINT article_push_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  CONSTRAINT article_push_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT article_push_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT article_push_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE article_record (
  document_id uuid NOT NULL,
  code text NOT NULL,
  title text NOT NULL,
  title_en text,
  kind text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  signed_at timestamp with time zone,
  due_on date,
  first_at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  CONSTRAINT article_record_pkey PRIMARY KEY (document_id),
  CONSTRAINT article_record_check CHECK (withdrawn_at >= first_at),
  CONSTRAINT article_record_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT article_record_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT article_record_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE ballot (
  box text NOT NULL,
  voter text NOT NULL,
  address text,
  CONSTRAINT ballot_pkey PRIMARY KEY (box, voter)
);

CREATE TABLE briefing_points (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  case_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  event text NOT NULL,
  points numeric(6,1) NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT briefing_points_pkey PRIMARY KEY (id),
  CONSTRAINT briefing_points_event_check CHECK (event = ANY (ARRAY['sent'::text, 'adopted'::text, 'reported'::text, 'taken'::text, 'noted'::text])),
  CONSTRAINT briefing_points_points_check CHECK (points >= 0::numeric),
  CONSTRAINT briefing_points_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT briefing_points_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT briefing_points_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE calendar_coverage (
  region text NOT NULL,
  year integer NOT NULL,
  state text NOT NULL,
  source text NOT NULL,
  imported_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT calendar_coverage_pkey PRIMARY KEY (region, year),
  CONSTRAINT calendar_coverage_state_check CHECK (state = ANY (ARRAY['official'::text, 'provisional'::text]))
);

CREATE TABLE calendar_day (
  region text NOT NULL,
  date date NOT NULL,
  notice_year integer NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  note text DEFAULT ''::text NOT NULL,
  source text NOT NULL,
  provisional boolean DEFAULT false NOT NULL,
  CONSTRAINT calendar_day_pkey PRIMARY KEY (region, date, notice_year),
  CONSTRAINT calendar_day_kind_check CHECK (kind = ANY (ARRAY['off'::text, 'work'::text]))
);

CREATE TABLE calendar_notice (
  id uuid NOT NULL,
  region text NOT NULL,
  year integer NOT NULL,
  state text NOT NULL,
  source text NOT NULL,
  exceptional boolean NOT NULL,
  days text NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  entered_by text NOT NULL,
  in_force_at timestamp with time zone,
  in_force_by text,
  CONSTRAINT calendar_notice_pkey PRIMARY KEY (id),
  CONSTRAINT calendar_notice_check CHECK ((in_force_at IS NULL) = (in_force_by IS NULL)),
  CONSTRAINT calendar_notice_state_check CHECK (state = ANY (ARRAY['official'::text, 'provisional'::text]))
);

CREATE TABLE calendar_version (
  only_row boolean DEFAULT true NOT NULL,
  version uuid NOT NULL,
  CONSTRAINT calendar_version_pkey PRIMARY KEY (only_row),
  CONSTRAINT calendar_version_only_row_check CHECK (only_row)
);

CREATE TABLE case_elsewhere (
  case_id uuid NOT NULL,
  system text NOT NULL,
  number text NOT NULL,
  CONSTRAINT case_elsewhere_pkey PRIMARY KEY (case_id),
  CONSTRAINT case_elsewhere_system_number_key UNIQUE (system, number),
  CONSTRAINT case_elsewhere_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
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
  step_name text,
  step_name_en text,
  phase case_phase NOT NULL,
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
  applicant_name_en text,
  CONSTRAINT case_file_pkey PRIMARY KEY (id),
  CONSTRAINT case_file_number_key UNIQUE (number),
  CONSTRAINT case_file_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT case_file_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES case_file(id)
);

CREATE TABLE case_hold (
  case_id uuid NOT NULL,
  role hold_role NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  post text NOT NULL,
  officer_id uuid,
  since timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  suspended boolean NOT NULL,
  CONSTRAINT case_hold_pkey PRIMARY KEY (case_id, role, organ_id),
  CONSTRAINT case_hold_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE case_limit (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  amount integer NOT NULL,
  unit limit_unit NOT NULL,
  extra integer DEFAULT 0 NOT NULL,
  method text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  suspensions jsonb DEFAULT '[]'::jsonb NOT NULL,
  state limit_state NOT NULL,
  ended_at timestamp with time zone,
  on_expiry text,
  organ_id uuid,
  basis text,
  provisional boolean DEFAULT false NOT NULL,
  CONSTRAINT case_limit_pkey PRIMARY KEY (id),
  CONSTRAINT case_limit_amount_check CHECK (amount >= 0),
  CONSTRAINT case_limit_check CHECK (state::text <> 'running'::text OR due_at IS NOT NULL)
);

CREATE TABLE case_material (
  case_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  file_id text,
  file_name text,
  state material_state NOT NULL,
  note text,
  at timestamp with time zone NOT NULL,
  CONSTRAINT case_material_pkey PRIMARY KEY (case_id, code, version),
  CONSTRAINT case_material_version_check CHECK (version > 0)
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
  CONSTRAINT case_opinion_answer_check CHECK (answer = ANY (ARRAY['agree'::text, 'agree-with-conditions'::text, 'disagree'::text, 'deemed-agree'::text, 'done'::text])),
  CONSTRAINT case_opinion_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE case_paper (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  template text NOT NULL,
  number text NOT NULL,
  organ_name text NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  body jsonb NOT NULL,
  seals text[] NOT NULL,
  CONSTRAINT case_paper_pkey PRIMARY KEY (id),
  CONSTRAINT case_paper_template_number_key UNIQUE (template, number)
);

CREATE TABLE case_paper_counter (
  organ_id uuid NOT NULL,
  template text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT case_paper_counter_pkey PRIMARY KEY (organ_id, template, year)
);

CREATE TABLE case_paper_seal (
  paper_id uuid NOT NULL,
  digest text NOT NULL,
  signature text NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT case_paper_seal_pkey PRIMARY KEY (paper_id),
  CONSTRAINT case_paper_seal_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES case_paper(id)
);

CREATE TABLE case_party (
  case_id uuid NOT NULL,
  role party_role NOT NULL,
  kind person_kind NOT NULL,
  account_id uuid,
  name text NOT NULL,
  lang lang_code NOT NULL,
  id_sealed text,
  id_index text,
  phone_sealed text,
  email_sealed text,
  address_sealed text,
  consent jsonb,
  CONSTRAINT case_party_pkey PRIMARY KEY (case_id, role)
);

CREATE TABLE case_withheld (
  case_id uuid NOT NULL,
  by_seq integer NOT NULL,
  sealed text NOT NULL,
  CONSTRAINT case_withheld_pkey PRIMARY KEY (case_id, by_seq),
  CONSTRAINT case_withheld_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE catalogue_due (
  id uuid NOT NULL,
  item text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  period text NOT NULL,
  title text NOT NULL,
  title_en text,
  formed_on date NOT NULL,
  due_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  done_code text,
  none_reason text,
  done_at timestamp with time zone,
  case_id uuid,
  CONSTRAINT catalogue_due_pkey PRIMARY KEY (id),
  CONSTRAINT catalogue_due_item_organ_id_period_title_key UNIQUE (item, organ_id, period, title),
  CONSTRAINT catalogue_due_check CHECK ((done_at IS NULL) = (done_code IS NULL AND none_reason IS NULL)),
  CONSTRAINT catalogue_due_check1 CHECK (done_code IS NULL OR none_reason IS NULL),
  CONSTRAINT catalogue_due_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT catalogue_due_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT catalogue_due_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE channel (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  name text NOT NULL,
  name_en text,
  kind text NOT NULL,
  address text NOT NULL,
  ended_on date,
  platform text,
  since date,
  every_days integer,
  column_id uuid,
  pushed_from timestamp with time zone,
  CONSTRAINT channel_pkey PRIMARY KEY (id),
  CONSTRAINT channel_organ_id_name_key UNIQUE (organ_id, name),
  CONSTRAINT channel_account CHECK (platform IS NULL OR kind = 'social'::text AND since IS NOT NULL AND every_days IS NOT NULL),
  CONSTRAINT channel_every_days_check CHECK (every_days > 0),
  CONSTRAINT channel_kind_check CHECK (kind = ANY (ARRAY['site'::text, 'screen'::text, 'sms'::text, 'board'::text, 'broadcast'::text, 'paper'::text, 'social'::text, 'conference'::text, 'gazette'::text])),
  CONSTRAINT channel_platform_check CHECK (platform = ANY (ARRAY['wechat'::text, 'weibo'::text, 'other'::text])),
  CONSTRAINT channel_pushed CHECK ((column_id IS NULL) = (pushed_from IS NULL)),
  CONSTRAINT channel_column_id_fkey FOREIGN KEY (column_id) REFERENCES site_column(id),
  CONSTRAINT channel_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT channel_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE channel_post (
  id uuid NOT NULL,
  channel_id uuid NOT NULL,
  title text NOT NULL,
  code text,
  from_day date NOT NULL,
  to_day date,
  items integer NOT NULL,
  photo_id text,
  photo_name text,
  recorded_by uuid NOT NULL,
  recorded_by_name text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  struck_at timestamp with time zone,
  struck_reason text,
  remote text,
  CONSTRAINT channel_post_pkey PRIMARY KEY (id),
  CONSTRAINT channel_post_check CHECK (to_day >= from_day),
  CONSTRAINT channel_post_check1 CHECK ((photo_id IS NULL) = (photo_name IS NULL)),
  CONSTRAINT channel_post_check2 CHECK ((struck_at IS NULL) = (struck_reason IS NULL)),
  CONSTRAINT channel_post_items_check CHECK (items > 0),
  CONSTRAINT channel_post_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channel(id)
);

CREATE TABLE city_profile (
  code text NOT NULL,
  profile jsonb NOT NULL,
  loaded_at timestamp with time zone NOT NULL,
  CONSTRAINT city_profile_pkey PRIMARY KEY (code),
  CONSTRAINT city_profile_code_check CHECK (code ~ '^[0-9]{6}$'::text)
);

CREATE TABLE clearance (
  case_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version_id uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  CONSTRAINT clearance_pkey PRIMARY KEY (case_id),
  CONSTRAINT clearance_version_id_key UNIQUE (version_id),
  CONSTRAINT clearance_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT clearance_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT clearance_version_id_fkey FOREIGN KEY (version_id) REFERENCES document_version(id)
);

CREATE TABLE conduct_result (
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  officer_id uuid,
  conduct text NOT NULL,
  finding text NOT NULL,
  summary text,
  decided_at timestamp with time zone NOT NULL,
  revised_at timestamp with time zone,
  final_at timestamp with time zone,
  CONSTRAINT conduct_result_pkey PRIMARY KEY (case_id, seq),
  CONSTRAINT conduct_result_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT conduct_result_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES account(id),
  CONSTRAINT conduct_result_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT conduct_result_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
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

CREATE TABLE demonstration_unit (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  unit_path text NOT NULL,
  sort text NOT NULL,
  reason text NOT NULL,
  named_on date NOT NULL,
  ended_on date,
  end_reason text,
  CONSTRAINT demonstration_unit_pkey PRIMARY KEY (id),
  CONSTRAINT demonstration_unit_check CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  CONSTRAINT demonstration_unit_sort_check CHECK (sort = ANY (ARRAY['openness'::text, 'services'::text])),
  CONSTRAINT demonstration_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organ(id),
  CONSTRAINT demonstration_unit_unit_path_fkey FOREIGN KEY (unit_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE document (
  id uuid NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT document_pkey PRIMARY KEY (id),
  CONSTRAINT document_kind_code_key UNIQUE (kind, code),
  CONSTRAINT document_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT document_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE document_draft (
  document_id uuid NOT NULL,
  content jsonb NOT NULL,
  revision integer NOT NULL,
  editor_id uuid NOT NULL,
  editor_name text NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  editors uuid[] NOT NULL,
  CONSTRAINT document_draft_pkey PRIMARY KEY (document_id),
  CONSTRAINT document_draft_revision_check CHECK (revision > 0),
  CONSTRAINT document_draft_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
);

CREATE TABLE document_publication (
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  version_id uuid NOT NULL,
  verdict text DEFAULT 'passed'::text NOT NULL,
  review_id uuid NOT NULL,
  secrecy_review_id uuid,
  published_by uuid NOT NULL,
  published_by_name text NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_by_name text,
  reason text,
  CONSTRAINT document_publication_pkey PRIMARY KEY (id),
  CONSTRAINT document_publication_id_secrecy_review_id_key UNIQUE (id, secrecy_review_id),
  CONSTRAINT document_publication_check CHECK (until >= since),
  CONSTRAINT document_publication_check1 CHECK (withdrawn_by IS NULL OR until IS NOT NULL AND reason IS NOT NULL),
  CONSTRAINT document_publication_verdict_check CHECK (verdict = 'passed'::text),
  CONSTRAINT document_publication_review_id_version_id_verdict_fkey FOREIGN KEY (review_id, version_id, verdict) REFERENCES document_review(id, version_id, verdict),
  CONSTRAINT document_publication_secrecy_review_id_version_id_verdict_fkey FOREIGN KEY (secrecy_review_id, version_id, verdict) REFERENCES document_review(id, version_id, verdict),
  CONSTRAINT document_publication_version_id_document_id_fkey FOREIGN KEY (version_id, document_id) REFERENCES document_version(id, document_id)
);

CREATE TABLE document_review (
  id uuid NOT NULL,
  version_id uuid NOT NULL,
  content_hash text NOT NULL,
  gate text NOT NULL,
  verdict text NOT NULL,
  reviewer_id uuid NOT NULL,
  reviewer_name text NOT NULL,
  checklist jsonb NOT NULL,
  ground text,
  at timestamp with time zone NOT NULL,
  editors uuid[] NOT NULL,
  CONSTRAINT document_review_pkey PRIMARY KEY (id),
  CONSTRAINT document_review_id_version_id_verdict_key UNIQUE (id, version_id, verdict),
  CONSTRAINT document_review_version_id_gate_key UNIQUE (version_id, gate),
  CONSTRAINT document_review_check CHECK (reviewer_id <> ALL (editors)),
  CONSTRAINT document_review_check1 CHECK (verdict = 'passed'::text OR ground IS NOT NULL),
  CONSTRAINT document_review_gate_check CHECK (gate = ANY (ARRAY['first'::text, 'content'::text, 'legal'::text, 'secrecy'::text])),
  CONSTRAINT document_review_verdict_check CHECK (verdict = ANY (ARRAY['passed'::text, 'returned'::text])),
  CONSTRAINT document_review_version_id_content_hash_editors_fkey FOREIGN KEY (version_id, content_hash, editors) REFERENCES document_version(id, content_hash, editors)
);

CREATE TABLE document_version (
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  author_id uuid NOT NULL,
  author_name text NOT NULL,
  note text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  editors uuid[] NOT NULL,
  CONSTRAINT document_version_pkey PRIMARY KEY (id),
  CONSTRAINT document_version_document_id_number_key UNIQUE (document_id, number),
  CONSTRAINT document_version_id_content_hash_editors_key UNIQUE (id, content_hash, editors),
  CONSTRAINT document_version_id_document_id_key UNIQUE (id, document_id),
  CONSTRAINT document_version_check CHECK (author_id = ANY (editors)),
  CONSTRAINT document_version_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT document_version_number_check CHECK (number > 0),
  CONSTRAINT document_version_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
);

CREATE TABLE duty_call (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  at timestamp with time zone NOT NULL,
  direction text NOT NULL,
  caller text NOT NULL,
  phone_sealed text,
  about text NOT NULL,
  handled text NOT NULL,
  urgent boolean NOT NULL,
  taken_by text NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  CONSTRAINT duty_call_pkey PRIMARY KEY (id),
  CONSTRAINT duty_call_direction_check CHECK (direction = ANY (ARRAY['in'::text, 'out'::text])),
  CONSTRAINT duty_call_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT duty_call_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE duty_handover (
  shift_id uuid NOT NULL,
  matters text NOT NULL,
  pending text NOT NULL,
  things text NOT NULL,
  written_by text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  taken_by text,
  taken_at timestamp with time zone,
  remark text,
  CONSTRAINT duty_handover_pkey PRIMARY KEY (shift_id),
  CONSTRAINT duty_handover_check CHECK ((taken_at IS NULL) = (taken_by IS NULL)),
  CONSTRAINT duty_handover_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES duty_shift(id)
);

CREATE TABLE duty_person (
  id uuid NOT NULL,
  shift_id uuid NOT NULL,
  role text NOT NULL,
  account_id uuid,
  name text NOT NULL,
  name_en text,
  signed_at timestamp with time zone,
  stands_for uuid,
  replaced_at timestamp with time zone,
  reason text,
  CONSTRAINT duty_person_pkey PRIMARY KEY (id),
  CONSTRAINT duty_person_check CHECK (role = 'driver'::text OR account_id IS NOT NULL),
  CONSTRAINT duty_person_check1 CHECK ((replaced_at IS NULL) = (reason IS NULL)),
  CONSTRAINT duty_person_role_check CHECK (role = ANY (ARRAY['leader'::text, 'staff'::text, 'driver'::text])),
  CONSTRAINT duty_person_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT duty_person_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES duty_shift(id),
  CONSTRAINT duty_person_stands_for_fkey FOREIGN KEY (stands_for) REFERENCES duty_person(id)
);

CREATE TABLE duty_plan (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  name text NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  entered_by text NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  published_at timestamp with time zone,
  published_by text,
  CONSTRAINT duty_plan_pkey PRIMARY KEY (id),
  CONSTRAINT duty_plan_check CHECK (from_on <= to_on),
  CONSTRAINT duty_plan_check1 CHECK ((published_at IS NULL) = (published_by IS NULL)),
  CONSTRAINT duty_plan_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT duty_plan_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE duty_shift (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  on_day date NOT NULL,
  slot text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  phone text,
  alarm_at timestamp with time zone,
  alarmed_at timestamp with time zone,
  CONSTRAINT duty_shift_pkey PRIMARY KEY (id),
  CONSTRAINT duty_shift_organ_id_on_day_slot_key UNIQUE (organ_id, on_day, slot),
  CONSTRAINT duty_shift_check CHECK (starts_at < ends_at),
  CONSTRAINT duty_shift_slot_check CHECK (slot = ANY (ARRAY['day'::text, 'night'::text])),
  CONSTRAINT duty_shift_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT duty_shift_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE emergency_event (
  case_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  office_path text NOT NULL,
  sort text NOT NULL,
  level text NOT NULL,
  exercise boolean NOT NULL,
  county text,
  happened_at timestamp with time zone NOT NULL,
  running boolean DEFAULT true NOT NULL,
  score integer,
  CONSTRAINT emergency_event_pkey PRIMARY KEY (case_id),
  CONSTRAINT emergency_event_level_check CHECK (level = ANY (ARRAY['1'::text, '2'::text, '3'::text, '4'::text])),
  CONSTRAINT emergency_event_sort_check CHECK (sort = ANY (ARRAY['natural'::text, 'accident'::text, 'health'::text, 'security'::text, 'network'::text])),
  CONSTRAINT emergency_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT emergency_event_office_path_fkey FOREIGN KEY (office_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT emergency_event_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT emergency_event_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE emergency_plan (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  name text NOT NULL,
  sort text NOT NULL,
  responses jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT emergency_plan_pkey PRIMARY KEY (id),
  CONSTRAINT emergency_plan_organ_id_name_key UNIQUE (organ_id, name),
  CONSTRAINT emergency_plan_sort_check CHECK (sort = ANY (ARRAY['natural'::text, 'accident'::text, 'health'::text, 'security'::text, 'network'::text])),
  CONSTRAINT emergency_plan_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT emergency_plan_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE emergency_report (
  case_id uuid NOT NULL,
  no integer NOT NULL,
  sort text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  at timestamp with time zone NOT NULL,
  late boolean NOT NULL,
  CONSTRAINT emergency_report_pkey PRIMARY KEY (case_id, no),
  CONSTRAINT emergency_report_sort_check CHECK (sort = ANY (ARRAY['phone'::text, 'first'::text, 'passed'::text, 'follow'::text, 'final'::text])),
  CONSTRAINT emergency_report_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT emergency_report_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT emergency_report_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE emergency_resource (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  sort text NOT NULL,
  name text NOT NULL,
  amount text NOT NULL,
  place text NOT NULL,
  contact text NOT NULL,
  phone_sealed text NOT NULL,
  entered_by text NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT emergency_resource_pkey PRIMARY KEY (id),
  CONSTRAINT emergency_resource_sort_check CHECK (sort = ANY (ARRAY['team'::text, 'goods'::text, 'expert'::text])),
  CONSTRAINT emergency_resource_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT emergency_resource_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE film (
  file_id text NOT NULL,
  state text DEFAULT 'waiting'::text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  beat_at timestamp with time zone,
  progress integer DEFAULT 0 NOT NULL,
  reason text,
  seconds real,
  poster text,
  CONSTRAINT film_pkey PRIMARY KEY (file_id),
  CONSTRAINT film_failed CHECK ((state = 'failed'::text) = (reason IS NOT NULL)),
  CONSTRAINT film_progress_check CHECK (progress >= 0 AND progress <= 100),
  CONSTRAINT film_ready CHECK (state <> 'ready'::text OR seconds IS NOT NULL AND poster IS NOT NULL),
  CONSTRAINT film_reason_check CHECK (reason = ANY (ARRAY['no-film'::text, 'too-long'::text, 'took-too-long'::text, 'broken'::text, 'lost'::text])),
  CONSTRAINT film_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'making'::text, 'ready'::text, 'failed'::text, 'no-tool'::text])),
  CONSTRAINT film_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id) ON DELETE CASCADE
);

CREATE TABLE film_rung (
  file_id text NOT NULL,
  name text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  peak integer NOT NULL,
  average integer NOT NULL,
  codecs text NOT NULL,
  media text NOT NULL,
  playlist text NOT NULL,
  CONSTRAINT film_rung_pkey PRIMARY KEY (file_id, name),
  CONSTRAINT film_rung_file_id_fkey FOREIGN KEY (file_id) REFERENCES film(file_id) ON DELETE CASCADE
);

CREATE TABLE follow (
  account_id uuid NOT NULL,
  ref uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  told_until timestamp with time zone NOT NULL,
  CONSTRAINT follow_pkey PRIMARY KEY (account_id, ref),
  CONSTRAINT follow_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);

CREATE TABLE gazette_issue (
  publication_id uuid NOT NULL,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL,
  code text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  series text NOT NULL,
  title text NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  items integer NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  CONSTRAINT gazette_issue_pkey PRIMARY KEY (publication_id),
  CONSTRAINT gazette_issue_check CHECK (until >= since),
  CONSTRAINT gazette_issue_items_check CHECK (items > 0),
  CONSTRAINT gazette_issue_number_check CHECK (number > 0),
  CONSTRAINT gazette_issue_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT gazette_issue_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT gazette_issue_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT gazette_issue_publication_id_secrecy_review_id_fkey FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication(id, secrecy_review_id)
);

CREATE TABLE hall_entry (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  what text NOT NULL,
  due integer NOT NULL,
  entered integer NOT NULL,
  noted_at timestamp with time zone NOT NULL,
  noted_by uuid NOT NULL,
  CONSTRAINT hall_entry_pkey PRIMARY KEY (id),
  CONSTRAINT hall_entry_check CHECK (entered >= 0 AND entered <= due),
  CONSTRAINT hall_entry_due_check CHECK (due >= 0),
  CONSTRAINT hall_entry_what_check CHECK (what = ANY (ARRAY['items'::text, 'staff'::text, 'seals'::text, 'fees'::text])),
  CONSTRAINT hall_entry_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES account(id),
  CONSTRAINT hall_entry_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT hall_entry_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE hotline_absence (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  number_id uuid NOT NULL,
  found_at timestamp with time zone NOT NULL,
  source text NOT NULL,
  notice_id uuid,
  CONSTRAINT hotline_absence_pkey PRIMARY KEY (id),
  CONSTRAINT hotline_absence_source_check CHECK (source = ANY (ARRAY['call'::text, 'check'::text])),
  CONSTRAINT hotline_absence_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES case_file(id),
  CONSTRAINT hotline_absence_number_id_fkey FOREIGN KEY (number_id) REFERENCES hotline_number(id),
  CONSTRAINT hotline_absence_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT hotline_absence_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE hotline_call (
  id uuid NOT NULL,
  line text NOT NULL,
  phone_index text NOT NULL,
  phone_sealed text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  operator_id uuid NOT NULL,
  centre_path text NOT NULL,
  waited integer,
  seconds integer NOT NULL,
  organ_id uuid,
  organ_path text,
  number_id uuid,
  result text,
  satisfied text,
  practices text[] NOT NULL,
  notice_id uuid,
  CONSTRAINT hotline_call_pkey PRIMARY KEY (id),
  CONSTRAINT hotline_call_check CHECK ((organ_id IS NULL) = (result IS NULL)),
  CONSTRAINT hotline_call_result_check CHECK (result = ANY (ARRAY['connected'::text, 'no-answer'::text, 'busy'::text, 'wrong-number'::text, 'refused'::text, 'second-transfer'::text])),
  CONSTRAINT hotline_call_satisfied_check CHECK (satisfied = ANY (ARRAY['yes'::text, 'fair'::text, 'no'::text])),
  CONSTRAINT hotline_call_seconds_check CHECK (seconds >= 0),
  CONSTRAINT hotline_call_waited_check CHECK (waited >= 0),
  CONSTRAINT hotline_call_centre_path_fkey FOREIGN KEY (centre_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT hotline_call_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES case_file(id),
  CONSTRAINT hotline_call_number_id_fkey FOREIGN KEY (number_id) REFERENCES hotline_number(id),
  CONSTRAINT hotline_call_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES account(id),
  CONSTRAINT hotline_call_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT hotline_call_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE hotline_caller (
  case_id uuid NOT NULL,
  phone_index text NOT NULL,
  phone_sealed text NOT NULL,
  name_sealed text,
  called_at timestamp with time zone NOT NULL,
  lead_id uuid,
  CONSTRAINT hotline_caller_pkey PRIMARY KEY (case_id),
  CONSTRAINT hotline_caller_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT hotline_caller_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES case_file(id)
);

CREATE TABLE hotline_event (
  id uuid NOT NULL,
  name text NOT NULL,
  centre_path text NOT NULL,
  gathered_at timestamp with time zone NOT NULL,
  gathered_by text NOT NULL,
  notice_id uuid,
  CONSTRAINT hotline_event_pkey PRIMARY KEY (id),
  CONSTRAINT hotline_event_centre_path_fkey FOREIGN KEY (centre_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT hotline_event_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES case_file(id)
);

CREATE TABLE hotline_event_order (
  event_id uuid NOT NULL,
  case_id uuid NOT NULL,
  CONSTRAINT hotline_event_order_pkey PRIMARY KEY (event_id, case_id),
  CONSTRAINT hotline_event_order_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT hotline_event_order_event_id_fkey FOREIGN KEY (event_id) REFERENCES hotline_event(id)
);

CREATE TABLE hotline_finding (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  happened_on date NOT NULL,
  practice text NOT NULL,
  detail text NOT NULL,
  notice_id uuid,
  CONSTRAINT hotline_finding_pkey PRIMARY KEY (id),
  CONSTRAINT hotline_finding_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES case_file(id),
  CONSTRAINT hotline_finding_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT hotline_finding_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE hotline_line (
  line text NOT NULL,
  number text NOT NULL,
  days text NOT NULL,
  opens text NOT NULL,
  closes text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT hotline_line_pkey PRIMARY KEY (line),
  CONSTRAINT hotline_line_check CHECK (opens < closes),
  CONSTRAINT hotline_line_closes_check CHECK (closes ~ '^[0-2][0-9]:[0-5][0-9]$'::text),
  CONSTRAINT hotline_line_days_check CHECK (days = ANY (ARRAY['all'::text, 'workdays'::text])),
  CONSTRAINT hotline_line_opens_check CHECK (opens ~ '^[0-2][0-9]:[0-5][0-9]$'::text)
);

CREATE TABLE hotline_live (
  id uuid NOT NULL,
  operator_id uuid NOT NULL,
  centre_path text NOT NULL,
  line text NOT NULL,
  phone_sealed text,
  rang_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  referred boolean NOT NULL,
  number_id uuid,
  result text,
  again boolean DEFAULT false NOT NULL,
  CONSTRAINT hotline_live_pkey PRIMARY KEY (id),
  CONSTRAINT hotline_live_check CHECK (result IS NULL OR number_id IS NOT NULL),
  CONSTRAINT hotline_live_result_check CHECK (result = ANY (ARRAY['connected'::text, 'no-answer'::text, 'busy'::text, 'wrong-number'::text, 'refused'::text])),
  CONSTRAINT hotline_live_centre_path_fkey FOREIGN KEY (centre_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT hotline_live_number_id_fkey FOREIGN KEY (number_id) REFERENCES hotline_number(id),
  CONSTRAINT hotline_live_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES account(id)
);

CREATE TABLE hotline_missed (
  call_id uuid NOT NULL,
  line text NOT NULL,
  centre_path text NOT NULL,
  rang_at timestamp with time zone NOT NULL,
  out_of_hours boolean NOT NULL,
  tries integer DEFAULT 0 NOT NULL,
  returned_at timestamp with time zone,
  returned_by text,
  reached boolean,
  CONSTRAINT hotline_missed_pkey PRIMARY KEY (call_id),
  CONSTRAINT hotline_missed_check CHECK ((returned_at IS NULL) = (reached IS NULL)),
  CONSTRAINT hotline_missed_check1 CHECK ((returned_at IS NULL) = (returned_by IS NULL)),
  CONSTRAINT hotline_missed_call_id_fkey FOREIGN KEY (call_id) REFERENCES hotline_call(id),
  CONSTRAINT hotline_missed_centre_path_fkey FOREIGN KEY (centre_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE hotline_number (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  number text NOT NULL,
  sort text NOT NULL,
  liaison text,
  person text,
  duties text NOT NULL,
  hours text NOT NULL,
  found_by text NOT NULL,
  confirmed_on date NOT NULL,
  tested_on date,
  tested text,
  ended_on date,
  CONSTRAINT hotline_number_pkey PRIMARY KEY (id),
  CONSTRAINT hotline_number_check CHECK (liaison IS NULL OR sort = 'direct'::text AND person IS NOT NULL),
  CONSTRAINT hotline_number_check1 CHECK ((tested_on IS NULL) = (tested IS NULL)),
  CONSTRAINT hotline_number_liaison_check CHECK (liaison = ANY (ARRAY['A'::text, 'B'::text])),
  CONSTRAINT hotline_number_sort_check CHECK (sort = ANY (ARRAY['direct'::text, 'fax'::text, 'switchboard'::text, 'duty'::text, 'voice'::text, 'service'::text])),
  CONSTRAINT hotline_number_tested_check CHECK (tested = ANY (ARRAY['answered'::text, 'no-answer'::text, 'busy'::text, 'wrong'::text, 'fax'::text, 'switchboard'::text, 'duty'::text, 'voice'::text])),
  CONSTRAINT hotline_number_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT hotline_number_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE hotline_sample (
  call_id uuid NOT NULL,
  centre_path text NOT NULL,
  month text NOT NULL,
  drawn_at timestamp with time zone NOT NULL,
  asked_at timestamp with time zone,
  asked_by text,
  operator_manner text,
  liaison_answer text,
  CONSTRAINT hotline_sample_pkey PRIMARY KEY (call_id),
  CONSTRAINT hotline_sample_check CHECK ((asked_at IS NULL) = (asked_by IS NULL)),
  CONSTRAINT hotline_sample_liaison_answer_check CHECK (liaison_answer = ANY (ARRAY['good'::text, 'fair'::text, 'poor'::text])),
  CONSTRAINT hotline_sample_month_check CHECK (month ~ '^\d{4}-\d{2}$'::text),
  CONSTRAINT hotline_sample_operator_manner_check CHECK (operator_manner = ANY (ARRAY['good'::text, 'fair'::text, 'poor'::text])),
  CONSTRAINT hotline_sample_call_id_fkey FOREIGN KEY (call_id) REFERENCES hotline_call(id),
  CONSTRAINT hotline_sample_centre_path_fkey FOREIGN KEY (centre_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE hotline_session (
  id uuid NOT NULL,
  kind text NOT NULL,
  topic text NOT NULL,
  guest text NOT NULL,
  organ_id uuid NOT NULL,
  centre_path text NOT NULL,
  line text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  record text,
  recorded_at timestamp with time zone,
  cancelled text,
  entered_by text NOT NULL,
  CONSTRAINT hotline_session_pkey PRIMARY KEY (id),
  CONSTRAINT hotline_session_check CHECK (starts_at < ends_at),
  CONSTRAINT hotline_session_check1 CHECK ((record IS NULL) = (recorded_at IS NULL)),
  CONSTRAINT hotline_session_kind_check CHECK (kind = ANY (ARRAY['leader'::text, 'programme'::text])),
  CONSTRAINT hotline_session_centre_path_fkey FOREIGN KEY (centre_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT hotline_session_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE hotline_session_item (
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  asked text NOT NULL,
  case_id uuid,
  answer text,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT hotline_session_item_pkey PRIMARY KEY (id),
  CONSTRAINT hotline_session_item_check CHECK ((case_id IS NULL) <> (answer IS NULL)),
  CONSTRAINT hotline_session_item_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT hotline_session_item_session_id_fkey FOREIGN KEY (session_id) REFERENCES hotline_session(id)
);

CREATE TABLE hotline_shift (
  on_day date NOT NULL,
  slot text NOT NULL,
  officer_id uuid NOT NULL,
  officer_name text NOT NULL,
  officer_name_en text,
  centre_path text NOT NULL,
  CONSTRAINT hotline_shift_pkey PRIMARY KEY (on_day, slot, officer_id),
  CONSTRAINT hotline_shift_slot_check CHECK (slot = ANY (ARRAY['early'::text, 'late'::text, 'night'::text])),
  CONSTRAINT hotline_shift_centre_path_fkey FOREIGN KEY (centre_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT hotline_shift_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES account(id)
);

CREATE TABLE hotline_watch (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  number_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  entered_by text NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT hotline_watch_pkey PRIMARY KEY (id),
  CONSTRAINT hotline_watch_check CHECK (from_on <= to_on),
  CONSTRAINT hotline_watch_number_id_fkey FOREIGN KEY (number_id) REFERENCES hotline_number(id),
  CONSTRAINT hotline_watch_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT hotline_watch_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE import_run (
  id uuid NOT NULL,
  what text NOT NULL,
  file_name text NOT NULL,
  dry_run boolean NOT NULL,
  organ_path text NOT NULL,
  by_name text NOT NULL,
  at timestamp with time zone NOT NULL,
  counts jsonb NOT NULL,
  fault_count integer NOT NULL,
  faults jsonb NOT NULL,
  CONSTRAINT import_run_pkey PRIMARY KEY (id),
  CONSTRAINT import_run_what_check CHECK (what = ANY (ARRAY['cases'::text, 'results'::text])),
  CONSTRAINT import_run_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE imported_case (
  case_id uuid NOT NULL,
  digest text NOT NULL,
  CONSTRAINT imported_case_pkey PRIMARY KEY (case_id),
  CONSTRAINT imported_case_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE incoming_document (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  year smallint NOT NULL,
  serial integer NOT NULL,
  receipt_id uuid,
  title text NOT NULL,
  sender text NOT NULL,
  number text NOT NULL,
  file_id text,
  registered_at timestamp with time zone NOT NULL,
  registered_by text NOT NULL,
  file_kind text,
  paper text,
  CONSTRAINT incoming_document_pkey PRIMARY KEY (id),
  CONSTRAINT incoming_document_organ_id_year_serial_key UNIQUE (organ_id, year, serial),
  CONSTRAINT incoming_document_receipt_id_key UNIQUE (receipt_id),
  CONSTRAINT incoming_document_check CHECK ((file_id IS NULL) = (file_kind IS NULL)),
  CONSTRAINT incoming_document_check1 CHECK (paper IS NULL OR receipt_id IS NULL),
  CONSTRAINT incoming_document_serial_check CHECK (serial > 0),
  CONSTRAINT incoming_document_id_fkey FOREIGN KEY (id) REFERENCES case_file(id),
  CONSTRAINT incoming_document_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT incoming_document_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT incoming_document_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES official_document_receipt(id)
);

CREATE TABLE incoming_reader (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  case_id uuid NOT NULL,
  reader_id uuid NOT NULL,
  given_by uuid NOT NULL,
  given_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  note text,
  CONSTRAINT incoming_reader_pkey PRIMARY KEY (id),
  CONSTRAINT incoming_reader_check CHECK (note IS NULL OR read_at IS NOT NULL),
  CONSTRAINT incoming_reader_case_id_fkey FOREIGN KEY (case_id) REFERENCES incoming_document(id),
  CONSTRAINT incoming_reader_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(id),
  CONSTRAINT incoming_reader_reader_id_fkey FOREIGN KEY (reader_id) REFERENCES account(id)
);

CREATE TABLE incoming_serial (
  organ_id uuid NOT NULL,
  year smallint NOT NULL,
  last integer NOT NULL,
  CONSTRAINT incoming_serial_pkey PRIMARY KEY (organ_id, year),
  CONSTRAINT incoming_serial_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE interview (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  title text NOT NULL,
  title_en text,
  guests text NOT NULL,
  about text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  replay text,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  CONSTRAINT interview_pkey PRIMARY KEY (id),
  CONSTRAINT interview_check CHECK (starts_at < ends_at),
  CONSTRAINT interview_check1 CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
  CONSTRAINT interview_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT interview_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE interview_question (
  id uuid NOT NULL,
  interview_id uuid NOT NULL,
  asker text NOT NULL,
  text text NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  reason text,
  answer text,
  answered_by text,
  answered_at timestamp with time zone,
  CONSTRAINT interview_question_pkey PRIMARY KEY (id),
  CONSTRAINT interview_question_check CHECK ((state = 'held'::text) = (reason IS NOT NULL)),
  CONSTRAINT interview_question_check1 CHECK ((state = 'answered'::text) = (answer IS NOT NULL)),
  CONSTRAINT interview_question_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'passed'::text, 'held'::text, 'answered'::text])),
  CONSTRAINT interview_question_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interview(id)
);

CREATE TABLE item_hall (
  code text NOT NULL,
  name text NOT NULL,
  name_en text,
  address text,
  address_en text,
  phone text,
  hours text,
  hours_en text,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT item_hall_pkey PRIMARY KEY (code)
);

CREATE TABLE item_import (
  id uuid NOT NULL,
  source text NOT NULL,
  line integer NOT NULL,
  raw jsonb NOT NULL,
  faults jsonb NOT NULL,
  item_document_id uuid,
  imported_at timestamp with time zone NOT NULL,
  what text NOT NULL,
  CONSTRAINT item_import_pkey PRIMARY KEY (id),
  CONSTRAINT item_import_source_line_key UNIQUE (source, line),
  CONSTRAINT item_import_line_check CHECK (line > 0),
  CONSTRAINT item_import_what_check CHECK (what = ANY (ARRAY['list'::text, 'guides'::text, 'packages'::text, 'windows'::text])),
  CONSTRAINT item_import_item_document_id_fkey FOREIGN KEY (item_document_id) REFERENCES document(id)
);

CREATE TABLE item_live (
  publication_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version_id uuid NOT NULL,
  version_number integer NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  code text NOT NULL,
  family text NOT NULL,
  name text NOT NULL,
  name_en text,
  summary text NOT NULL,
  summary_en text,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  organ_code text NOT NULL,
  organ_name text NOT NULL,
  organ_name_en text,
  region_code text,
  level text NOT NULL,
  type text NOT NULL,
  clients text[] NOT NULL,
  themes text[] NOT NULL,
  life_events text[] NOT NULL,
  case_type text NOT NULL,
  promise text NOT NULL,
  statutory text,
  online_depth smallint NOT NULL,
  visits smallint NOT NULL,
  completeness smallint NOT NULL,
  haystack text NOT NULL,
  content jsonb NOT NULL,
  search tsvector NOT NULL,
  CONSTRAINT item_live_pkey PRIMARY KEY (publication_id),
  CONSTRAINT item_live_check CHECK (until >= since),
  CONSTRAINT item_live_completeness_check CHECK (completeness >= 0 AND completeness <= 100),
  CONSTRAINT item_live_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT item_live_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT item_live_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT item_live_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES document_publication(id),
  CONSTRAINT item_live_version_id_fkey FOREIGN KEY (version_id) REFERENCES document_version(id)
);

CREATE TABLE item_package (
  id uuid NOT NULL,
  source text NOT NULL,
  name text NOT NULL,
  items text[] NOT NULL,
  code text NOT NULL,
  name_en text,
  summary text,
  summary_en text,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT item_package_pkey PRIMARY KEY (id),
  CONSTRAINT item_package_code_key UNIQUE (code),
  CONSTRAINT item_package_source_name_key UNIQUE (source, name)
);

CREATE TABLE item_paper (
  file_id text NOT NULL,
  item_document_id uuid NOT NULL,
  kept_at timestamp with time zone NOT NULL,
  CONSTRAINT item_paper_pkey PRIMARY KEY (file_id, item_document_id),
  CONSTRAINT item_paper_file_id_check CHECK (file_id ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT item_paper_item_document_id_fkey FOREIGN KEY (item_document_id) REFERENCES document(id)
);

CREATE TABLE item_theme (
  code text NOT NULL,
  name text NOT NULL,
  name_en text,
  audience text NOT NULL,
  kind text NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT item_theme_pkey PRIMARY KEY (code),
  CONSTRAINT item_theme_audience_check CHECK (audience = ANY (ARRAY['natural'::text, 'legal'::text, 'both'::text])),
  CONSTRAINT item_theme_code_check CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'::text),
  CONSTRAINT item_theme_kind_check CHECK (kind = ANY (ARRAY['theme'::text, 'life-event'::text]))
);

CREATE TABLE item_window (
  id uuid NOT NULL,
  hall text NOT NULL,
  floor text NOT NULL,
  first_number text NOT NULL,
  last_number text NOT NULL,
  name text NOT NULL,
  name_en text,
  CONSTRAINT item_window_pkey PRIMARY KEY (id),
  CONSTRAINT item_window_source_first_number_key UNIQUE (hall, first_number),
  CONSTRAINT item_window_hall_fkey FOREIGN KEY (hall) REFERENCES item_hall(code)
);

CREATE TABLE knowledge_live (
  publication_id uuid NOT NULL,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL,
  code text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  class text NOT NULL,
  title text NOT NULL,
  title_en text,
  wordings text[] NOT NULL,
  pairs text[] NOT NULL,
  score smallint NOT NULL,
  review_on date NOT NULL,
  told_at timestamp with time zone,
  valid_until date,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  CONSTRAINT knowledge_live_pkey PRIMARY KEY (publication_id),
  CONSTRAINT knowledge_live_check CHECK (until >= since),
  CONSTRAINT knowledge_live_score_check CHECK (score >= 0 AND score <= 100),
  CONSTRAINT knowledge_live_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT knowledge_live_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT knowledge_live_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT knowledge_live_publication_id_secrecy_review_id_fkey FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication(id, secrecy_review_id)
);

CREATE TABLE knowledge_review (
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  by_id uuid,
  by_name text NOT NULL,
  note text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT knowledge_review_pkey PRIMARY KEY (id),
  CONSTRAINT knowledge_review_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
);

CREATE TABLE knowledge_salt (
  day date NOT NULL,
  salt bytea NOT NULL,
  CONSTRAINT knowledge_salt_pkey PRIMARY KEY (day)
);

CREATE TABLE knowledge_tally (
  document_id uuid NOT NULL,
  yes integer DEFAULT 0 NOT NULL,
  no integer DEFAULT 0 NOT NULL,
  CONSTRAINT knowledge_tally_pkey PRIMARY KEY (document_id),
  CONSTRAINT knowledge_tally_no_check CHECK (no >= 0),
  CONSTRAINT knowledge_tally_yes_check CHECK (yes >= 0),
  CONSTRAINT knowledge_tally_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
);

CREATE TABLE knowledge_vote (
  document_id uuid NOT NULL,
  day date NOT NULL,
  mark bytea NOT NULL,
  helpful boolean NOT NULL,
  CONSTRAINT knowledge_vote_pkey PRIMARY KEY (document_id, day, mark),
  CONSTRAINT knowledge_vote_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
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
  salt text NOT NULL,
  digest text NOT NULL,
  seals text[] NOT NULL,
  CONSTRAINT ledger_act_pkey PRIMARY KEY (chain_id, seq),
  CONSTRAINT ledger_act_id_key UNIQUE (id),
  CONSTRAINT ledger_act_seq_check CHECK (seq > 0)
);

CREATE TABLE ledger_day (
  day date NOT NULL,
  acts integer NOT NULL,
  late integer NOT NULL,
  root text NOT NULL,
  previous text,
  last_act uuid NOT NULL,
  statement text NOT NULL,
  sm2 text NOT NULL,
  ed25519 text NOT NULL,
  closed_at timestamp with time zone NOT NULL,
  CONSTRAINT ledger_day_pkey PRIMARY KEY (day),
  CONSTRAINT ledger_day_acts_check CHECK (acts > 0)
);

CREATE TABLE ledger_leaf (
  day date NOT NULL,
  "position" integer NOT NULL,
  act_id uuid NOT NULL,
  hash text NOT NULL,
  CONSTRAINT ledger_leaf_pkey PRIMARY KEY (day, "position"),
  CONSTRAINT ledger_leaf_act_id_key UNIQUE (act_id),
  CONSTRAINT ledger_leaf_position_check CHECK ("position" >= 0)
);

CREATE TABLE letter_answer (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  sort text NOT NULL,
  subject text,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  answered_at timestamp with time zone NOT NULL,
  on_time boolean NOT NULL,
  decision text NOT NULL,
  decided_at timestamp with time zone,
  title text,
  text text,
  answer text,
  CONSTRAINT letter_answer_pkey PRIMARY KEY (id),
  CONSTRAINT letter_answer_case_id_key UNIQUE (case_id),
  CONSTRAINT letter_answer_check CHECK ((decision = 'waiting'::text) = (decided_at IS NULL)),
  CONSTRAINT letter_answer_check1 CHECK ((decision = 'published'::text) = (title IS NOT NULL AND text IS NOT NULL AND answer IS NOT NULL)),
  CONSTRAINT letter_answer_decision_check CHECK (decision = ANY (ARRAY['waiting'::text, 'published'::text, 'defamation'::text, 'privacy'::text, 'secret'::text])),
  CONSTRAINT letter_answer_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE letter_handover (
  case_id uuid NOT NULL,
  by_id uuid NOT NULL,
  by_path text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT letter_handover_pkey PRIMARY KEY (case_id),
  CONSTRAINT letter_handover_by_id_fkey FOREIGN KEY (by_id) REFERENCES organ(id)
);

CREATE TABLE letter_look (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  account_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT letter_look_pkey PRIMARY KEY (id),
  CONSTRAINT letter_look_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE letter_report (
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  month text NOT NULL,
  received integer NOT NULL,
  answered integer NOT NULL,
  on_time integer NOT NULL,
  published integer NOT NULL,
  reported_at timestamp with time zone NOT NULL,
  CONSTRAINT letter_report_pkey PRIMARY KEY (organ_id, month),
  CONSTRAINT letter_report_month_check CHECK (month ~ '^\d{4}-(0[1-9]|1[0-2])$'::text),
  CONSTRAINT letter_report_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE mark_sheet (
  box text NOT NULL,
  id uuid NOT NULL,
  grp integer NOT NULL,
  marks jsonb NOT NULL,
  CONSTRAINT mark_sheet_pkey PRIMARY KEY (box, id)
);

CREATE TABLE mark_tally (
  box text NOT NULL,
  thing text NOT NULL,
  grp integer NOT NULL,
  level integer NOT NULL,
  votes integer NOT NULL,
  CONSTRAINT mark_tally_pkey PRIMARY KEY (box, thing, grp, level)
);

CREATE TABLE matter_subject (
  code text NOT NULL,
  parent text,
  level smallint NOT NULL,
  name text NOT NULL,
  name_en text,
  place integer NOT NULL,
  retired_at timestamp with time zone,
  CONSTRAINT matter_subject_pkey PRIMARY KEY (code),
  CONSTRAINT matter_subject_check CHECK ((parent IS NULL) = (level = 1)),
  CONSTRAINT matter_subject_level_check CHECK (level >= 1 AND level <= 3),
  CONSTRAINT matter_subject_parent_fkey FOREIGN KEY (parent) REFERENCES matter_subject(code)
);

CREATE TABLE meeting (
  case_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  place text NOT NULL,
  code text NOT NULL,
  about_id uuid,
  remind_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  CONSTRAINT meeting_pkey PRIMARY KEY (case_id),
  CONSTRAINT meeting_check CHECK (ends_at > starts_at),
  CONSTRAINT meeting_code_check CHECK (code ~ '^\d{6}$'::text),
  CONSTRAINT meeting_about_id_fkey FOREIGN KEY (about_id) REFERENCES case_file(id),
  CONSTRAINT meeting_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT meeting_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT meeting_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE meeting_item (
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  no integer NOT NULL,
  title text NOT NULL,
  reporter text NOT NULL,
  minutes integer NOT NULL,
  summary text,
  CONSTRAINT meeting_item_pkey PRIMARY KEY (id),
  CONSTRAINT meeting_item_meeting_id_no_key UNIQUE (meeting_id, no),
  CONSTRAINT meeting_item_minutes_check CHECK (minutes > 0),
  CONSTRAINT meeting_item_no_check CHECK (no > 0),
  CONSTRAINT meeting_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(case_id)
);

CREATE TABLE meeting_paper (
  item_id uuid NOT NULL,
  file_id text NOT NULL,
  name text NOT NULL,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT meeting_paper_pkey PRIMARY KEY (item_id, file_id),
  CONSTRAINT meeting_paper_item_id_fkey FOREIGN KEY (item_id) REFERENCES meeting_item(id)
);

CREATE TABLE meeting_room (
  id uuid NOT NULL,
  number integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  users_path text NOT NULL,
  name text NOT NULL,
  name_en text,
  kind text NOT NULL,
  place text NOT NULL,
  seats integer NOT NULL,
  equipment text,
  opens text NOT NULL,
  closes text NOT NULL,
  rest_days boolean NOT NULL,
  out_since timestamp with time zone,
  out_reason text,
  CONSTRAINT meeting_room_pkey PRIMARY KEY (id),
  CONSTRAINT meeting_room_number_key UNIQUE (number),
  CONSTRAINT meeting_room_check CHECK (opens < closes),
  CONSTRAINT meeting_room_check1 CHECK ((out_since IS NULL) = (out_reason IS NULL)),
  CONSTRAINT meeting_room_closes_check CHECK (closes ~ '^\d\d:\d\d$'::text),
  CONSTRAINT meeting_room_kind_check CHECK (kind = ANY (ARRAY['meeting'::text, 'hearing'::text])),
  CONSTRAINT meeting_room_opens_check CHECK (opens ~ '^\d\d:\d\d$'::text),
  CONSTRAINT meeting_room_seats_check CHECK (seats > 0),
  CONSTRAINT meeting_room_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT meeting_room_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT meeting_room_users_path_fkey FOREIGN KEY (users_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE meeting_seat (
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  account_id uuid,
  name text,
  name_en text,
  starts_at timestamp with time zone NOT NULL,
  reply text,
  said text,
  replied_at timestamp with time zone,
  signed_at timestamp with time zone,
  signed_by text,
  signed_how text,
  CONSTRAINT meeting_seat_pkey PRIMARY KEY (id),
  CONSTRAINT meeting_seat_meeting_id_organ_id_account_id_key UNIQUE NULLS NOT DISTINCT (meeting_id, organ_id, account_id),
  CONSTRAINT meeting_seat_check CHECK ((reply IS NULL) = (replied_at IS NULL)),
  CONSTRAINT meeting_seat_check1 CHECK ((signed_at IS NULL) = (signed_how IS NULL)),
  CONSTRAINT meeting_seat_reply_check CHECK (reply = ANY (ARRAY['attend'::text, 'substitute'::text, 'excused'::text])),
  CONSTRAINT meeting_seat_signed_how_check CHECK (signed_how = ANY (ARRAY['code'::text, 'desk'::text])),
  CONSTRAINT meeting_seat_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT meeting_seat_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(case_id),
  CONSTRAINT meeting_seat_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT meeting_seat_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE motion_reply (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  round integer NOT NULL,
  house text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  class text NOT NULL,
  on_time boolean NOT NULL,
  replied_at timestamp with time zone NOT NULL,
  verdict text,
  judged_at timestamp with time zone,
  follow_on date,
  published_at timestamp with time zone,
  title text,
  signers text,
  text text,
  reply text,
  CONSTRAINT motion_reply_pkey PRIMARY KEY (id),
  CONSTRAINT motion_reply_case_id_round_key UNIQUE (case_id, round),
  CONSTRAINT motion_reply_check CHECK ((verdict IS NULL) = (judged_at IS NULL)),
  CONSTRAINT motion_reply_check1 CHECK ((published_at IS NULL) = (title IS NULL AND text IS NULL AND reply IS NULL)),
  CONSTRAINT motion_reply_class_check CHECK (class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text])),
  CONSTRAINT motion_reply_house_check CHECK (house = ANY (ARRAY['congress'::text, 'cppcc'::text])),
  CONSTRAINT motion_reply_verdict_check CHECK (verdict = ANY (ARRAY['content'::text, 'fairly'::text, 'not'::text, 'none'::text])),
  CONSTRAINT motion_reply_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT motion_reply_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE motion_signer (
  account_id uuid NOT NULL,
  case_id uuid NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT motion_signer_pkey PRIMARY KEY (account_id, case_id),
  CONSTRAINT motion_signer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT motion_signer_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE notice (
  id uuid NOT NULL,
  recipient uuid,
  channel notice_channel NOT NULL,
  address text,
  template text NOT NULL,
  "values" jsonb NOT NULL,
  secrets text,
  lang lang_code NOT NULL,
  url text,
  ref text,
  created_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  next_at timestamp with time zone NOT NULL,
  attempts smallint DEFAULT 0 NOT NULL,
  sent_at timestamp with time zone,
  failed_at timestamp with time zone,
  failed_reason text,
  read_at timestamp with time zone,
  sender uuid,
  sender_path text,
  mass uuid,
  CONSTRAINT notice_pkey PRIMARY KEY (id),
  CONSTRAINT notice_check CHECK ((channel::text = 'inbox'::text) = (address IS NULL)),
  CONSTRAINT notice_check1 CHECK (channel::text <> 'inbox'::text OR recipient IS NOT NULL)
);

CREATE TABLE notice_choice (
  account_id uuid NOT NULL,
  topic text NOT NULL,
  channel text NOT NULL,
  wanted boolean NOT NULL,
  CONSTRAINT notice_choice_pkey PRIMARY KEY (account_id, topic, channel),
  CONSTRAINT notice_choice_channel_check CHECK (channel = ANY (ARRAY['sms'::text, 'mail'::text]))
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
  title_en text,
  CONSTRAINT officer_post_pkey PRIMARY KEY (id),
  CONSTRAINT officer_post_check CHECK (deputy_id <> account_id),
  CONSTRAINT officer_post_check1 CHECK (valid_to >= valid_from),
  CONSTRAINT officer_post_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT officer_post_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES account(id),
  CONSTRAINT officer_post_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE official_document (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  maker_id uuid NOT NULL,
  maker_path text NOT NULL,
  drafter_id uuid NOT NULL,
  drafter text NOT NULL,
  genre text NOT NULL,
  urgency text NOT NULL,
  openness text,
  title text NOT NULL,
  version integer NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  case_id uuid,
  mark text,
  year integer,
  serial integer,
  signed_at timestamp with time zone,
  signer text,
  voided_at timestamp with time zone,
  file_id text,
  sealed_at timestamp with time zone,
  sent_at timestamp with time zone,
  CONSTRAINT official_document_pkey PRIMARY KEY (id),
  CONSTRAINT official_document_case_id_key UNIQUE (case_id),
  CONSTRAINT official_document_mark_year_serial_key UNIQUE (mark, year, serial),
  CONSTRAINT official_document_check CHECK (case_id = id),
  CONSTRAINT official_document_check1 CHECK ((mark IS NULL) = (serial IS NULL) AND (mark IS NULL) = (year IS NULL)),
  CONSTRAINT official_document_check2 CHECK ((signed_at IS NULL) = (signer IS NULL)),
  CONSTRAINT official_document_check3 CHECK ((file_id IS NULL) = (sealed_at IS NULL)),
  CONSTRAINT official_document_serial_check CHECK (serial > 0),
  CONSTRAINT official_document_version_check CHECK (version > 0),
  CONSTRAINT official_document_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT official_document_drafter_id_fkey FOREIGN KEY (drafter_id) REFERENCES account(id),
  CONSTRAINT official_document_maker_id_fkey FOREIGN KEY (maker_id) REFERENCES organ(id),
  CONSTRAINT official_document_maker_path_fkey FOREIGN KEY (maker_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT official_document_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT official_document_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE official_document_mark (
  mark text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  entered_by text NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT official_document_mark_pkey PRIMARY KEY (mark),
  CONSTRAINT official_document_mark_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT official_document_mark_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE official_document_receipt (
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  role text NOT NULL,
  round smallint NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  delivered_at timestamp with time zone,
  opened_at timestamp with time zone,
  opened_by text,
  signed_at timestamp with time zone,
  signed_by text,
  printed_at timestamp with time zone,
  prints smallint DEFAULT 0 NOT NULL,
  returned_at timestamp with time zone,
  returned_by text,
  return_reason text,
  return_note text,
  recalled_at timestamp with time zone,
  recall_reason text,
  reminder_id uuid,
  CONSTRAINT official_document_receipt_pkey PRIMARY KEY (id),
  CONSTRAINT official_document_receipt_document_id_organ_id_key UNIQUE (document_id, organ_id),
  CONSTRAINT official_document_receipt_check CHECK ((opened_at IS NULL) = (opened_by IS NULL)),
  CONSTRAINT official_document_receipt_check1 CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
  CONSTRAINT official_document_receipt_check2 CHECK ((returned_at IS NULL) = (return_reason IS NULL)),
  CONSTRAINT official_document_receipt_check3 CHECK ((recalled_at IS NULL) = (recall_reason IS NULL)),
  CONSTRAINT official_document_receipt_check4 CHECK (num_nonnulls(signed_at, returned_at, recalled_at) <= 1),
  CONSTRAINT official_document_receipt_role_check CHECK (role = ANY (ARRAY['main'::text, 'copy'::text])),
  CONSTRAINT official_document_receipt_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_document(id),
  CONSTRAINT official_document_receipt_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT official_document_receipt_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES case_file(id)
);

CREATE TABLE official_document_seal (
  file_id text NOT NULL,
  document_id uuid NOT NULL,
  organ_name text NOT NULL,
  digest text NOT NULL,
  signature text NOT NULL,
  code text NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  sealed_by text NOT NULL,
  format text DEFAULT 'pdf'::text NOT NULL,
  CONSTRAINT official_document_seal_pkey PRIMARY KEY (file_id),
  CONSTRAINT official_document_seal_format_check CHECK (format = ANY (ARRAY['pdf'::text, 'ofd'::text])),
  CONSTRAINT official_document_seal_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_document(id)
);

CREATE TABLE official_document_serial (
  mark text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT official_document_serial_pkey PRIMARY KEY (mark, year),
  CONSTRAINT official_document_serial_mark_fkey FOREIGN KEY (mark) REFERENCES official_document_mark(mark)
);

CREATE TABLE official_document_text (
  document_id uuid NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  digest text NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  saved_by uuid NOT NULL,
  saved_by_name text NOT NULL,
  CONSTRAINT official_document_text_pkey PRIMARY KEY (document_id, version),
  CONSTRAINT official_document_text_document_id_fkey FOREIGN KEY (document_id) REFERENCES official_document(id),
  CONSTRAINT official_document_text_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES account(id)
);

CREATE TABLE open_day (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  title text NOT NULL,
  title_en text,
  about text NOT NULL,
  place text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  closes_at timestamp with time zone NOT NULL,
  places integer NOT NULL,
  taken integer DEFAULT 0 NOT NULL,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  CONSTRAINT open_day_pkey PRIMARY KEY (id),
  CONSTRAINT open_day_check CHECK (taken >= 0 AND taken <= places),
  CONSTRAINT open_day_check1 CHECK (closes_at <= starts_at AND starts_at < ends_at),
  CONSTRAINT open_day_check2 CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
  CONSTRAINT open_day_places_check CHECK (places > 0),
  CONSTRAINT open_day_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT open_day_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE open_day_booking (
  open_day_id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  people integer NOT NULL,
  booked_at timestamp with time zone NOT NULL,
  CONSTRAINT open_day_booking_pkey PRIMARY KEY (open_day_id, account_id),
  CONSTRAINT open_day_booking_people_check CHECK (people > 0),
  CONSTRAINT open_day_booking_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT open_day_booking_open_day_id_fkey FOREIGN KEY (open_day_id) REFERENCES open_day(id)
);

CREATE TABLE openness_appraisal (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  held_on date NOT NULL,
  place text NOT NULL,
  came text NOT NULL,
  people integer NOT NULL,
  content integer NOT NULL,
  opinions text NOT NULL,
  answer_due date NOT NULL,
  answer text,
  answered_on date,
  CONSTRAINT openness_appraisal_pkey PRIMARY KEY (id),
  CONSTRAINT openness_appraisal_check CHECK (content <= people),
  CONSTRAINT openness_appraisal_check1 CHECK ((answer IS NULL) = (answered_on IS NULL)),
  CONSTRAINT openness_appraisal_content_check CHECK (content >= 0),
  CONSTRAINT openness_appraisal_people_check CHECK (people > 0),
  CONSTRAINT openness_appraisal_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT openness_appraisal_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE openness_charge (
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  leader text NOT NULL,
  office text NOT NULL,
  phone text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT openness_charge_pkey PRIMARY KEY (organ_id),
  CONSTRAINT openness_charge_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT openness_charge_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
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
  CONSTRAINT organ_code_history_change_check CHECK (change = ANY (ARRAY['renamed'::text, 'recoded'::text, 'moved'::text, 'closed'::text])),
  CONSTRAINT organ_code_history_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE outside_system (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  name text NOT NULL,
  name_en text,
  purpose text NOT NULL,
  home text NOT NULL,
  roles text[] NOT NULL,
  claims text[] NOT NULL,
  redirects text[] NOT NULL,
  after_logout text[] NOT NULL,
  logout_notice text,
  auth_method text NOT NULL,
  secret_hash text NOT NULL,
  added_at timestamp with time zone NOT NULL,
  suspended_at timestamp with time zone,
  suspended_reason text,
  CONSTRAINT outside_system_pkey PRIMARY KEY (id),
  CONSTRAINT outside_system_auth_method_check CHECK (auth_method = ANY (ARRAY['client_secret_basic'::text, 'client_secret_post'::text])),
  CONSTRAINT outside_system_check CHECK ((suspended_at IS NULL) = (suspended_reason IS NULL)),
  CONSTRAINT outside_system_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT outside_system_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE oversight_check (
  id uuid NOT NULL,
  duty_id uuid NOT NULL,
  checked_on date NOT NULL,
  result text NOT NULL,
  found text NOT NULL,
  due_on date,
  put_right_on date,
  put_right text,
  checked_by uuid NOT NULL,
  order_id uuid,
  CONSTRAINT oversight_check_pkey PRIMARY KEY (id),
  CONSTRAINT oversight_check_check CHECK ((due_on IS NULL) = (result <> 'unsound'::text)),
  CONSTRAINT oversight_check_check1 CHECK ((put_right_on IS NULL) = (put_right IS NULL)),
  CONSTRAINT oversight_check_check2 CHECK (put_right_on IS NULL OR due_on IS NOT NULL),
  CONSTRAINT oversight_check_result_check CHECK (result = ANY (ARRAY['good'::text, 'advised'::text, 'unsound'::text])),
  CONSTRAINT oversight_check_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES account(id),
  CONSTRAINT oversight_check_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES oversight_duty(id),
  CONSTRAINT oversight_check_order_id_fkey FOREIGN KEY (order_id) REFERENCES case_file(id)
);

CREATE TABLE oversight_duty (
  id uuid NOT NULL,
  supervisor_id uuid NOT NULL,
  supervisor_path text NOT NULL,
  unit_id uuid NOT NULL,
  unit_path text NOT NULL,
  field text NOT NULL,
  began_on date NOT NULL,
  ended_on date,
  CONSTRAINT oversight_duty_pkey PRIMARY KEY (id),
  CONSTRAINT oversight_duty_check CHECK (supervisor_id <> unit_id),
  CONSTRAINT oversight_duty_check1 CHECK (ended_on IS NULL OR ended_on >= began_on),
  CONSTRAINT oversight_duty_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES organ(id),
  CONSTRAINT oversight_duty_supervisor_path_fkey FOREIGN KEY (supervisor_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT oversight_duty_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organ(id),
  CONSTRAINT oversight_duty_unit_path_fkey FOREIGN KEY (unit_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE passkey (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  credential_id text NOT NULL,
  public_key text NOT NULL,
  counter bigint NOT NULL,
  name text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT passkey_pkey PRIMARY KEY (id),
  CONSTRAINT passkey_credential_id_key UNIQUE (credential_id),
  CONSTRAINT passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
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

CREATE TABLE petition_entry (
  case_id uuid NOT NULL,
  office_id uuid NOT NULL,
  office_path text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  way text NOT NULL,
  category text,
  area text,
  organ_id uuid,
  organ_path text,
  people integer NOT NULL,
  who text,
  phone_mark text,
  lead_id uuid,
  accepted_at timestamp with time zone,
  office_level smallint,
  unit_level smallint,
  rated_at timestamp with time zone,
  CONSTRAINT petition_entry_pkey PRIMARY KEY (case_id),
  CONSTRAINT petition_entry_check CHECK ((office_level IS NULL) = (rated_at IS NULL)),
  CONSTRAINT petition_entry_check1 CHECK ((unit_level IS NULL) = (rated_at IS NULL)),
  CONSTRAINT petition_entry_check2 CHECK (lead_id <> case_id),
  CONSTRAINT petition_entry_office_level_check CHECK (office_level >= 1 AND office_level <= 3),
  CONSTRAINT petition_entry_people_check CHECK (people > 0),
  CONSTRAINT petition_entry_unit_level_check CHECK (unit_level >= 1 AND unit_level <= 3),
  CONSTRAINT petition_entry_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT petition_entry_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES case_file(id),
  CONSTRAINT petition_entry_office_id_fkey FOREIGN KEY (office_id) REFERENCES organ(id),
  CONSTRAINT petition_entry_office_path_fkey FOREIGN KEY (office_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT petition_entry_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT petition_entry_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE petition_view (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  case_id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT petition_view_pkey PRIMARY KEY (id),
  CONSTRAINT petition_view_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT petition_view_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE press_conference (
  publication_id uuid NOT NULL,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL,
  code text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  title text NOT NULL,
  title_en text,
  held_on date NOT NULL,
  questions integer NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  CONSTRAINT press_conference_pkey PRIMARY KEY (publication_id),
  CONSTRAINT press_conference_check CHECK (until >= since),
  CONSTRAINT press_conference_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT press_conference_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT press_conference_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT press_conference_publication_id_secrecy_review_id_fkey FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication(id, secrecy_review_id)
);

CREATE TABLE project_live (
  publication_id uuid NOT NULL,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  title text NOT NULL,
  title_en text,
  trade text NOT NULL,
  place text NOT NULL,
  amount bigint NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  CONSTRAINT project_live_pkey PRIMARY KEY (publication_id),
  CONSTRAINT project_live_amount_check CHECK (amount >= 0),
  CONSTRAINT project_live_check CHECK (until >= since),
  CONSTRAINT project_live_kind_check CHECK (kind = ANY (ARRAY['works'::text, 'investment'::text])),
  CONSTRAINT project_live_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT project_live_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT project_live_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT project_live_publication_id_secrecy_review_id_fkey FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication(id, secrecy_review_id)
);

CREATE TABLE project_status (
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  status text NOT NULL,
  by_id uuid,
  by_name text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT project_status_pkey PRIMARY KEY (id),
  CONSTRAINT project_status_status_check CHECK (status = ANY (ARRAY['open'::text, 'talks'::text, 'signed'::text, 'closed'::text])),
  CONSTRAINT project_status_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
);

CREATE TABLE publicity_campaign (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  sort text NOT NULL,
  title text NOT NULL,
  title_en text,
  about text NOT NULL,
  place text NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  entered_by_name text NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  CONSTRAINT publicity_campaign_pkey PRIMARY KEY (id),
  CONSTRAINT publicity_campaign_check CHECK (first_on <= last_on),
  CONSTRAINT publicity_campaign_check1 CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
  CONSTRAINT publicity_campaign_sort_check CHECK (sort = ANY (ARRAY['fair'::text, 'lecture'::text, 'visit'::text, 'media'::text, 'online'::text])),
  CONSTRAINT publicity_campaign_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT publicity_campaign_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE publicity_reach (
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  measure text NOT NULL,
  count integer NOT NULL,
  source text NOT NULL,
  entered_by_name text NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  CONSTRAINT publicity_reach_pkey PRIMARY KEY (id),
  CONSTRAINT publicity_reach_count_check CHECK (count <> 0),
  CONSTRAINT publicity_reach_measure_check CHECK (measure = ANY (ARRAY['people'::text, 'asked'::text, 'leaflets'::text, 'views'::text, 'reports'::text])),
  CONSTRAINT publicity_reach_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES publicity_campaign(id)
);

CREATE TABLE rating (
  case_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  subject_code text,
  level smallint NOT NULL,
  channel text NOT NULL,
  dimensions jsonb DEFAULT '{}'::jsonb NOT NULL,
  text text,
  at timestamp with time zone NOT NULL,
  state text DEFAULT 'counted'::text NOT NULL,
  excluded_reason text,
  device text,
  excluded_at timestamp with time zone,
  CONSTRAINT rating_pkey PRIMARY KEY (case_id),
  CONSTRAINT rating_check CHECK ((state = 'excluded'::text) = (excluded_reason IS NOT NULL)),
  CONSTRAINT rating_check1 CHECK ((state = 'excluded'::text) = (excluded_at IS NOT NULL)),
  CONSTRAINT rating_level_check CHECK (level >= 1 AND level <= 5),
  CONSTRAINT rating_state_check CHECK (state = ANY (ARRAY['counted'::text, 'excluded'::text])),
  CONSTRAINT rating_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT rating_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE reading_point (
  id uuid NOT NULL,
  code text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  name text NOT NULL,
  name_en text,
  kind text NOT NULL,
  address text NOT NULL,
  hours text NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  CONSTRAINT reading_point_pkey PRIMARY KEY (id),
  CONSTRAINT reading_point_code_key UNIQUE (code),
  CONSTRAINT reading_point_check CHECK (closed_on >= opened_on),
  CONSTRAINT reading_point_code_check CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text),
  CONSTRAINT reading_point_kind_check CHECK (kind = ANY (ARRAY['archive'::text, 'library'::text, 'hall'::text, 'other'::text])),
  CONSTRAINT reading_point_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT reading_point_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE reading_visit (
  point_id uuid NOT NULL,
  day date NOT NULL,
  way text NOT NULL,
  visits integer NOT NULL,
  CONSTRAINT reading_visit_pkey PRIMARY KEY (point_id, day, way),
  CONSTRAINT reading_visit_visits_check CHECK (visits >= 0),
  CONSTRAINT reading_visit_way_check CHECK (way = ANY (ARRAY['kiosk'::text, 'qr'::text, 'desk'::text])),
  CONSTRAINT reading_visit_point_id_fkey FOREIGN KEY (point_id) REFERENCES reading_point(id)
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

CREATE TABLE remedy (
  case_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  route text NOT NULL,
  matter text NOT NULL,
  received_on date NOT NULL,
  previous_id uuid,
  recorded_at timestamp with time zone NOT NULL,
  result text,
  concluded_on date,
  concluded_at timestamp with time zone,
  void_at timestamp with time zone,
  CONSTRAINT remedy_pkey PRIMARY KEY (case_id),
  CONSTRAINT remedy_check CHECK (concluded_on >= received_on),
  CONSTRAINT remedy_check1 CHECK ((result IS NULL) = (concluded_on IS NULL) AND (result IS NULL) = (concluded_at IS NULL)),
  CONSTRAINT remedy_result_check CHECK (result = ANY (ARRAY['upheld'::text, 'corrected'::text, 'other'::text])),
  CONSTRAINT remedy_route_check CHECK (route = ANY (ARRAY['review'::text, 'direct'::text, 'reviewed'::text])),
  CONSTRAINT remedy_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT remedy_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT remedy_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT remedy_previous_id_fkey FOREIGN KEY (previous_id) REFERENCES remedy(case_id)
);

CREATE TABLE report_issue (
  case_id uuid NOT NULL,
  kind text NOT NULL,
  organ_id uuid NOT NULL,
  territory_id uuid NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  as_of timestamp with time zone NOT NULL,
  figures text NOT NULL,
  digest text NOT NULL,
  ranking_id uuid,
  number text,
  signed_at timestamp with time zone,
  published_at timestamp with time zone,
  CONSTRAINT report_issue_pkey PRIMARY KEY (case_id),
  CONSTRAINT report_issue_number_key UNIQUE (number),
  CONSTRAINT report_issue_check CHECK (to_day > from_day),
  CONSTRAINT report_issue_check1 CHECK ((kind = 'circular'::text) = (ranking_id IS NOT NULL)),
  CONSTRAINT report_issue_check2 CHECK ((number IS NULL) = (signed_at IS NULL)),
  CONSTRAINT report_issue_check3 CHECK (published_at IS NULL OR signed_at IS NOT NULL AND kind = 'circular'::text),
  CONSTRAINT report_issue_kind_check CHECK (kind = ANY (ARRAY['report'::text, 'circular'::text])),
  CONSTRAINT report_issue_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT report_issue_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT report_issue_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES organ(id)
);

CREATE TABLE report_talk (
  case_id uuid NOT NULL,
  circular_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  called_at timestamp with time zone NOT NULL,
  CONSTRAINT report_talk_pkey PRIMARY KEY (case_id),
  CONSTRAINT report_talk_circular_id_organ_id_key UNIQUE (circular_id, organ_id),
  CONSTRAINT report_talk_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT report_talk_circular_id_fkey FOREIGN KEY (circular_id) REFERENCES report_issue(case_id),
  CONSTRAINT report_talk_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE request_view (
  case_id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT request_view_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT request_view_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE review_file (
  round_id uuid NOT NULL,
  case_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  place integer NOT NULL,
  marks jsonb,
  score integer,
  fatal text,
  note text,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  CONSTRAINT review_file_pkey PRIMARY KEY (round_id, case_id),
  CONSTRAINT review_file_check CHECK ((score IS NULL) = (reviewed_at IS NULL)),
  CONSTRAINT review_file_check1 CHECK ((score IS NULL) = (reviewed_by IS NULL)),
  CONSTRAINT review_file_check2 CHECK ((score IS NULL) = (marks IS NULL)),
  CONSTRAINT review_file_score_check CHECK (score >= 0 AND score <= 100),
  CONSTRAINT review_file_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT review_file_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT review_file_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT review_file_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES account(id),
  CONSTRAINT review_file_round_id_fkey FOREIGN KEY (round_id) REFERENCES review_round(id)
);

CREATE TABLE review_round (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  per_organ integer NOT NULL,
  seed text NOT NULL,
  seed_day date,
  sheet jsonb NOT NULL,
  drawn_at timestamp with time zone NOT NULL,
  drawn_by uuid NOT NULL,
  closed_at timestamp with time zone,
  CONSTRAINT review_round_pkey PRIMARY KEY (id),
  CONSTRAINT review_round_check CHECK (from_day <= to_day),
  CONSTRAINT review_round_per_organ_check CHECK (per_organ >= 1 AND per_organ <= 50),
  CONSTRAINT review_round_drawn_by_fkey FOREIGN KEY (drawn_by) REFERENCES account(id),
  CONSTRAINT review_round_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT review_round_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
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

CREATE TABLE room_attendee (
  booking_id uuid NOT NULL,
  account_id uuid NOT NULL,
  CONSTRAINT room_attendee_pkey PRIMARY KEY (booking_id, account_id),
  CONSTRAINT room_attendee_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT room_attendee_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES room_booking(id)
);

CREATE TABLE room_booking (
  id uuid NOT NULL,
  room integer NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  purpose text NOT NULL,
  case_id uuid,
  guests jsonb NOT NULL,
  booked_by uuid NOT NULL,
  booked_at timestamp with time zone NOT NULL,
  cancelled_at timestamp with time zone,
  CONSTRAINT room_booking_pkey PRIMARY KEY (id),
  CONSTRAINT room_booking_check CHECK (ends_at > starts_at),
  CONSTRAINT room_booking_apart EXCLUDE USING gist (int4range(room, room, '[]'::text) WITH &&, tstzrange(starts_at, ends_at) WITH &&) WHERE (cancelled_at IS NULL),
  CONSTRAINT room_booking_booked_by_fkey FOREIGN KEY (booked_by) REFERENCES account(id),
  CONSTRAINT room_booking_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT room_booking_room_fkey FOREIGN KEY (room) REFERENCES meeting_room(number)
);

CREATE TABLE scan_file (
  file_id text NOT NULL,
  body text NOT NULL,
  whole boolean NOT NULL,
  read_at timestamp with time zone NOT NULL,
  CONSTRAINT scan_file_pkey PRIMARY KEY (file_id),
  CONSTRAINT scan_file_file_id_check CHECK (file_id ~ '^[0-9a-f]{64}$'::text)
);

CREATE TABLE scan_hit (
  version_id uuid NOT NULL,
  rule text NOT NULL,
  round_id uuid NOT NULL,
  document_id uuid NOT NULL,
  organ_path text NOT NULL,
  title text NOT NULL,
  place text NOT NULL,
  excerpt text NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  reason text,
  decided_by_name text,
  decided_at timestamp with time zone,
  CONSTRAINT scan_hit_pkey PRIMARY KEY (version_id, rule),
  CONSTRAINT scan_hit_check CHECK ((state = 'open'::text) = (decided_at IS NULL)),
  CONSTRAINT scan_hit_state_check CHECK (state = ANY (ARRAY['open'::text, 'withdrawn'::text, 'kept'::text])),
  CONSTRAINT scan_hit_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  CONSTRAINT scan_hit_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT scan_hit_round_id_fkey FOREIGN KEY (round_id) REFERENCES scan_round(id),
  CONSTRAINT scan_hit_version_id_fkey FOREIGN KEY (version_id) REFERENCES document_version(id)
);

CREATE TABLE scan_refusal (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  account_id uuid,
  account_name text NOT NULL,
  organ_path text,
  entrance text NOT NULL,
  subject text,
  rule text NOT NULL,
  CONSTRAINT scan_refusal_pkey PRIMARY KEY (id)
);

CREATE TABLE scan_round (
  id uuid NOT NULL,
  started_at timestamp with time zone NOT NULL,
  done_at timestamp with time zone,
  looked integer DEFAULT 0 NOT NULL,
  found integer DEFAULT 0 NOT NULL,
  CONSTRAINT scan_round_pkey PRIMARY KEY (id)
);

CREATE TABLE scan_word (
  id uuid NOT NULL,
  word text NOT NULL,
  level text NOT NULL,
  advice text,
  added_by uuid NOT NULL,
  added_by_name text NOT NULL,
  added_at timestamp with time zone NOT NULL,
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed_at timestamp with time zone,
  ended_by_name text,
  ended_at timestamp with time zone,
  CONSTRAINT scan_word_pkey PRIMARY KEY (id),
  CONSTRAINT scan_word_check CHECK (confirmed_by <> added_by),
  CONSTRAINT scan_word_check1 CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CONSTRAINT scan_word_level_check CHECK (level = ANY (ARRAY['block'::text, 'review'::text])),
  CONSTRAINT scan_word_word_check CHECK (char_length(word) >= 2 AND char_length(word) <= 60)
);

CREATE TABLE schema_migration (
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT schema_migration_pkey PRIMARY KEY (name)
);

CREATE TABLE score_appeal (
  case_id uuid NOT NULL,
  round_id uuid NOT NULL,
  key text NOT NULL,
  indicator text NOT NULL,
  CONSTRAINT score_appeal_pkey PRIMARY KEY (case_id),
  CONSTRAINT score_appeal_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT score_appeal_round_id_fkey FOREIGN KEY (round_id) REFERENCES score_round(id)
);

CREATE TABLE score_entry (
  id uuid NOT NULL,
  scheme_code text NOT NULL,
  key text NOT NULL,
  organ_id uuid NOT NULL,
  kind text NOT NULL,
  indicator text NOT NULL,
  hundredths integer NOT NULL,
  day date NOT NULL,
  reason text NOT NULL,
  file_id text,
  file_name text,
  entered_by uuid NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  state text DEFAULT 'pending'::text NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  appeal_id uuid,
  CONSTRAINT score_entry_pkey PRIMARY KEY (id),
  CONSTRAINT score_entry_check CHECK ((state = 'pending'::text) = (decided_at IS NULL)),
  CONSTRAINT score_entry_check1 CHECK (decided_by <> entered_by),
  CONSTRAINT score_entry_kind_check CHECK (kind = ANY (ARRAY['points'::text, 'coefficient'::text, 'veto'::text])),
  CONSTRAINT score_entry_state_check CHECK (state = ANY (ARRAY['pending'::text, 'approved'::text, 'refused'::text])),
  CONSTRAINT score_entry_appeal_id_fkey FOREIGN KEY (appeal_id) REFERENCES case_file(id),
  CONSTRAINT score_entry_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  CONSTRAINT score_entry_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id),
  CONSTRAINT score_entry_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE score_round (
  id uuid NOT NULL,
  scheme_id uuid NOT NULL,
  scheme_code text NOT NULL,
  period text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  announced_at timestamp with time zone,
  announced_by uuid,
  organ_id uuid,
  appeals_until timestamp with time zone,
  published_at timestamp with time zone,
  published_by uuid,
  digest text,
  CONSTRAINT score_round_pkey PRIMARY KEY (id),
  CONSTRAINT score_round_scheme_code_period_from_day_key UNIQUE (scheme_code, period, from_day),
  CONSTRAINT score_round_check CHECK (to_day > from_day),
  CONSTRAINT score_round_check1 CHECK ((announced_at IS NULL) = (appeals_until IS NULL)),
  CONSTRAINT score_round_check2 CHECK (published_at IS NULL OR announced_at IS NOT NULL),
  CONSTRAINT score_round_check3 CHECK ((published_at IS NULL) = (digest IS NULL)),
  CONSTRAINT score_round_period_check CHECK (period = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text])),
  CONSTRAINT score_round_announced_by_fkey FOREIGN KEY (announced_by) REFERENCES account(id),
  CONSTRAINT score_round_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT score_round_published_by_fkey FOREIGN KEY (published_by) REFERENCES account(id),
  CONSTRAINT score_round_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES score_scheme(id)
);

CREATE TABLE score_scheme (
  id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  periods text[] NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone,
  CONSTRAINT score_scheme_pkey PRIMARY KEY (id),
  CONSTRAINT score_scheme_code_version_key UNIQUE (code, version),
  CONSTRAINT score_scheme_code_check CHECK (code ~ '^[A-Z][A-Z0-9-]{0,19}$'::text),
  CONSTRAINT score_scheme_version_check CHECK (version > 0)
);

CREATE TABLE score_sheet (
  round_id uuid NOT NULL,
  key text NOT NULL,
  organ_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_en text,
  peers text NOT NULL,
  rank integer,
  body text NOT NULL,
  digest text NOT NULL,
  CONSTRAINT score_sheet_pkey PRIMARY KEY (round_id, key),
  CONSTRAINT score_sheet_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT score_sheet_round_id_fkey FOREIGN KEY (round_id) REFERENCES score_round(id)
);

CREATE TABLE seal_count (
  organ_id uuid NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT seal_count_pkey PRIMARY KEY (organ_id, year),
  CONSTRAINT seal_count_last_check CHECK (last > 0),
  CONSTRAINT seal_count_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE TABLE seal_use (
  case_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  year integer NOT NULL,
  no integer NOT NULL,
  seal text NOT NULL,
  copies integer NOT NULL,
  stamped_by uuid NOT NULL,
  stamped_at timestamp with time zone NOT NULL,
  CONSTRAINT seal_use_pkey PRIMARY KEY (case_id),
  CONSTRAINT seal_use_organ_id_year_no_key UNIQUE (organ_id, year, no),
  CONSTRAINT seal_use_copies_check CHECK (copies > 0),
  CONSTRAINT seal_use_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT seal_use_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT seal_use_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT seal_use_stamped_by_fkey FOREIGN KEY (stamped_by) REFERENCES account(id)
);

CREATE TABLE search_entry (
  source text NOT NULL,
  ref text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  url text NOT NULL,
  facets jsonb NOT NULL,
  weight smallint NOT NULL,
  published_at timestamp with time zone NOT NULL,
  path text,
  folded_title text NOT NULL,
  folded_body text NOT NULL,
  grams tsvector NOT NULL,
  title_en text,
  body_en text,
  sampled boolean DEFAULT false NOT NULL,
  CONSTRAINT search_entry_pkey PRIMARY KEY (source, ref),
  CONSTRAINT search_entry_weight_check CHECK (weight >= 0 AND weight <= 100)
);

CREATE TABLE search_synonym (
  word text NOT NULL,
  other text NOT NULL,
  CONSTRAINT search_synonym_pkey PRIMARY KEY (word, other),
  CONSTRAINT search_synonym_check CHECK (word < (other COLLATE "C"))
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

CREATE TABLE shown_officer (
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  account_id uuid NOT NULL,
  duty text NOT NULL,
  duty_en text,
  at_window text,
  photo_id text,
  shown_at timestamp with time zone NOT NULL,
  CONSTRAINT shown_officer_pkey PRIMARY KEY (organ_id, account_id),
  CONSTRAINT shown_officer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT shown_officer_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT shown_officer_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
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

CREATE TABLE sign_on_artifact (
  model text NOT NULL,
  id_hash text NOT NULL,
  payload_sealed text NOT NULL,
  grant_hash text,
  uid_hash text,
  session_id uuid,
  consumed_at timestamp with time zone,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_on_artifact_pkey PRIMARY KEY (model, id_hash),
  CONSTRAINT sign_on_artifact_uid_hash_key UNIQUE (uid_hash),
  CONSTRAINT sign_on_artifact_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE CASCADE
);

CREATE TABLE sign_on_key (
  id uuid NOT NULL,
  jwk_sealed text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_on_key_pkey PRIMARY KEY (id)
);

CREATE TABLE sign_on_visit (
  id uuid NOT NULL,
  session_id uuid,
  system_id uuid NOT NULL,
  account_id uuid NOT NULL,
  sid text NOT NULL,
  began_at timestamp with time zone NOT NULL,
  told_at timestamp with time zone,
  tries integer DEFAULT 0 NOT NULL,
  CONSTRAINT sign_on_visit_pkey PRIMARY KEY (id),
  CONSTRAINT sign_on_visit_session_id_system_id_key UNIQUE (session_id, system_id),
  CONSTRAINT sign_on_visit_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT sign_on_visit_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE SET NULL,
  CONSTRAINT sign_on_visit_system_id_fkey FOREIGN KEY (system_id) REFERENCES outside_system(id)
);

CREATE TABLE simulated_message (
  notice_id uuid NOT NULL,
  channel text NOT NULL,
  address text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  CONSTRAINT simulated_message_pkey PRIMARY KEY (notice_id)
);

CREATE TABLE site (
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_en text,
  kind text NOT NULL,
  parent_id uuid,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  lang text NOT NULL,
  variant_of uuid,
  host text,
  theme text NOT NULL,
  template text NOT NULL,
  site_code text,
  imprint jsonb NOT NULL,
  reviews smallint DEFAULT 2 NOT NULL,
  home jsonb NOT NULL,
  state text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closing_on date,
  closed_at timestamp with time zone,
  moved_to text,
  case_id uuid,
  CONSTRAINT site_pkey PRIMARY KEY (id),
  CONSTRAINT site_code_key UNIQUE (code),
  CONSTRAINT site_host_key UNIQUE (host),
  CONSTRAINT site_check CHECK ((state = 'closed'::text) = (closed_at IS NOT NULL)),
  CONSTRAINT site_code_check CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'::text),
  CONSTRAINT site_host_check CHECK (host = lower(host)),
  CONSTRAINT site_kind_check CHECK (kind = ANY (ARRAY['portal'::text, 'county'::text, 'department'::text, 'township'::text, 'topic'::text, 'language'::text, 'enterprise'::text])),
  CONSTRAINT site_lang_check CHECK (lang = ANY (ARRAY['zh'::text, 'zh-Hant'::text, 'en'::text])),
  CONSTRAINT site_reviews_check CHECK (reviews = ANY (ARRAY[1, 2])),
  CONSTRAINT site_state_check CHECK (state = ANY (ARRAY['open'::text, 'closed'::text])),
  CONSTRAINT site_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT site_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT site_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES site(id),
  CONSTRAINT site_variant_of_fkey FOREIGN KEY (variant_of) REFERENCES site(id)
);

CREATE TABLE site_column (
  id uuid NOT NULL,
  site_id uuid NOT NULL,
  parent_id uuid,
  slug text NOT NULL,
  name text NOT NULL,
  name_en text,
  type text NOT NULL,
  description text NOT NULL,
  keywords text NOT NULL,
  depth smallint NOT NULL,
  "position" integer NOT NULL,
  organ_id uuid,
  update_kind text NOT NULL,
  update_days integer NOT NULL,
  veto text,
  "group" text,
  last_published_at timestamp with time zone,
  closed_at timestamp with time zone,
  CONSTRAINT site_column_pkey PRIMARY KEY (id),
  CONSTRAINT site_column_id_site_id_key UNIQUE (id, site_id),
  CONSTRAINT site_column_site_id_slug_key UNIQUE (site_id, slug),
  CONSTRAINT site_column_check CHECK ((depth = 1) = (parent_id IS NULL)),
  CONSTRAINT site_column_check1 CHECK (parent_id <> id),
  CONSTRAINT site_column_depth_check CHECK (depth >= 1 AND depth <= 3),
  CONSTRAINT site_column_slug_check CHECK (slug ~ '^[a-z][a-z0-9-]{0,39}$'::text),
  CONSTRAINT site_column_update_days_check CHECK (update_days > 0),
  CONSTRAINT site_column_update_kind_check CHECK (update_kind = ANY (ARRAY['event'::text, 'workday'::text, 'days'::text, 'month'::text, 'quarter'::text, 'year'::text])),
  CONSTRAINT site_column_veto_check CHECK (veto = ANY (ARRAY['news'::text, 'notices'::text])),
  CONSTRAINT site_column_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT site_column_parent_id_site_id_fkey FOREIGN KEY (parent_id, site_id) REFERENCES site_column(id, site_id),
  CONSTRAINT site_column_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE site_duty (
  site_id uuid NOT NULL,
  column_id uuid,
  account_id uuid NOT NULL,
  duty text NOT NULL,
  given_by uuid NOT NULL,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT site_duty_duty_check CHECK (duty = ANY (ARRAY['write'::text, 'first'::text, 'final'::text, 'publish'::text])),
  CONSTRAINT site_duty_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT site_duty_column_id_site_id_fkey FOREIGN KEY (column_id, site_id) REFERENCES site_column(id, site_id),
  CONSTRAINT site_duty_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE site_finding (
  id uuid NOT NULL,
  site_id uuid NOT NULL,
  check_name text NOT NULL,
  subject text NOT NULL,
  name text NOT NULL,
  name_en text,
  href text,
  first_seen timestamp with time zone NOT NULL,
  last_seen timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  case_id uuid,
  CONSTRAINT site_finding_pkey PRIMARY KEY (id),
  CONSTRAINT site_finding_check CHECK (last_seen >= first_seen),
  CONSTRAINT site_finding_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT site_finding_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE site_reach (
  site_id uuid NOT NULL,
  day date NOT NULL,
  asked integer NOT NULL,
  failed integer NOT NULL,
  CONSTRAINT site_reach_pkey PRIMARY KEY (site_id, day),
  CONSTRAINT site_reach_asked_check CHECK (asked > 0),
  CONSTRAINT site_reach_check CHECK (failed >= 0 AND failed <= asked),
  CONSTRAINT site_reach_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE site_score (
  site_id uuid NOT NULL,
  day date NOT NULL,
  score smallint NOT NULL,
  vetoes text[] NOT NULL,
  lost jsonb NOT NULL,
  CONSTRAINT site_score_pkey PRIMARY KEY (site_id, day),
  CONSTRAINT site_score_score_check CHECK (score >= 0 AND score <= 100),
  CONSTRAINT site_score_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE site_work_entry (
  id uuid NOT NULL,
  site_id uuid NOT NULL,
  year integer NOT NULL,
  row_key text NOT NULL,
  value integer NOT NULL,
  note text NOT NULL,
  entered_by uuid NOT NULL,
  entered_by_name text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT site_work_entry_pkey PRIMARY KEY (id),
  CONSTRAINT site_work_entry_value_check CHECK (value <> 0),
  CONSTRAINT site_work_entry_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id),
  CONSTRAINT site_work_entry_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE site_work_table (
  site_id uuid NOT NULL,
  year integer NOT NULL,
  figures jsonb NOT NULL,
  texts jsonb NOT NULL,
  digest text NOT NULL,
  published_by uuid NOT NULL,
  published_by_name text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT site_work_table_pkey PRIMARY KEY (site_id, year),
  CONSTRAINT site_work_table_published_by_fkey FOREIGN KEY (published_by) REFERENCES account(id),
  CONSTRAINT site_work_table_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);

CREATE TABLE sms_delivery (
  id uuid NOT NULL,
  carrier text NOT NULL,
  carrier_ref text NOT NULL,
  sender_path text NOT NULL,
  mass uuid,
  parts smallint NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  state text DEFAULT 'taken'::text NOT NULL,
  told_at timestamp with time zone,
  reason text,
  CONSTRAINT sms_delivery_pkey PRIMARY KEY (id),
  CONSTRAINT sms_delivery_carrier_carrier_ref_key UNIQUE (carrier, carrier_ref),
  CONSTRAINT sms_delivery_state_check CHECK (state = ANY (ARRAY['taken'::text, 'delivered'::text, 'failed'::text]))
);

CREATE TABLE sms_mass (
  case_id uuid NOT NULL,
  numbers_sealed text,
  sent integer,
  left_out integer,
  CONSTRAINT sms_mass_pkey PRIMARY KEY (case_id)
);

CREATE TABLE sms_opt_out (
  phone_hash text NOT NULL,
  phone_sealed text NOT NULL,
  said text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT sms_opt_out_pkey PRIMARY KEY (phone_hash)
);

CREATE TABLE sms_provider (
  name text NOT NULL,
  works boolean NOT NULL,
  since timestamp with time zone NOT NULL,
  reason text,
  CONSTRAINT sms_provider_pkey PRIMARY KEY (name)
);

CREATE TABLE sms_tally (
  month date NOT NULL,
  sender_path text NOT NULL,
  template text NOT NULL,
  taken integer NOT NULL,
  parts integer NOT NULL,
  delivered integer DEFAULT 0 NOT NULL,
  failed integer DEFAULT 0 NOT NULL,
  CONSTRAINT sms_tally_pkey PRIMARY KEY (month, sender_path, template)
);

CREATE TABLE sms_template (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  name text NOT NULL,
  text text NOT NULL,
  author uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  approved_at timestamp with time zone,
  approved_by uuid,
  retired_at timestamp with time zone,
  CONSTRAINT sms_template_pkey PRIMARY KEY (id)
);

CREATE TABLE sms_unit (
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  signature text,
  monthly integer,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT sms_unit_pkey PRIMARY KEY (organ_id),
  CONSTRAINT sms_unit_monthly_check CHECK (monthly >= 0)
);

CREATE TABLE sms_used (
  organ_id uuid NOT NULL,
  month date NOT NULL,
  used integer NOT NULL,
  CONSTRAINT sms_used_pkey PRIMARY KEY (organ_id, month)
);

CREATE TABLE spokesperson (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  name text NOT NULL,
  name_en text,
  post text NOT NULL,
  post_en text,
  phone text NOT NULL,
  since date NOT NULL,
  until date,
  CONSTRAINT spokesperson_pkey PRIMARY KEY (id),
  CONSTRAINT spokesperson_check CHECK (until >= since),
  CONSTRAINT spokesperson_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT spokesperson_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE stored_file (
  id text NOT NULL,
  size bigint NOT NULL,
  type text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  sent_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT stored_file_pkey PRIMARY KEY (id),
  CONSTRAINT stored_file_id_check CHECK (id ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT stored_file_size_check CHECK (size > 0)
);

CREATE TABLE supervision_counting (
  single boolean DEFAULT true NOT NULL,
  counted_at timestamp with time zone NOT NULL,
  from_day date NOT NULL,
  next_whole_at timestamp with time zone NOT NULL,
  CONSTRAINT supervision_counting_pkey PRIMARY KEY (single),
  CONSTRAINT supervision_counting_single_check CHECK (single)
);

CREATE TABLE supervision_coverage (
  single boolean DEFAULT true NOT NULL,
  looked_at timestamp with time zone NOT NULL,
  gaps jsonb NOT NULL,
  CONSTRAINT supervision_coverage_pkey PRIMARY KEY (single),
  CONSTRAINT supervision_coverage_single_check CHECK (single)
);

CREATE TABLE supervision_day (
  organ_path text NOT NULL,
  day date NOT NULL,
  received integer NOT NULL,
  accepted integer NOT NULL,
  closed integer NOT NULL,
  decided integer NOT NULL,
  on_time integer NOT NULL,
  days_used integer NOT NULL,
  hint integer NOT NULL,
  warning integer NOT NULL,
  yellow integer NOT NULL,
  red integer NOT NULL,
  CONSTRAINT supervision_day_pkey PRIMARY KEY (organ_path, day),
  CONSTRAINT supervision_day_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE supervision_draft (
  id uuid NOT NULL,
  revision integer NOT NULL,
  state text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  basis text NOT NULL,
  settings jsonb NOT NULL,
  rules jsonb NOT NULL,
  starts_on date,
  writers uuid[] NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  begun_by text NOT NULL,
  approved_at timestamp with time zone,
  approved_by text,
  set_id uuid,
  CONSTRAINT supervision_draft_pkey PRIMARY KEY (id),
  CONSTRAINT supervision_draft_set_id_key UNIQUE (set_id),
  CONSTRAINT supervision_draft_check CHECK ((set_id IS NULL) = (state <> 'in-force'::text)),
  CONSTRAINT supervision_draft_check1 CHECK ((state <> ALL (ARRAY['approved'::text, 'in-force'::text])) OR starts_on IS NOT NULL),
  CONSTRAINT supervision_draft_revision_check CHECK (revision > 0),
  CONSTRAINT supervision_draft_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'in-force'::text, 'withdrawn'::text])),
  CONSTRAINT supervision_draft_set_id_fkey FOREIGN KEY (set_id) REFERENCES supervision_rule_set(id)
);

CREATE TABLE supervision_event (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  event text NOT NULL,
  at timestamp with time zone NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  CONSTRAINT supervision_event_pkey PRIMARY KEY (id),
  CONSTRAINT supervision_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT supervision_event_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT supervision_event_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE supervision_late (
  case_id uuid NOT NULL,
  kind text NOT NULL,
  subject_code text,
  organ_path text NOT NULL,
  officer_id uuid,
  counted_on date NOT NULL,
  noted_at timestamp with time zone NOT NULL,
  post text,
  CONSTRAINT supervision_late_pkey PRIMARY KEY (case_id),
  CONSTRAINT supervision_late_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT supervision_late_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES account(id),
  CONSTRAINT supervision_late_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE supervision_result (
  case_id uuid NOT NULL,
  kind text NOT NULL,
  subject_code text,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  counted_on date NOT NULL,
  on_time boolean NOT NULL,
  days_used integer NOT NULL,
  days_promised integer,
  ended_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  decided boolean NOT NULL,
  again integer NOT NULL,
  officer_id uuid,
  post text,
  CONSTRAINT supervision_result_pkey PRIMARY KEY (case_id),
  CONSTRAINT supervision_result_days_used_check CHECK (days_used >= 0),
  CONSTRAINT supervision_result_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT supervision_result_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES account(id),
  CONSTRAINT supervision_result_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT supervision_result_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE supervision_result_past (
  case_id uuid NOT NULL,
  kind text NOT NULL,
  subject_code text,
  organ_path text NOT NULL,
  counted_on date NOT NULL,
  on_time boolean NOT NULL,
  days_used integer NOT NULL,
  days_promised integer,
  ended_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  again integer NOT NULL,
  officer_id uuid,
  replaced_at timestamp with time zone NOT NULL,
  post text,
  CONSTRAINT supervision_result_past_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT supervision_result_past_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES account(id),
  CONSTRAINT supervision_result_past_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE supervision_rule (
  id uuid NOT NULL,
  set_id uuid NOT NULL,
  code text NOT NULL,
  element text NOT NULL,
  element_en text NOT NULL,
  kinds text[] NOT NULL,
  base_limits text[] NOT NULL,
  comparison text NOT NULL,
  diff integer NOT NULL,
  method text,
  level text NOT NULL,
  receivers text[] NOT NULL,
  points integer NOT NULL,
  message text NOT NULL,
  message_en text NOT NULL,
  confirm boolean NOT NULL,
  basis text NOT NULL,
  basis_en text NOT NULL,
  local boolean NOT NULL,
  event text,
  in_force_from date,
  in_force_until date,
  CONSTRAINT supervision_rule_pkey PRIMARY KEY (id),
  CONSTRAINT supervision_rule_check CHECK ((event IS NULL) = (cardinality(base_limits) > 0)),
  CONSTRAINT supervision_rule_check1 CHECK (in_force_until >= in_force_from),
  CONSTRAINT supervision_rule_code_check CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,29}$'::text),
  CONSTRAINT supervision_rule_comparison_check CHECK (comparison = ANY (ARRAY['>='::text, '>'::text])),
  CONSTRAINT supervision_rule_level_check CHECK (level = ANY (ARRAY['hint'::text, 'warning'::text, 'yellow'::text, 'red'::text])),
  CONSTRAINT supervision_rule_method_check CHECK (method = ANY (ARRAY['end-of-day'::text, 'elapsed-24h'::text, 'office-hours'::text])),
  CONSTRAINT supervision_rule_set_id_fkey FOREIGN KEY (set_id) REFERENCES supervision_rule_set(id)
);

CREATE TABLE supervision_rule_set (
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  basis text NOT NULL,
  settings jsonb NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone,
  CONSTRAINT supervision_rule_set_pkey PRIMARY KEY (id),
  CONSTRAINT supervision_rule_set_version_key UNIQUE (version),
  CONSTRAINT supervision_rule_set_check CHECK (valid_to >= valid_from),
  CONSTRAINT supervision_rule_set_version_check CHECK (version > 0)
);

CREATE TABLE supervision_signal (
  id uuid NOT NULL,
  number text NOT NULL,
  case_id uuid NOT NULL,
  limit_id uuid,
  rule_id uuid,
  level text NOT NULL,
  element text NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  kind text NOT NULL,
  subject_code text,
  passed_at timestamp with time zone NOT NULL,
  fired_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  message text NOT NULL,
  message_en text NOT NULL,
  state text NOT NULL,
  snapshot jsonb NOT NULL,
  officer_id uuid,
  post text,
  counted_at timestamp with time zone,
  declined jsonb,
  CONSTRAINT supervision_signal_pkey PRIMARY KEY (id),
  CONSTRAINT supervision_signal_limit_id_rule_id_key UNIQUE (limit_id, rule_id),
  CONSTRAINT supervision_signal_number_key UNIQUE (number),
  CONSTRAINT supervision_signal_level_check CHECK (level = ANY (ARRAY['hint'::text, 'warning'::text, 'yellow'::text, 'red'::text])),
  CONSTRAINT supervision_signal_state_check CHECK (state = ANY (ARRAY['pending'::text, 'fired'::text, 'revoked'::text, 'superseded'::text])),
  CONSTRAINT supervision_signal_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT supervision_signal_limit_id_fkey FOREIGN KEY (limit_id) REFERENCES case_limit(id),
  CONSTRAINT supervision_signal_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES account(id),
  CONSTRAINT supervision_signal_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT supervision_signal_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE,
  CONSTRAINT supervision_signal_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES supervision_rule(id)
);

CREATE TABLE supervision_standing (
  organ_path text NOT NULL,
  day date NOT NULL,
  overdue integer NOT NULL,
  step_overdue integer NOT NULL,
  open integer NOT NULL,
  paused integer NOT NULL,
  due_today integer NOT NULL,
  CONSTRAINT supervision_standing_pkey PRIMARY KEY (organ_path, day),
  CONSTRAINT supervision_standing_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE supervision_watch (
  limit_id uuid NOT NULL,
  rule_id uuid NOT NULL,
  case_id uuid NOT NULL,
  fire_at timestamp with time zone NOT NULL,
  fired_at timestamp with time zone,
  void_at timestamp with time zone,
  CONSTRAINT supervision_watch_pkey PRIMARY KEY (limit_id, rule_id)
);

CREATE TABLE survey_answer (
  survey_id uuid NOT NULL,
  id uuid NOT NULL,
  answers jsonb NOT NULL,
  CONSTRAINT survey_answer_pkey PRIMARY KEY (survey_id, id),
  CONSTRAINT survey_answer_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES case_file(id)
);

CREATE TABLE survey_tally (
  survey_id uuid NOT NULL,
  question integer NOT NULL,
  choice integer NOT NULL,
  votes integer NOT NULL,
  CONSTRAINT survey_tally_pkey PRIMARY KEY (survey_id, question, choice),
  CONSTRAINT survey_tally_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES case_file(id)
);

CREATE TABLE system_confirmation (
  id uuid NOT NULL,
  control text NOT NULL,
  met boolean NOT NULL,
  evidence text NOT NULL,
  confirmed_by uuid NOT NULL,
  confirmed_at timestamp with time zone NOT NULL,
  valid_until date NOT NULL,
  CONSTRAINT system_confirmation_pkey PRIMARY KEY (id),
  CONSTRAINT system_confirmation_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES account(id)
);

CREATE TABLE uplink_batch (
  sequence integer NOT NULL,
  statement text NOT NULL,
  signature text NOT NULL,
  messages integer NOT NULL,
  made_at timestamp with time zone NOT NULL,
  acknowledged_at timestamp with time zone,
  CONSTRAINT uplink_batch_pkey PRIMARY KEY (sequence),
  CONSTRAINT uplink_batch_sequence_check CHECK (sequence > 0)
);

CREATE TABLE uplink_link (
  id boolean DEFAULT true NOT NULL,
  read_to uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
  watched_to timestamp with time zone,
  last_sequence integer DEFAULT 0 NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  fault text,
  try_at timestamp with time zone,
  refused_at timestamp with time zone,
  CONSTRAINT uplink_link_pkey PRIMARY KEY (id),
  CONSTRAINT uplink_link_id_check CHECK (id),
  CONSTRAINT uplink_link_last_sequence_check CHECK (last_sequence >= 0)
);

CREATE TABLE uplink_order_in (
  number text NOT NULL,
  title text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  case_id uuid,
  refusal text,
  CONSTRAINT uplink_order_in_pkey PRIMARY KEY (number),
  CONSTRAINT uplink_order_in_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id)
);

CREATE TABLE uplink_order_out (
  id uuid NOT NULL,
  number text NOT NULL,
  year integer NOT NULL,
  running integer NOT NULL,
  city text NOT NULL,
  sender text NOT NULL,
  organ text NOT NULL,
  about text,
  title text NOT NULL,
  task text NOT NULL,
  days integer NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  state text DEFAULT 'sent'::text NOT NULL,
  state_name text,
  times jsonb DEFAULT '{}'::jsonb NOT NULL,
  refusal text,
  own_number text,
  CONSTRAINT uplink_order_out_pkey PRIMARY KEY (id),
  CONSTRAINT uplink_order_out_number_key UNIQUE (number),
  CONSTRAINT uplink_order_out_year_running_key UNIQUE (year, running),
  CONSTRAINT uplink_order_out_days_check CHECK (days > 0),
  CONSTRAINT uplink_order_out_city_fkey FOREIGN KEY (city) REFERENCES uplink_sender(city),
  CONSTRAINT uplink_order_out_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
);

CREATE TABLE uplink_receipt (
  city text NOT NULL,
  sequence integer NOT NULL,
  digest text NOT NULL,
  messages integer NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT uplink_receipt_pkey PRIMARY KEY (city, sequence),
  CONSTRAINT uplink_receipt_city_fkey FOREIGN KEY (city) REFERENCES uplink_sender(city)
);

CREATE TABLE uplink_sender (
  city text NOT NULL,
  name text NOT NULL,
  last_sequence integer DEFAULT 0 NOT NULL,
  heard_at timestamp with time zone,
  refused_at timestamp with time zone,
  refusal text,
  CONSTRAINT uplink_sender_pkey PRIMARY KEY (city)
);

CREATE TABLE uplink_standing (
  id uuid NOT NULL,
  city text NOT NULL,
  type text NOT NULL,
  number text NOT NULL,
  about text,
  kind text NOT NULL,
  kind_name text NOT NULL,
  item_code text,
  item_name text,
  organ_code text,
  organ_name text,
  state text NOT NULL,
  outcome text,
  state_name text NOT NULL,
  phase case_phase NOT NULL,
  lamp text,
  received_at timestamp with time zone NOT NULL,
  late_at timestamp with time zone,
  closed_at timestamp with time zone,
  times jsonb NOT NULL,
  heard_at timestamp with time zone NOT NULL,
  CONSTRAINT uplink_standing_pkey PRIMARY KEY (id),
  CONSTRAINT uplink_standing_city_type_number_key UNIQUE (city, type, number),
  CONSTRAINT uplink_standing_lamp_check CHECK (lamp = ANY (ARRAY['yellow'::text, 'red'::text])),
  CONSTRAINT uplink_standing_type_check CHECK (type = ANY (ARRAY['case'::text, 'card'::text])),
  CONSTRAINT uplink_standing_city_fkey FOREIGN KEY (city) REFERENCES uplink_sender(city)
);

CREATE TABLE uplink_told (
  subject text NOT NULL,
  digest text NOT NULL,
  told_at timestamp with time zone NOT NULL,
  CONSTRAINT uplink_told_pkey PRIMARY KEY (subject)
);

CREATE TABLE useful_place (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  county_id uuid NOT NULL,
  sort text NOT NULL,
  name text NOT NULL,
  name_en text,
  about text NOT NULL,
  about_en text,
  address text NOT NULL,
  phone text,
  hours text,
  price text,
  longitude numeric(8,5) NOT NULL,
  latitude numeric(7,5) NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT useful_place_pkey PRIMARY KEY (id),
  CONSTRAINT useful_place_latitude_check CHECK (latitude >= 3::numeric AND latitude <= 54::numeric),
  CONSTRAINT useful_place_longitude_check CHECK (longitude >= 73::numeric AND longitude <= 136::numeric),
  CONSTRAINT useful_place_county_id_fkey FOREIGN KEY (county_id) REFERENCES organ(id),
  CONSTRAINT useful_place_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT useful_place_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE vehicle (
  id uuid NOT NULL,
  number integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  plate text NOT NULL,
  model text NOT NULL,
  seats integer NOT NULL,
  driver text NOT NULL,
  mileage integer NOT NULL,
  CONSTRAINT vehicle_pkey PRIMARY KEY (id),
  CONSTRAINT vehicle_number_key UNIQUE (number),
  CONSTRAINT vehicle_organ_id_plate_key UNIQUE (organ_id, plate),
  CONSTRAINT vehicle_mileage_check CHECK (mileage >= 0),
  CONSTRAINT vehicle_seats_check CHECK (seats > 0),
  CONSTRAINT vehicle_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id),
  CONSTRAINT vehicle_organ_path_fkey FOREIGN KEY (organ_path) REFERENCES organ(path) ON UPDATE CASCADE
);

CREATE TABLE vehicle_trip (
  case_id uuid NOT NULL,
  vehicle integer NOT NULL,
  driver text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  back_at timestamp with time zone,
  mileage integer,
  CONSTRAINT vehicle_trip_pkey PRIMARY KEY (case_id),
  CONSTRAINT vehicle_trip_check CHECK (ends_at > starts_at),
  CONSTRAINT vehicle_trip_mileage_check CHECK (mileage >= 0),
  CONSTRAINT vehicle_trip_apart EXCLUDE USING gist (int4range(vehicle, vehicle, '[]'::text) WITH &&, tstzrange(starts_at, ends_at) WITH &&),
  CONSTRAINT vehicle_trip_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  CONSTRAINT vehicle_trip_vehicle_fkey FOREIGN KEY (vehicle) REFERENCES vehicle(number)
);

CREATE TABLE visit_day (
  day date NOT NULL,
  site text NOT NULL,
  kind text NOT NULL,
  ref text NOT NULL,
  total bigint NOT NULL,
  visitors bigint NOT NULL,
  CONSTRAINT visit_day_pkey PRIMARY KEY (site, kind, ref, day),
  CONSTRAINT visit_day_kind_check CHECK (kind = ANY (ARRAY['site'::text, 'column'::text, 'article'::text, 'film'::text])),
  CONSTRAINT visit_day_total_check CHECK (total >= 0),
  CONSTRAINT visit_day_visitors_check CHECK (visitors >= 0)
);

CREATE TABLE visit_salt (
  day date NOT NULL,
  salt bytea NOT NULL,
  CONSTRAINT visit_salt_pkey PRIMARY KEY (day)
);

CREATE TABLE visit_seen (
  day date NOT NULL,
  kind text NOT NULL,
  ref text NOT NULL,
  visitor bytea NOT NULL,
  CONSTRAINT visit_seen_pkey PRIMARY KEY (day, kind, ref, visitor)
);

CREATE TABLE yearly_entry (
  id uuid NOT NULL,
  organ_id uuid NOT NULL,
  year integer NOT NULL,
  cell text NOT NULL,
  value bigint NOT NULL,
  note text NOT NULL,
  entered_by uuid NOT NULL,
  entered_by_name text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT yearly_entry_pkey PRIMARY KEY (id),
  CONSTRAINT yearly_entry_value_check CHECK (value <> 0),
  CONSTRAINT yearly_entry_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
);

CREATE INDEX absence_account ON absence USING btree (account_id, ends_at) WHERE cancelled_at IS NULL;

CREATE INDEX access_token_account ON access_token USING btree (account_id);

CREATE UNIQUE INDEX account_member_phone ON account USING btree (phone_index) WHERE kind <> 'officer'::text;
CREATE INDEX account_name ON account USING btree (name text_pattern_ops);
CREATE INDEX account_phone ON account USING btree (phone_index);

CREATE INDEX account_event_account ON account_event USING btree (account_id, at);

CREATE INDEX accountability_measure_by_officer ON accountability_measure USING btree (officer_id, decided_at);
CREATE INDEX accountability_measure_by_time ON accountability_measure USING btree (decided_at);

CREATE INDEX annual_report_document ON annual_report USING btree (document_id);
CREATE INDEX annual_report_newest ON annual_report USING btree (year DESC, code);
CREATE UNIQUE INDEX annual_report_of_year ON annual_report USING btree (organ_id, year) WHERE until IS NULL;

CREATE INDEX application_draft_account ON application_draft USING btree (account_id, updated_at DESC) WHERE account_id IS NOT NULL;
CREATE INDEX application_draft_expiry ON application_draft USING btree (expires_at);

CREATE INDEX archive_file_id ON archive_file USING btree (file_id);

CREATE INDEX archive_loan_record ON archive_loan USING btree (record_id, id DESC);

CREATE INDEX archive_record_path ON archive_record USING btree (organ_path text_pattern_ops, id DESC);

CREATE INDEX article_file_id ON article_file USING btree (file_id);

CREATE INDEX article_import_account ON article_import USING btree (account_id);
CREATE INDEX article_import_by_time ON article_import USING btree (at DESC, id DESC);
CREATE INDEX article_import_open ON article_import USING btree (moved_at) WHERE ended_at IS NULL;
CREATE INDEX article_import_organ ON article_import USING btree (organ_path);

CREATE INDEX article_import_row_address ON article_import_row USING btree (import_id, address) WHERE address IS NOT NULL;
CREATE INDEX article_import_row_fault ON article_import_row USING btree (import_id, seq) WHERE outcome = 'fault'::text;

CREATE INDEX article_live_by_code ON article_live USING btree (code, since);
CREATE UNIQUE INDEX article_live_code ON article_live USING btree (code) WHERE until IS NULL;
CREATE INDEX article_live_doc_no ON article_live USING btree (doc_no);
CREATE INDEX article_live_document ON article_live USING btree (document_id);
CREATE INDEX article_live_due ON article_live USING btree (due_item) WHERE due_item IS NOT NULL;
CREATE INDEX article_live_index_no ON article_live USING btree (index_no);
CREATE INDEX article_live_interprets ON article_live USING gin (interprets);
CREATE INDEX article_live_kind ON article_live USING btree (kind, since DESC);
CREATE INDEX article_live_organ ON article_live USING btree (organ_id);
CREATE INDEX article_live_path ON article_live USING btree (organ_path text_pattern_ops, since DESC);
CREATE INDEX article_live_policies ON article_live USING btree (kind, since DESC, publication_id DESC) WHERE doc_no IS NOT NULL;
CREATE INDEX article_live_project ON article_live USING btree (project_code) WHERE project_code IS NOT NULL;
CREATE INDEX article_live_ranked ON article_live USING btree (organ_path text_pattern_ops, policy_rank) WHERE policy_rank IS NOT NULL;
CREATE INDEX article_live_replaces ON article_live USING gin (replaces);
CREATE INDEX article_live_translation ON article_live USING btree (translation_of);
CREATE INDEX article_live_version ON article_live USING btree (version_id);

CREATE INDEX article_old_address_code ON article_old_address USING btree (code);

CREATE UNIQUE INDEX article_placement_home ON article_placement USING btree (publication_id) WHERE home;
CREATE INDEX article_placement_list ON article_placement USING btree (column_id, since DESC, publication_id DESC);
CREATE INDEX article_placement_pinned ON article_placement USING btree (column_id) WHERE pinned_until IS NOT NULL;
CREATE INDEX article_placement_pinned_site ON article_placement USING btree (site_id) WHERE pinned_until IS NOT NULL;
CREATE INDEX article_placement_site ON article_placement USING btree (site_id, since DESC, publication_id DESC) WHERE direct;

CREATE INDEX article_push_asked_by ON article_push USING btree (asked_by);
CREATE INDEX article_push_column ON article_push USING btree (column_id, asked_at DESC);
CREATE INDEX article_push_decided_by ON article_push USING btree (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX article_push_document ON article_push USING btree (document_id);
CREATE UNIQUE INDEX article_push_once ON article_push USING btree (document_id, column_id) WHERE state <> 'declined'::text;
CREATE INDEX article_push_organ ON article_push USING btree (organ_id);
CREATE INDEX article_push_path ON article_push USING btree (organ_path text_pattern_ops, asked_at DESC);

CREATE INDEX article_record_first ON article_record USING btree (first_at);
CREATE INDEX article_record_organ ON article_record USING btree (organ_id);
CREATE INDEX article_record_path ON article_record USING btree (organ_path text_pattern_ops, first_at);
CREATE INDEX article_record_withdrawn ON article_record USING btree (withdrawn_at) WHERE withdrawn_at IS NOT NULL;

CREATE INDEX ballot_by_address ON ballot USING btree (box, address) WHERE address IS NOT NULL;

CREATE INDEX briefing_points_at ON briefing_points USING btree (at, organ_path text_pattern_ops);
CREATE INDEX briefing_points_case ON briefing_points USING btree (case_id);
CREATE INDEX briefing_points_path ON briefing_points USING btree (organ_path text_pattern_ops, at);

CREATE INDEX calendar_notice_by_time ON calendar_notice USING btree (entered_at DESC, id DESC);

CREATE INDEX case_elsewhere_by_number ON case_elsewhere USING btree (number);

CREATE INDEX case_file_by_accepted ON case_file USING btree (accepted_at) WHERE accepted_at IS NOT NULL;
CREATE INDEX case_file_by_account ON case_file USING btree (account_id, received_at DESC, id DESC) WHERE account_id IS NOT NULL;
CREATE INDEX case_file_by_applicant ON case_file USING btree (applicant_name text_pattern_ops);
CREATE INDEX case_file_by_closed ON case_file USING btree (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX case_file_by_kind ON case_file USING btree (kind, received_at DESC, id DESC);
CREATE INDEX case_file_by_organ ON case_file USING btree (organ_path text_pattern_ops, received_at DESC, id DESC) INCLUDE (kind);
CREATE INDEX case_file_by_received ON case_file USING btree (received_at DESC, id DESC);
CREATE INDEX case_file_by_subject ON case_file USING btree (subject_code, received_at DESC);
CREATE INDEX case_file_cards ON case_file USING btree (state, received_at DESC, id DESC) WHERE kind = 'card'::text;
CREATE INDEX case_file_children ON case_file USING btree (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX case_file_open_by_organ ON case_file USING btree (organ_path text_pattern_ops, due_at) WHERE phase::text <> 'closed'::text;

CREATE INDEX case_hold_by_path ON case_hold USING btree (organ_path text_pattern_ops, due_at);
CREATE INDEX case_hold_todo ON case_hold USING btree (organ_id, post, due_at, case_id) INCLUDE (officer_id, suspended);

CREATE INDEX case_limit_by_case ON case_limit USING btree (case_id, due_at);
CREATE INDEX case_limit_expiring ON case_limit USING btree (due_at) WHERE state::text = 'running'::text AND on_expiry IS NOT NULL;
CREATE INDEX case_limit_open ON case_limit USING btree (due_at) WHERE state::text = ANY (ARRAY['running'::text, 'suspended'::text]);

CREATE INDEX case_material_file ON case_material USING btree (file_id) WHERE file_id IS NOT NULL;

CREATE INDEX case_paper_by_case ON case_paper USING btree (case_id);
CREATE INDEX case_paper_replacing ON case_paper USING btree ((body ->> 'replaces'::text)) WHERE (body ->> 'replaces'::text) IS NOT NULL;

CREATE INDEX case_party_by_person ON case_party USING btree (id_index) WHERE id_index IS NOT NULL;

CREATE INDEX catalogue_due_case ON catalogue_due USING btree (case_id);
CREATE INDEX catalogue_due_code ON catalogue_due USING btree (done_code);
CREATE INDEX catalogue_due_open ON catalogue_due USING btree (due_at, id) WHERE done_at IS NULL;
CREATE INDEX catalogue_due_organ ON catalogue_due USING btree (organ_id);
CREATE INDEX catalogue_due_path ON catalogue_due USING btree (organ_path text_pattern_ops, due_at);

CREATE INDEX channel_by_path ON channel USING btree (organ_path text_pattern_ops, name, id);
CREATE INDEX channel_column ON channel USING btree (column_id) WHERE column_id IS NOT NULL;

CREATE INDEX channel_post_newest ON channel_post USING btree (channel_id, from_day DESC, id DESC);
CREATE INDEX channel_post_photo ON channel_post USING btree (photo_id) WHERE photo_id IS NOT NULL;
CREATE UNIQUE INDEX channel_post_pushed ON channel_post USING btree (channel_id, code) WHERE remote IS NOT NULL;

CREATE INDEX clearance_document ON clearance USING btree (document_id);

CREATE INDEX conduct_result_by_time ON conduct_result USING btree (decided_at);
CREATE INDEX conduct_result_published ON conduct_result USING btree (final_at DESC, case_id DESC) WHERE summary IS NOT NULL AND revised_at IS NULL;

CREATE INDEX delegation_from ON delegation USING btree (from_id, ends_at) WHERE revoked_at IS NULL;
CREATE INDEX delegation_to ON delegation USING btree (to_id, ends_at) WHERE revoked_at IS NULL;

CREATE INDEX demonstration_unit_any ON demonstration_unit USING btree (unit_id);
CREATE UNIQUE INDEX demonstration_unit_now ON demonstration_unit USING btree (unit_id, sort) WHERE ended_on IS NULL;
CREATE INDEX demonstration_unit_path ON demonstration_unit USING btree (unit_path text_pattern_ops);

CREATE INDEX document_by_organ ON document USING btree (organ_id);
CREATE INDEX document_by_path ON document USING btree (kind, organ_path text_pattern_ops, code);

CREATE INDEX document_publication_by_document ON document_publication USING btree (document_id, since);
CREATE INDEX document_publication_by_version ON document_publication USING btree (version_id);
CREATE UNIQUE INDEX document_publication_open ON document_publication USING btree (document_id) WHERE until IS NULL;

CREATE INDEX document_version_reform_round ON document_version USING btree ((content ->> 'reformRound'::text)) WHERE (content ->> 'reformRound'::text) IS NOT NULL;

CREATE INDEX duty_call_organ ON duty_call USING btree (organ_id, at DESC, id DESC);
CREATE INDEX duty_call_path ON duty_call USING btree (organ_path text_pattern_ops);

CREATE INDEX duty_person_account ON duty_person USING btree (account_id);
CREATE UNIQUE INDEX duty_person_once ON duty_person USING btree (account_id, shift_id) WHERE replaced_at IS NULL;
CREATE INDEX duty_person_shift ON duty_person USING btree (shift_id);
CREATE UNIQUE INDEX duty_person_stands_for ON duty_person USING btree (stands_for);

CREATE INDEX duty_plan_organ ON duty_plan USING btree (organ_id, to_on);
CREATE INDEX duty_plan_path ON duty_plan USING btree (organ_path text_pattern_ops, to_on);

CREATE INDEX duty_shift_alarm ON duty_shift USING btree (alarm_at) WHERE alarm_at IS NOT NULL;
CREATE INDEX duty_shift_day ON duty_shift USING btree (on_day, organ_path);
CREATE INDEX duty_shift_path ON duty_shift USING btree (organ_path text_pattern_ops);

CREATE INDEX emergency_event_office ON emergency_event USING btree (office_path text_pattern_ops);
CREATE INDEX emergency_event_organ ON emergency_event USING btree (organ_id);
CREATE INDEX emergency_event_path ON emergency_event USING btree (organ_path text_pattern_ops);
CREATE INDEX emergency_event_running ON emergency_event USING btree (happened_at DESC) WHERE running;
CREATE INDEX emergency_event_when ON emergency_event USING btree (happened_at DESC, case_id DESC);

CREATE INDEX emergency_plan_path ON emergency_plan USING btree (organ_path text_pattern_ops);

CREATE INDEX emergency_report_organ ON emergency_report USING btree (organ_id);
CREATE INDEX emergency_report_path ON emergency_report USING btree (organ_path text_pattern_ops, at);

CREATE INDEX emergency_resource_organ ON emergency_resource USING btree (organ_id);
CREATE INDEX emergency_resource_path ON emergency_resource USING btree (organ_path text_pattern_ops, sort) WHERE ended_at IS NULL;
CREATE INDEX emergency_resource_tree ON emergency_resource USING btree (organ_path text_pattern_ops);

CREATE INDEX film_open ON film USING btree (due_at) WHERE state = ANY (ARRAY['waiting'::text, 'making'::text, 'no-tool'::text]);
CREATE INDEX film_poster ON film USING btree (poster) WHERE poster IS NOT NULL;

CREATE INDEX film_rung_media ON film_rung USING btree (media);

CREATE INDEX follow_ref ON follow USING btree (ref, account_id);

CREATE INDEX gazette_issue_document ON gazette_issue USING btree (document_id);
CREATE INDEX gazette_issue_newest ON gazette_issue USING btree (since DESC, publication_id DESC);
CREATE UNIQUE INDEX gazette_issue_number ON gazette_issue USING btree (organ_id, series, year, number) WHERE until IS NULL;
CREATE INDEX gazette_issue_path ON gazette_issue USING btree (organ_path text_pattern_ops, year);

CREATE INDEX hall_entry_by_organ ON hall_entry USING btree (organ_path text_pattern_ops, what, noted_at DESC);

CREATE INDEX hotline_absence_notice ON hotline_absence USING btree (notice_id);
CREATE INDEX hotline_absence_number ON hotline_absence USING btree (number_id, found_at);
CREATE INDEX hotline_absence_open ON hotline_absence USING btree (found_at) WHERE notice_id IS NULL;
CREATE INDEX hotline_absence_organ ON hotline_absence USING btree (organ_id, found_at);
CREATE INDEX hotline_absence_path ON hotline_absence USING btree (organ_path text_pattern_ops);

CREATE INDEX hotline_call_centre ON hotline_call USING btree (centre_path text_pattern_ops);
CREATE INDEX hotline_call_flagged ON hotline_call USING btree (started_at) WHERE practices <> '{}'::text[] AND notice_id IS NULL;
CREATE INDEX hotline_call_notice ON hotline_call USING btree (notice_id);
CREATE INDEX hotline_call_number ON hotline_call USING btree (number_id);
CREATE INDEX hotline_call_operator ON hotline_call USING btree (operator_id, started_at DESC);
CREATE INDEX hotline_call_organ ON hotline_call USING btree (organ_id, started_at);
CREATE INDEX hotline_call_organ_path ON hotline_call USING btree (organ_path text_pattern_ops, started_at);
CREATE INDEX hotline_call_phone ON hotline_call USING btree (phone_index, started_at DESC, id DESC);
CREATE INDEX hotline_call_started ON hotline_call USING btree (started_at DESC, id DESC);

CREATE INDEX hotline_caller_lead ON hotline_caller USING btree (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX hotline_caller_phone ON hotline_caller USING btree (phone_index, called_at DESC, case_id DESC);

CREATE INDEX hotline_event_notice ON hotline_event USING btree (notice_id);
CREATE INDEX hotline_event_path ON hotline_event USING btree (centre_path text_pattern_ops, id);

CREATE UNIQUE INDEX hotline_event_order_case ON hotline_event_order USING btree (case_id);

CREATE INDEX hotline_finding_notice ON hotline_finding USING btree (notice_id);
CREATE INDEX hotline_finding_open ON hotline_finding USING btree (happened_on) WHERE notice_id IS NULL;
CREATE INDEX hotline_finding_organ ON hotline_finding USING btree (organ_id, happened_on);
CREATE INDEX hotline_finding_path ON hotline_finding USING btree (organ_path text_pattern_ops);

CREATE INDEX hotline_live_centre ON hotline_live USING btree (centre_path text_pattern_ops, seen_at);
CREATE INDEX hotline_live_number ON hotline_live USING btree (number_id);
CREATE INDEX hotline_live_operator ON hotline_live USING btree (operator_id, rang_at);

CREATE INDEX hotline_missed_centre ON hotline_missed USING btree (centre_path text_pattern_ops);
CREATE INDEX hotline_missed_open ON hotline_missed USING btree (rang_at DESC, call_id DESC) WHERE returned_at IS NULL;
CREATE INDEX hotline_missed_rang ON hotline_missed USING btree (rang_at DESC, call_id DESC);

CREATE INDEX hotline_number_equal ON hotline_number USING btree (number) WHERE ended_on IS NULL;
CREATE UNIQUE INDEX hotline_number_once ON hotline_number USING btree (organ_id, number) WHERE ended_on IS NULL;
CREATE INDEX hotline_number_organ_path ON hotline_number USING btree (organ_path text_pattern_ops);
CREATE INDEX hotline_number_path ON hotline_number USING btree (organ_path text_pattern_ops, id) WHERE ended_on IS NULL;

CREATE INDEX hotline_sample_centre ON hotline_sample USING btree (centre_path text_pattern_ops);
CREATE INDEX hotline_sample_month ON hotline_sample USING btree (month, call_id);

CREATE INDEX hotline_session_centre ON hotline_session USING btree (centre_path text_pattern_ops);
CREATE INDEX hotline_session_organ ON hotline_session USING btree (organ_id);
CREATE INDEX hotline_session_starts ON hotline_session USING btree (starts_at DESC, id DESC);

CREATE UNIQUE INDEX hotline_session_item_case ON hotline_session_item USING btree (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX hotline_session_item_session ON hotline_session_item USING btree (session_id, id);

CREATE INDEX hotline_shift_centre ON hotline_shift USING btree (centre_path text_pattern_ops, on_day);
CREATE INDEX hotline_shift_officer ON hotline_shift USING btree (officer_id);

CREATE INDEX hotline_watch_number ON hotline_watch USING btree (number_id);
CREATE INDEX hotline_watch_organ ON hotline_watch USING btree (organ_id, to_on) WHERE ended_at IS NULL;
CREATE INDEX hotline_watch_path ON hotline_watch USING btree (organ_path text_pattern_ops);

CREATE INDEX import_run_by_time ON import_run USING btree (at DESC, id DESC);

CREATE INDEX incoming_document_file ON incoming_document USING btree (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX incoming_document_number ON incoming_document USING btree (organ_id, number);
CREATE INDEX incoming_document_paper ON incoming_document USING btree (organ_path text_pattern_ops, id DESC) WHERE paper IS NOT NULL;
CREATE INDEX incoming_document_path ON incoming_document USING btree (organ_path text_pattern_ops, registered_at DESC, id DESC);

CREATE INDEX incoming_reader_case ON incoming_reader USING btree (case_id, id);
CREATE INDEX incoming_reader_open ON incoming_reader USING btree (reader_id, id DESC) WHERE read_at IS NULL;
CREATE INDEX incoming_reader_own ON incoming_reader USING btree (reader_id, id DESC);

CREATE INDEX interview_by_day ON interview USING btree (starts_at DESC, id DESC);
CREATE INDEX interview_by_path ON interview USING btree (organ_path text_pattern_ops, starts_at DESC);
CREATE INDEX interview_organ ON interview USING btree (organ_id);

CREATE INDEX interview_question_queue ON interview_question USING btree (interview_id, state, sent_at, id);

CREATE INDEX item_import_document ON item_import USING btree (item_document_id);

CREATE INDEX item_live_by_code ON item_live USING btree (code, since);
CREATE UNIQUE INDEX item_live_code ON item_live USING btree (code) WHERE until IS NULL;
CREATE INDEX item_live_document ON item_live USING btree (document_id);
CREATE INDEX item_live_family ON item_live USING btree (family);
CREATE INDEX item_live_life_events ON item_live USING gin (life_events);
CREATE INDEX item_live_name ON item_live USING btree (name);
CREATE INDEX item_live_organ ON item_live USING btree (organ_id, code);
CREATE INDEX item_live_path ON item_live USING btree (organ_path text_pattern_ops, code);
CREATE INDEX item_live_place ON item_live USING btree ((content #>> '{place,name}'::text[]));
CREATE INDEX item_live_search ON item_live USING gin (search);
CREATE INDEX item_live_themes ON item_live USING gin (themes);

CREATE INDEX item_paper_document ON item_paper USING btree (item_document_id);

CREATE INDEX knowledge_live_class ON knowledge_live USING btree (class text_pattern_ops) WHERE until IS NULL;
CREATE UNIQUE INDEX knowledge_live_code ON knowledge_live USING btree (code) WHERE until IS NULL;
CREATE INDEX knowledge_live_document ON knowledge_live USING btree (document_id);
CREATE INDEX knowledge_live_newest ON knowledge_live USING btree (since DESC, publication_id DESC) WHERE until IS NULL;
CREATE INDEX knowledge_live_organ ON knowledge_live USING btree (organ_id, since DESC, publication_id DESC) WHERE until IS NULL;
CREATE INDEX knowledge_live_pairs ON knowledge_live USING gin (pairs) WHERE until IS NULL;
CREATE INDEX knowledge_live_review ON knowledge_live USING btree (review_on) WHERE until IS NULL;
CREATE INDEX knowledge_live_title ON knowledge_live USING btree (organ_id, title) WHERE until IS NULL;

CREATE INDEX knowledge_review_document ON knowledge_review USING btree (document_id, at DESC);

CREATE INDEX knowledge_vote_day ON knowledge_vote USING btree (day);

CREATE INDEX ledger_act_by_time ON ledger_act USING brin (at);
CREATE UNIQUE INDEX ledger_act_client ON ledger_act USING btree (chain_id, client_id) WHERE client_id IS NOT NULL;
CREATE INDEX ledger_act_proposed ON ledger_act USING btree (chain_id, seq) WHERE act = 'propose-erasing'::text;

CREATE INDEX letter_answer_by_day ON letter_answer USING btree (answered_at, organ_path text_pattern_ops);
CREATE INDEX letter_answer_by_organ ON letter_answer USING btree (organ_id, answered_at DESC, id DESC) WHERE decision = 'published'::text;
CREATE INDEX letter_answer_by_sort ON letter_answer USING btree (sort, answered_at DESC, id DESC) WHERE decision = 'published'::text;
CREATE INDEX letter_answer_newest ON letter_answer USING btree (answered_at DESC, id DESC) WHERE decision = 'published'::text;
CREATE INDEX letter_answer_waiting ON letter_answer USING btree (organ_path text_pattern_ops, answered_at, id) WHERE decision = 'waiting'::text;

CREATE INDEX letter_handover_by ON letter_handover USING btree (by_id, at DESC, case_id DESC);

CREATE INDEX letter_look_by_organ ON letter_look USING btree (organ_id, at);
CREATE INDEX letter_look_by_path ON letter_look USING btree (organ_path text_pattern_ops, at);

CREATE INDEX letter_report_by_month ON letter_report USING btree (month, organ_path text_pattern_ops);

CREATE INDEX matter_subject_parent ON matter_subject USING btree (parent);

CREATE INDEX meeting_about ON meeting USING btree (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX meeting_remind ON meeting USING btree (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX meeting_when ON meeting USING btree (starts_at, case_id);

CREATE INDEX meeting_paper_file ON meeting_paper USING btree (file_id);

CREATE INDEX meeting_room_by_organ ON meeting_room USING btree (organ_path text_pattern_ops, name, number);

CREATE INDEX meeting_seat_account ON meeting_seat USING btree (account_id, starts_at) WHERE account_id IS NOT NULL;
CREATE INDEX meeting_seat_organ ON meeting_seat USING btree (organ_path text_pattern_ops, starts_at);

CREATE INDEX motion_reply_by_day ON motion_reply USING btree (replied_at, organ_path text_pattern_ops);
CREATE INDEX motion_reply_newest ON motion_reply USING btree (published_at DESC, id DESC) WHERE published_at IS NOT NULL;
CREATE INDEX motion_reply_to_follow ON motion_reply USING btree (follow_on) WHERE follow_on IS NOT NULL;

CREATE INDEX motion_signer_newest ON motion_signer USING btree (account_id, signed_at DESC, case_id DESC);

CREATE INDEX notice_failed ON notice USING btree (failed_at DESC, id DESC) WHERE failed_at IS NOT NULL;
CREATE INDEX notice_inbox ON notice USING btree (recipient, id DESC) WHERE channel::text = 'inbox'::text;
CREATE INDEX notice_ref ON notice USING btree (ref) WHERE ref IS NOT NULL;
CREATE INDEX notice_unread ON notice USING btree (recipient) WHERE channel::text = 'inbox'::text AND read_at IS NULL;
CREATE INDEX notice_waiting ON notice USING btree (next_at) WHERE sent_at IS NULL AND failed_at IS NULL;

CREATE INDEX officer_post_account ON officer_post USING btree (account_id);
CREATE INDEX officer_post_deputy ON officer_post USING btree (deputy_id) WHERE deputy_id IS NOT NULL;
CREATE INDEX officer_post_organ ON officer_post USING btree (organ_id, post);

CREATE INDEX official_document_drafter ON official_document USING btree (drafter_id);
CREATE INDEX official_document_file ON official_document USING btree (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX official_document_issuer ON official_document USING btree (organ_path text_pattern_ops, saved_at DESC, id DESC);
CREATE INDEX official_document_maker ON official_document USING btree (maker_path text_pattern_ops, saved_at DESC, id DESC);
CREATE INDEX official_document_maker_organ ON official_document USING btree (maker_id);
CREATE INDEX official_document_organ ON official_document USING btree (organ_id, year DESC, mark, serial DESC);

CREATE INDEX official_document_mark_organ ON official_document_mark USING btree (organ_id);
CREATE INDEX official_document_mark_path ON official_document_mark USING btree (organ_path text_pattern_ops);

CREATE INDEX official_document_receipt_due ON official_document_receipt USING btree (due_at, id) WHERE signed_at IS NULL AND returned_at IS NULL AND recalled_at IS NULL AND reminder_id IS NULL;
CREATE INDEX official_document_receipt_inbox ON official_document_receipt USING btree (organ_id, sent_at DESC, id DESC) WHERE recalled_at IS NULL;
CREATE INDEX official_document_receipt_open ON official_document_receipt USING btree (organ_id, sent_at DESC, id DESC) WHERE signed_at IS NULL AND returned_at IS NULL AND recalled_at IS NULL;
CREATE INDEX official_document_receipt_reminder ON official_document_receipt USING btree (reminder_id) WHERE reminder_id IS NOT NULL;

CREATE INDEX official_document_seal_document ON official_document_seal USING btree (document_id);

CREATE INDEX official_document_text_by ON official_document_text USING btree (saved_by);

CREATE INDEX open_day_by_day ON open_day USING btree (starts_at, id);
CREATE INDEX open_day_by_path ON open_day USING btree (organ_path text_pattern_ops, starts_at);
CREATE INDEX open_day_organ ON open_day USING btree (organ_id);

CREATE INDEX open_day_booking_account ON open_day_booking USING btree (account_id);

CREATE INDEX openness_appraisal_by_day ON openness_appraisal USING btree (held_on DESC, id DESC);
CREATE INDEX openness_appraisal_by_path ON openness_appraisal USING btree (organ_path text_pattern_ops, id DESC);
CREATE INDEX openness_appraisal_organ ON openness_appraisal USING btree (organ_id);

CREATE INDEX openness_charge_by_path ON openness_charge USING btree (organ_path text_pattern_ops);

CREATE INDEX organ_line ON organ USING btree (line, level);
CREATE INDEX organ_name ON organ USING btree (name);
CREATE INDEX organ_parent ON organ USING btree (parent_id, "position");
CREATE INDEX organ_path_range ON organ USING btree (path text_pattern_ops);
CREATE INDEX organ_region ON organ USING btree (region_code);
CREATE INDEX organ_search ON organ USING gin (search) WITH (gin_pending_list_limit='64');
CREATE INDEX organ_short_name ON organ USING btree (short_name);

CREATE INDEX organ_code_history_code ON organ_code_history USING btree (code);
CREATE INDEX organ_code_history_organ ON organ_code_history USING btree (organ_id, at);

CREATE INDEX outside_system_by_organ ON outside_system USING btree (organ_path text_pattern_ops, name, id);

CREATE INDEX oversight_check_by ON oversight_check USING btree (checked_by);
CREATE INDEX oversight_check_duty ON oversight_check USING btree (duty_id, checked_on DESC, id DESC);
CREATE INDEX oversight_check_order ON oversight_check USING btree (order_id);
CREATE INDEX oversight_check_overdue ON oversight_check USING btree (due_on) WHERE put_right_on IS NULL AND order_id IS NULL;

CREATE INDEX oversight_duty_by_path ON oversight_duty USING btree (supervisor_path text_pattern_ops, id);
CREATE INDEX oversight_duty_supervisor ON oversight_duty USING btree (supervisor_id);
CREATE UNIQUE INDEX oversight_duty_unit ON oversight_duty USING btree (unit_id) WHERE ended_on IS NULL;
CREATE INDEX oversight_duty_unit_any ON oversight_duty USING btree (unit_id);
CREATE INDEX oversight_duty_unit_path ON oversight_duty USING btree (unit_path text_pattern_ops);

CREATE INDEX passkey_by_account ON passkey USING btree (account_id);

CREATE INDEX password_history_account ON password_history USING btree (account_id, id);

CREATE INDEX petition_entry_lead ON petition_entry USING btree (lead_id);
CREATE INDEX petition_entry_newest ON petition_entry USING btree (received_at DESC, case_id DESC);
CREATE INDEX petition_entry_office ON petition_entry USING btree (office_id);
CREATE INDEX petition_entry_organ ON petition_entry USING btree (organ_id);
CREATE INDEX petition_entry_organ_path ON petition_entry USING btree (organ_path text_pattern_ops);
CREATE INDEX petition_entry_phone ON petition_entry USING btree (phone_mark) WHERE phone_mark IS NOT NULL;
CREATE INDEX petition_entry_pool ON petition_entry USING btree (office_path text_pattern_ops, received_at DESC, case_id DESC);
CREATE INDEX petition_entry_who ON petition_entry USING btree (who) WHERE who IS NOT NULL;

CREATE INDEX petition_view_account ON petition_view USING btree (account_id);
CREATE INDEX petition_view_case ON petition_view USING btree (case_id, at DESC);

CREATE UNIQUE INDEX press_conference_code ON press_conference USING btree (code) WHERE until IS NULL;
CREATE INDEX press_conference_document ON press_conference USING btree (document_id);
CREATE INDEX press_conference_newest ON press_conference USING btree (held_on DESC, publication_id DESC);
CREATE INDEX press_conference_path ON press_conference USING btree (organ_path text_pattern_ops, held_on);

CREATE UNIQUE INDEX project_live_code ON project_live USING btree (code) WHERE until IS NULL;
CREATE INDEX project_live_document ON project_live USING btree (document_id);
CREATE INDEX project_live_newest ON project_live USING btree (kind, since DESC, publication_id DESC);

CREATE INDEX project_status_document ON project_status USING btree (document_id, at DESC, id DESC);

CREATE INDEX publicity_campaign_by_day ON publicity_campaign USING btree (first_on DESC, id DESC);
CREATE INDEX publicity_campaign_by_path ON publicity_campaign USING btree (organ_path text_pattern_ops, first_on DESC);
CREATE INDEX publicity_campaign_organ ON publicity_campaign USING btree (organ_id);

CREATE INDEX publicity_reach_campaign ON publicity_reach USING btree (campaign_id, entered_at, id);

CREATE INDEX rating_by_organ ON rating USING btree (organ_path text_pattern_ops, at);
CREATE INDEX rating_by_subject ON rating USING btree (subject_code, at) WHERE subject_code IS NOT NULL;
CREATE INDEX rating_by_time ON rating USING brin (at);

CREATE INDEX reading_point_by_path ON reading_point USING btree (organ_path text_pattern_ops, name, id);
CREATE INDEX reading_point_organ ON reading_point USING btree (organ_id);

CREATE INDEX reading_visit_by_day ON reading_visit USING btree (day);

CREATE INDEX region_parent ON region USING btree (parent_code);

CREATE INDEX remedy_by_organ ON remedy USING btree (organ_path text_pattern_ops, received_on);
CREATE INDEX remedy_corrected ON remedy USING btree (concluded_at) WHERE result = 'corrected'::text;
CREATE UNIQUE INDEX remedy_followed ON remedy USING btree (previous_id) WHERE void_at IS NULL;

CREATE INDEX report_issue_by_ranking ON report_issue USING btree (ranking_id) WHERE ranking_id IS NOT NULL;
CREATE INDEX report_issue_on_portal ON report_issue USING btree (published_at DESC, case_id DESC) WHERE published_at IS NOT NULL;

CREATE INDEX report_talk_by_organ ON report_talk USING btree (organ_id, called_at);

CREATE INDEX request_view_of_case ON request_view USING btree (case_id, at DESC);

CREATE INDEX review_file_by ON review_file USING btree (reviewed_by);
CREATE INDEX review_file_by_path ON review_file USING btree (organ_path text_pattern_ops);
CREATE INDEX review_file_case ON review_file USING btree (case_id);
CREATE INDEX review_file_organ ON review_file USING btree (organ_id);

CREATE INDEX review_round_by ON review_round USING btree (drawn_by);
CREATE INDEX review_round_by_path ON review_round USING btree (organ_path text_pattern_ops, id DESC);
CREATE INDEX review_round_closed ON review_round USING btree (closed_at DESC, id) WHERE closed_at IS NOT NULL;
CREATE INDEX review_round_organ ON review_round USING btree (organ_id);

CREATE UNIQUE INDEX role_grant_live ON role_grant USING btree (account_id, role, organ_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX role_grant_one_of_three ON role_grant USING btree (account_id) WHERE ended_at IS NULL AND (role = ANY (ARRAY['city-admin'::text, 'security-admin'::text, 'auditor'::text]));
CREATE INDEX role_grant_organ ON role_grant USING btree (organ_id, role) WHERE ended_at IS NULL;

CREATE INDEX room_attendee_by_account ON room_attendee USING btree (account_id);

CREATE INDEX room_booking_by_booker ON room_booking USING btree (booked_by, ends_at);
CREATE INDEX room_booking_by_case ON room_booking USING btree (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX room_booking_by_room ON room_booking USING btree (room, starts_at) WHERE cancelled_at IS NULL;

CREATE INDEX scan_hit_document ON scan_hit USING btree (document_id);
CREATE INDEX scan_hit_path ON scan_hit USING btree (organ_path text_pattern_ops);
CREATE INDEX scan_hit_round ON scan_hit USING btree (round_id, version_id, rule);

CREATE INDEX scan_refusal_newest ON scan_refusal USING btree (at DESC, id DESC);

CREATE INDEX scan_round_newest ON scan_round USING btree (started_at DESC);

CREATE UNIQUE INDEX scan_word_live ON scan_word USING btree (word) WHERE ended_at IS NULL;

CREATE UNIQUE INDEX score_appeal_once ON score_appeal USING btree (round_id, key, indicator);

CREATE INDEX score_entry_by_day ON score_entry USING btree (scheme_code, day);
CREATE INDEX score_entry_by_key ON score_entry USING btree (key, day);

CREATE INDEX score_round_by_time ON score_round USING btree (to_day DESC, id DESC);

CREATE UNIQUE INDEX score_scheme_in_force ON score_scheme USING btree (code) WHERE valid_to IS NULL;

CREATE UNIQUE INDEX score_sheet_by_code ON score_sheet USING btree (round_id, code);

CREATE INDEX seal_use_register ON seal_use USING btree (organ_path text_pattern_ops, year, no);

CREATE INDEX search_entry_grams ON search_entry USING gin (grams);
CREATE INDEX search_entry_order ON search_entry USING btree (weight, published_at, source, ref);
CREATE INDEX search_entry_sample ON search_entry USING gin (grams) WHERE sampled;

CREATE INDEX search_synonym_other ON search_synonym USING btree (other);

CREATE INDEX session_account ON session USING btree (account_id);
CREATE INDEX session_expiry ON session USING btree (expires_at);

CREATE INDEX shown_officer_account ON shown_officer USING btree (account_id);
CREATE INDEX shown_officer_by_path ON shown_officer USING btree (organ_path text_pattern_ops);
CREATE INDEX shown_officer_photo ON shown_officer USING btree (photo_id) WHERE photo_id IS NOT NULL;

CREATE INDEX sign_in_attempt_account ON sign_in_attempt USING btree (account_id, at);

CREATE INDEX sign_on_artifact_by_end ON sign_on_artifact USING btree (expires_at);
CREATE INDEX sign_on_artifact_by_grant ON sign_on_artifact USING btree (grant_hash) WHERE grant_hash IS NOT NULL;
CREATE INDEX sign_on_artifact_by_session ON sign_on_artifact USING btree (session_id) WHERE session_id IS NOT NULL;

CREATE INDEX sign_on_visit_by_account ON sign_on_visit USING btree (account_id);
CREATE INDEX sign_on_visit_by_system ON sign_on_visit USING btree (system_id, began_at);
CREATE INDEX sign_on_visit_to_tell ON sign_on_visit USING btree (id) WHERE session_id IS NULL AND told_at IS NULL;

CREATE INDEX site_by_path ON site USING btree (organ_path text_pattern_ops, code);
CREATE INDEX site_organ ON site USING btree (organ_id);
CREATE INDEX site_parent ON site USING btree (parent_id);
CREATE INDEX site_variant ON site USING btree (variant_of);

CREATE INDEX site_column_organ ON site_column USING btree (organ_id);
CREATE INDEX site_column_parent ON site_column USING btree (parent_id, site_id);
CREATE INDEX site_column_tree ON site_column USING btree (site_id, depth, "position");

CREATE INDEX site_duty_account ON site_duty USING btree (account_id, duty);
CREATE INDEX site_duty_column ON site_duty USING btree (column_id, site_id);
CREATE UNIQUE INDEX site_duty_once ON site_duty USING btree (site_id, COALESCE(column_id, site_id), account_id, duty);

CREATE INDEX site_finding_case ON site_finding USING btree (case_id);
CREATE UNIQUE INDEX site_finding_open ON site_finding USING btree (site_id, check_name, subject) WHERE ended_at IS NULL;

CREATE INDEX site_score_by_day ON site_score USING btree (day, score DESC);

CREATE INDEX site_work_entry_by ON site_work_entry USING btree (entered_by);
CREATE INDEX site_work_entry_year ON site_work_entry USING btree (site_id, year, at, id);

CREATE INDEX site_work_table_by ON site_work_table USING btree (published_by);

CREATE INDEX sms_delivery_mass ON sms_delivery USING btree (mass, taken_at DESC, id DESC) WHERE mass IS NOT NULL;
CREATE INDEX sms_delivery_newest ON sms_delivery USING btree (taken_at DESC, id DESC);

CREATE INDEX sms_opt_out_newest ON sms_opt_out USING btree (at DESC, phone_hash);

CREATE INDEX sms_template_of ON sms_template USING btree (organ_path text_pattern_ops, id DESC);

CREATE INDEX spokesperson_path ON spokesperson USING btree (organ_path text_pattern_ops, since);

CREATE INDEX stored_file_sent ON stored_file USING btree (sent_at);

CREATE INDEX supervision_draft_by_time ON supervision_draft USING btree (begun_at DESC, id DESC);
CREATE INDEX supervision_draft_waiting ON supervision_draft USING btree (starts_on) WHERE state = 'approved'::text;

CREATE INDEX supervision_event_by_time ON supervision_event USING btree (at, id);

CREATE INDEX supervision_late_by_officer ON supervision_late USING btree (officer_id, counted_on) WHERE officer_id IS NOT NULL;
CREATE INDEX supervision_late_by_organ ON supervision_late USING btree (organ_path text_pattern_ops, counted_on);
CREATE INDEX supervision_late_by_subject ON supervision_late USING btree (subject_code, counted_on);

CREATE INDEX supervision_result_by_day ON supervision_result USING btree (counted_on, organ_path text_pattern_ops) INCLUDE (on_time, days_used);
CREATE INDEX supervision_result_by_officer ON supervision_result USING btree (officer_id, counted_on) WHERE officer_id IS NOT NULL;
CREATE INDEX supervision_result_by_organ ON supervision_result USING btree (organ_path text_pattern_ops, counted_on);
CREATE INDEX supervision_result_by_subject ON supervision_result USING btree (subject_code, counted_on);

CREATE INDEX supervision_result_past_by_case ON supervision_result_past USING btree (case_id);
CREATE INDEX supervision_result_past_by_organ ON supervision_result_past USING btree (organ_path text_pattern_ops, counted_on);

CREATE UNIQUE INDEX supervision_rule_code ON supervision_rule USING btree (set_id, code, COALESCE(in_force_from, '-infinity'::date));

CREATE UNIQUE INDEX supervision_rule_set_in_force ON supervision_rule_set USING btree ((true)) WHERE valid_to IS NULL;

CREATE INDEX supervision_signal_by_case ON supervision_signal USING btree (case_id);
CREATE INDEX supervision_signal_by_officer ON supervision_signal USING btree (officer_id, passed_at) WHERE officer_id IS NOT NULL;
CREATE INDEX supervision_signal_by_organ ON supervision_signal USING btree (organ_path text_pattern_ops, passed_at DESC, id DESC);
CREATE INDEX supervision_signal_by_post ON supervision_signal USING btree (organ_id, post, passed_at) WHERE officer_id IS NULL;
CREATE INDEX supervision_signal_by_subject ON supervision_signal USING btree (subject_code, passed_at DESC);
CREATE INDEX supervision_signal_by_time ON supervision_signal USING btree (passed_at DESC, id DESC);
CREATE INDEX supervision_signal_confirmed ON supervision_signal USING btree (officer_id, counted_at) WHERE counted_at > fired_at;
CREATE INDEX supervision_signal_newest ON supervision_signal USING btree (officer_id, id) WHERE officer_id IS NOT NULL;
CREATE INDEX supervision_signal_pending ON supervision_signal USING btree (fired_at) WHERE state = 'pending'::text;

CREATE INDEX supervision_watch_due ON supervision_watch USING btree (fire_at) WHERE fired_at IS NULL AND void_at IS NULL;

CREATE INDEX system_confirmation_latest ON system_confirmation USING btree (control, confirmed_at DESC, id DESC);

CREATE INDEX uplink_batch_waiting ON uplink_batch USING btree (sequence) WHERE acknowledged_at IS NULL;

CREATE INDEX uplink_order_in_by_time ON uplink_order_in USING btree (received_at DESC);

CREATE INDEX uplink_order_out_by_time ON uplink_order_out USING btree (made_at DESC);
CREATE INDEX uplink_order_out_unreceived ON uplink_order_out USING btree (city, made_at) WHERE state = 'sent'::text;

CREATE INDEX uplink_receipt_by_time ON uplink_receipt USING btree (received_at);

CREATE INDEX uplink_standing_by_city ON uplink_standing USING btree (city, type, received_at DESC, id DESC);
CREATE INDEX uplink_standing_by_time ON uplink_standing USING btree (type, received_at DESC, id DESC);
CREATE INDEX uplink_standing_closed ON uplink_standing USING btree (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX uplink_standing_open ON uplink_standing USING btree (type, received_at DESC, id DESC) WHERE phase::text <> 'closed'::text;
CREATE INDEX uplink_standing_recent ON uplink_standing USING btree (received_at);

CREATE INDEX uplink_told_by_time ON uplink_told USING btree (told_at);

CREATE INDEX useful_place_by_county ON useful_place USING btree (county_id, sort, id) WHERE removed_at IS NULL;
CREATE INDEX useful_place_by_path ON useful_place USING btree (organ_path text_pattern_ops, id);
CREATE INDEX useful_place_by_sort ON useful_place USING btree (sort, id) WHERE removed_at IS NULL;
CREATE INDEX useful_place_county ON useful_place USING btree (county_id);
CREATE INDEX useful_place_organ ON useful_place USING btree (organ_id);

CREATE INDEX vehicle_organ ON vehicle USING btree (organ_path text_pattern_ops, plate);

CREATE INDEX vehicle_trip_vehicle ON vehicle_trip USING btree (vehicle, starts_at);

CREATE INDEX visit_day_by_kind ON visit_day USING btree (kind, day, site);

CREATE INDEX yearly_entry_of_year ON yearly_entry USING btree (organ_id, year, at);

CREATE TRIGGER absence_actors AFTER INSERT OR DELETE OR UPDATE ON absence FOR EACH STATEMENT EXECUTE FUNCTION tell_actors_changed();

CREATE TRIGGER access_token_actors AFTER DELETE OR UPDATE OF revoked_at, scope, expires_at ON access_token FOR EACH ROW EXECUTE FUNCTION tell_actors_changed('account_id');

CREATE TRIGGER account_actors AFTER DELETE OR UPDATE OF state, kind, login, name, must_change_password, password_set_at, totp_sealed ON account FOR EACH ROW EXECUTE FUNCTION tell_actors_changed('id');

CREATE TRIGGER account_locked_actors AFTER UPDATE OF locked_until ON account FOR EACH ROW WHEN (old.locked_until IS DISTINCT FROM new.locked_until) EXECUTE FUNCTION tell_actors_changed('id');

CREATE TRIGGER annual_report_frozen BEFORE UPDATE ON annual_report FOR EACH ROW EXECUTE FUNCTION refuse_report_change();

CREATE TRIGGER delegation_actors AFTER INSERT OR DELETE OR UPDATE ON delegation FOR EACH STATEMENT EXECUTE FUNCTION tell_actors_changed();

CREATE TRIGGER ledger_act_append_only BEFORE DELETE OR TRUNCATE ON ledger_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_act_only_erased BEFORE UPDATE ON ledger_act FOR EACH ROW EXECUTE FUNCTION refuse_other_change();

CREATE TRIGGER ledger_day_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger_day FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_leaf_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger_leaf FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER officer_post_actors AFTER INSERT OR DELETE OR UPDATE ON officer_post FOR EACH STATEMENT EXECUTE FUNCTION tell_actors_changed();

CREATE TRIGGER organ_actors AFTER DELETE OR UPDATE OF path, name ON organ FOR EACH STATEMENT EXECUTE FUNCTION tell_actors_changed();

CREATE TRIGGER report_issue_frozen BEFORE UPDATE ON report_issue FOR EACH ROW EXECUTE FUNCTION refuse_signed_change();

CREATE TRIGGER role_grant_actors AFTER INSERT OR DELETE OR UPDATE ON role_grant FOR EACH STATEMENT EXECUTE FUNCTION tell_actors_changed();

CREATE TRIGGER score_sheet_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON score_sheet FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER session_actors AFTER DELETE OR UPDATE OF confirmed, account_id, expires_at ON session FOR EACH ROW EXECUTE FUNCTION tell_actors_changed('account_id');

CREATE TRIGGER stored_file_forgotten AFTER DELETE ON stored_file FOR EACH ROW EXECUTE FUNCTION forget_file_text();

GRANT DELETE, INSERT, SELECT, UPDATE ON absence TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON access_token TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON account TO sunhall_app;
GRANT INSERT, SELECT ON account_event TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON accountability_measure TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON annual_report TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON application_bar TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON application_draft TO sunhall_app;
GRANT INSERT, SELECT ON archive_file TO sunhall_app;
GRANT INSERT, SELECT ON archive_loan TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON archive_record TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON archive_serial TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON article_file TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON article_import TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON article_import_row TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON article_live TO sunhall_app;
GRANT SELECT, USAGE ON article_number TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON article_old_address TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON article_placement TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON article_push TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON article_record TO sunhall_app;
GRANT INSERT, SELECT ON ballot TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON briefing_points TO sunhall_app;
GRANT SELECT, USAGE ON briefing_points_id_seq TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON calendar_coverage TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON calendar_day TO sunhall_app;
GRANT INSERT, SELECT ON calendar_notice TO sunhall_app;
GRANT UPDATE (in_force_at) ON calendar_notice TO sunhall_app;
GRANT UPDATE (in_force_by) ON calendar_notice TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON calendar_version TO sunhall_app;
GRANT INSERT, SELECT ON case_elsewhere TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON case_file TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_hold TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_limit TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_material TO sunhall_app;
GRANT SELECT, USAGE ON case_number_seq TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_opinion TO sunhall_app;
GRANT INSERT, SELECT ON case_paper TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_paper_counter TO sunhall_app;
GRANT INSERT, SELECT ON case_paper_seal TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_party TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON case_withheld TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON catalogue_due TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON channel TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON channel_post TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON city_profile TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON clearance TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON conduct_result TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON delegation TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON demonstration_unit TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON document TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON document_draft TO sunhall_app;
GRANT INSERT, SELECT ON document_publication TO sunhall_app;
GRANT UPDATE (until) ON document_publication TO sunhall_app;
GRANT UPDATE (withdrawn_by) ON document_publication TO sunhall_app;
GRANT UPDATE (withdrawn_by_name) ON document_publication TO sunhall_app;
GRANT UPDATE (reason) ON document_publication TO sunhall_app;
GRANT INSERT, SELECT ON document_review TO sunhall_app;
GRANT INSERT, SELECT ON document_version TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON duty_call TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON duty_handover TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON duty_person TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON duty_plan TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON duty_shift TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON emergency_event TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON emergency_plan TO sunhall_app;
GRANT INSERT, SELECT ON emergency_report TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON emergency_resource TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON film TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON film_rung TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON follow TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON gazette_issue TO sunhall_app;
GRANT INSERT, SELECT ON hall_entry TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_absence TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_call TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_caller TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_event TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON hotline_event_order TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_finding TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_line TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON hotline_live TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_missed TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_number TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_sample TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_session TO sunhall_app;
GRANT INSERT, SELECT ON hotline_session_item TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON hotline_shift TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON hotline_watch TO sunhall_app;
GRANT INSERT, SELECT ON import_run TO sunhall_app;
GRANT INSERT, SELECT ON imported_case TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON incoming_document TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON incoming_reader TO sunhall_app;
GRANT SELECT, USAGE ON incoming_reader_id_seq TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON incoming_serial TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON interview TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON interview_question TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON item_hall TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON item_import TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON item_live TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON item_package TO sunhall_app;
GRANT INSERT, SELECT ON item_paper TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON item_theme TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON item_window TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON knowledge_live TO sunhall_app;
GRANT INSERT, SELECT ON knowledge_review TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON knowledge_salt TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON knowledge_tally TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON knowledge_vote TO sunhall_app;
GRANT INSERT, SELECT ON ledger_act TO sunhall_app;
GRANT INSERT, SELECT ON ledger_day TO sunhall_app;
GRANT INSERT, SELECT ON ledger_leaf TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON letter_answer TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON letter_handover TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON letter_look TO sunhall_app;
GRANT INSERT, SELECT ON letter_report TO sunhall_app;
GRANT INSERT, SELECT ON mark_sheet TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON mark_tally TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON matter_subject TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON meeting TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON meeting_item TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON meeting_paper TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON meeting_room TO sunhall_app;
GRANT SELECT, USAGE ON meeting_room_number_seq TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON meeting_seat TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON motion_reply TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON motion_signer TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON notice TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON notice_choice TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON officer_post TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON official_document TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON official_document_mark TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON official_document_receipt TO sunhall_app;
GRANT INSERT, SELECT ON official_document_seal TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON official_document_serial TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON official_document_text TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON open_day TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON open_day_booking TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON openness_appraisal TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON openness_charge TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON organ TO sunhall_app;
GRANT INSERT, SELECT ON organ_code_history TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON outside_system TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON oversight_check TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON oversight_duty TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON passkey TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON password_history TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON person TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON petition_entry TO sunhall_app;
GRANT INSERT, SELECT ON petition_view TO sunhall_app;
GRANT SELECT, USAGE ON petition_view_id_seq TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON press_conference TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON project_live TO sunhall_app;
GRANT INSERT, SELECT ON project_status TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON publicity_campaign TO sunhall_app;
GRANT INSERT, SELECT ON publicity_reach TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON rating TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON reading_point TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON reading_visit TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON recovery_code TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON region TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON remedy TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON report_issue TO sunhall_app;
GRANT INSERT, SELECT ON report_talk TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON request_view TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON review_file TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON review_round TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON role_grant TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON room_attendee TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON room_booking TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON scan_file TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON scan_hit TO sunhall_app;
GRANT INSERT, SELECT ON scan_refusal TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON scan_round TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON scan_word TO sunhall_app;
GRANT SELECT ON schema_migration TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON score_appeal TO sunhall_app;
GRANT INSERT, SELECT ON score_entry TO sunhall_app;
GRANT UPDATE (state) ON score_entry TO sunhall_app;
GRANT UPDATE (decided_by) ON score_entry TO sunhall_app;
GRANT UPDATE (decided_at) ON score_entry TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON score_round TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON score_scheme TO sunhall_app;
GRANT INSERT, SELECT ON score_sheet TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON seal_count TO sunhall_app;
GRANT INSERT, SELECT ON seal_use TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON search_entry TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON search_synonym TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON session TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON shown_officer TO sunhall_app;
GRANT INSERT, SELECT ON sign_in_attempt TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_on_artifact TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON sign_on_key TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_on_visit TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON simulated_message TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON site TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON site_column TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON site_duty TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON site_finding TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON site_reach TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON site_score TO sunhall_app;
GRANT INSERT, SELECT ON site_work_entry TO sunhall_app;
GRANT INSERT, SELECT ON site_work_table TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sms_delivery TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sms_mass TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sms_opt_out TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sms_provider TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sms_tally TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sms_template TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sms_unit TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON sms_used TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON spokesperson TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON stored_file TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON supervision_counting TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON supervision_coverage TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON supervision_day TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON supervision_draft TO sunhall_app;
GRANT INSERT, SELECT ON supervision_event TO sunhall_app;
GRANT INSERT, SELECT ON supervision_late TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON supervision_result TO sunhall_app;
GRANT INSERT, SELECT ON supervision_result_past TO sunhall_app;
GRANT INSERT, SELECT ON supervision_rule TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON supervision_rule_set TO sunhall_app;
GRANT INSERT, SELECT ON supervision_signal TO sunhall_app;
GRANT UPDATE (state) ON supervision_signal TO sunhall_app;
GRANT UPDATE (counted_at) ON supervision_signal TO sunhall_app;
GRANT UPDATE (declined) ON supervision_signal TO sunhall_app;
GRANT SELECT, USAGE ON supervision_signal_seq TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON supervision_standing TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON supervision_watch TO sunhall_app;
GRANT INSERT, SELECT ON survey_answer TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON survey_tally TO sunhall_app;
GRANT INSERT, SELECT ON system_confirmation TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON uplink_batch TO sunhall_app;
GRANT SELECT, UPDATE ON uplink_link TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON uplink_order_in TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON uplink_order_out TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON uplink_receipt TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON uplink_sender TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON uplink_standing TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON uplink_told TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON useful_place TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON vehicle TO sunhall_app;
GRANT SELECT, USAGE ON vehicle_number_seq TO sunhall_app;
GRANT INSERT, SELECT, UPDATE ON vehicle_trip TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON visit_day TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON visit_salt TO sunhall_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON visit_seen TO sunhall_app;
GRANT INSERT, SELECT ON yearly_entry TO sunhall_app;
