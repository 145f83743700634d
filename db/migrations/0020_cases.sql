-- The ledger, and cases: files, limits, holders, parties, materials, opinions, papers.

-- Every act on anything is appended here and never changed; each row carries the hash of the one before it in its chain.
create table ledger_act (
  chain_id uuid not null,
  seq integer not null check (seq > 0),
  id uuid not null unique,
  chain_kind text not null,
  act text not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  organ_id uuid,
  organ_name text,
  body jsonb not null,
  client_id uuid,
  prev_hash text not null,
  hash text not null,
  primary key (chain_id, seq),
  unique (chain_id, client_id)
);
create index ledger_act_by_time on ledger_act using brin (at);
revoke update, delete, truncate on ledger_act from sunhall_app;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_act_append_only before update or delete or truncate on ledger_act
  for each statement execute function refuse_change();

create sequence case_number_seq;
grant usage on sequence case_number_seq to sunhall_app;

create table case_file (
  id uuid primary key,
  number text not null unique,
  code_hash text not null,
  kind text not null,
  subject_id uuid,
  subject_code text,
  title text not null,
  title_en text,
  organ_id uuid not null,
  organ_path text not null references organ (path) on update cascade,
  organ_name text not null,
  region text not null,
  state text not null,
  step text,
  -- What the step is called in the version the case was begun under, so that a list needs no look into it.
  step_name text,
  step_name_en text,
  phase text not null check (phase in ('open', 'waiting', 'closed')),
  channel text not null,
  applicant_name text not null,
  account_id uuid,
  received_at timestamptz not null,
  accepted_at timestamptz,
  decided_at timestamptz,
  closed_at timestamptz,
  outcome text,
  -- Nearest due moment of the running limits; null while every clock stands still.
  due_at timestamptz,
  due_kind text,
  suspended_since timestamptz,
  signal text,
  urgent boolean not null default false,
  parent_id uuid references case_file (id),
  data jsonb not null,
  last_seq integer not null,
  last_hash text not null
);
create index case_file_open_by_organ on case_file (organ_path text_pattern_ops, due_at) where phase <> 'closed';
create index case_file_by_organ on case_file (organ_path text_pattern_ops, received_at desc, id desc);
create index case_file_by_account on case_file (account_id, received_at desc, id desc) where account_id is not null;
create index case_file_by_applicant on case_file (applicant_name text_pattern_ops);
create index case_file_by_subject on case_file (subject_code, received_at desc);
create index case_file_by_received on case_file (received_at desc, id desc);
create index case_file_by_closed on case_file (closed_at) where closed_at is not null;
create index case_file_children on case_file (parent_id) where parent_id is not null;

create table case_limit (
  id uuid primary key,
  case_id uuid not null references case_file (id),
  kind text not null,
  amount integer not null check (amount >= 0),
  unit text not null check (unit in ('wd', 'd', 'mo', 'h', 'min')),
  extra integer not null default 0,
  method text not null,
  started_at timestamptz not null,
  due_at timestamptz,
  suspensions jsonb not null default '[]',
  state text not null check (state in ('running', 'suspended', 'met', 'missed', 'void')),
  ended_at timestamptz,
  on_expiry text,
  organ_id uuid,
  basis text,
  provisional boolean not null default false,
  -- A running clock knows its moment; only a clock that stands still may be without one.
  check (state <> 'running' or due_at is not null)
);
create index case_limit_by_case on case_limit (case_id);
create index case_limit_expiring on case_limit (due_at) where state = 'running' and on_expiry is not null;
create index case_limit_open on case_limit (due_at) where state in ('running', 'suspended');

-- Who has a case now. Past holders are in the ledger.
create table case_hold (
  case_id uuid not null references case_file (id),
  role text not null check (role in ('lead', 'assist')),
  organ_id uuid not null,
  organ_path text not null references organ (path) on update cascade,
  post text not null,
  officer_id uuid,
  since timestamptz not null,
  -- Infinity while no clock runs: a to-do list is paged by an order without gaps.
  due_at timestamptz not null,
  -- Nothing for the holder to hurry with: the clock stands, or the applicant must act.
  suspended boolean not null,
  primary key (case_id, role, organ_id)
);
create index case_hold_todo on case_hold (organ_id, post, due_at, case_id) include (officer_id, suspended);
create index case_hold_by_path on case_hold (organ_path text_pattern_ops, due_at);

create table case_party (
  case_id uuid not null references case_file (id),
  role text not null check (role in ('applicant', 'agent')),
  kind text not null check (kind in ('natural', 'legal')),
  account_id uuid,
  name text not null,
  -- In which they are written to.
  lang text not null check (lang in ('zh', 'zh-Hant', 'en')),
  id_sealed text,
  id_index text,
  phone_sealed text,
  email_sealed text,
  address_sealed text,
  -- For an agent: how the applicant agreed.
  consent jsonb,
  primary key (case_id, role)
);
create index case_party_by_person on case_party (id_index) where id_index is not null;

create table case_material (
  case_id uuid not null references case_file (id),
  code text not null,
  version integer not null check (version > 0),
  name text not null,
  source text not null,
  file_id text,
  file_name text,
  state text not null check (state in ('given', 'accepted', 'defective', 'promised', 'fetched', 'missing')),
  note text,
  at timestamptz not null,
  primary key (case_id, code, version)
);

create table case_opinion (
  case_id uuid not null references case_file (id),
  organ_id uuid not null,
  step text not null,
  organ_name text not null,
  asked_at timestamptz not null,
  due_at timestamptz,
  answered_at timestamptz,
  answer text check (answer in ('agree', 'agree-with-conditions', 'disagree', 'deemed-agree')),
  text text,
  primary key (case_id, step, organ_id)
);

create table case_paper (
  id uuid primary key,
  case_id uuid not null references case_file (id),
  seq integer not null,
  template text not null,
  number text not null,
  -- Who issued it; the case may be another organ's by now.
  organ_name text not null,
  issued_at timestamptz not null,
  body jsonb not null,
  unique (template, number)
);
create index case_paper_by_case on case_paper (case_id);
revoke update, delete on case_paper from sunhall_app;

-- Numbers of papers run without gap by organ, template and year: the row is locked until the paper is issued.
create table case_paper_counter (
  organ_id uuid not null,
  template text not null,
  year integer not null,
  last integer not null,
  primary key (organ_id, template, year)
);

-- The city's signature over a paper, made when it is first shown. What it was made over can never be signed anew.
create table case_paper_seal (
  paper_id uuid primary key references case_paper (id),
  -- SM3 of the canonical text, 64 hex digits.
  digest text not null,
  signature text not null,
  signed_at timestamptz not null
);
revoke update, delete on case_paper_seal from sunhall_app;
