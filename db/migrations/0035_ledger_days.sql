-- The ledger in public: an act is chained without its names and words, and each day's acts are leaves of one signed tree.

-- What was chained before, hash and all, was chained otherwise: there is no such city yet.
alter table ledger_act
  add column salt text not null default '',
  add column digest text not null default '';
alter table ledger_act
  alter column salt drop default,
  alter column digest drop default;

-- Each act that a tree holds, at its place. An act is in one tree, for good.
create table ledger_leaf (
  day date not null,
  position integer not null check (position >= 0),
  act_id uuid not null unique,
  hash text not null,
  primary key (day, position)
);

-- A closed day. The statement is what is signed, to the byte.
create table ledger_day (
  day date primary key,
  acts integer not null check (acts > 0),
  -- Acts that bear the date of a day that was closed before they were written down.
  late integer not null,
  root text not null,
  -- The root of the day closed before this one; null for the first.
  previous text,
  -- The greatest id among its acts.
  last_act uuid not null,
  statement text not null,
  sm2 text not null,
  ed25519 text not null,
  closed_at timestamptz not null
);

revoke update, delete, truncate on ledger_leaf, ledger_day from sunhall_app;
create trigger ledger_leaf_append_only before update or delete or truncate on ledger_leaf
  for each statement execute function refuse_change();
create trigger ledger_day_append_only before update or delete or truncate on ledger_day
  for each statement execute function refuse_change();
