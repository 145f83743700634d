-- Notices of a year's days off as they were entered: looked at first, and put in force by a second act.
create table calendar_notice (
  id uuid primary key,
  region text not null,
  year integer not null,
  state text not null check (state in ('official', 'provisional')),
  source text not null,
  exceptional boolean not null,
  -- A day or a span of days a line, as it was pasted.
  days text not null,
  entered_at timestamptz not null,
  entered_by text not null,
  in_force_at timestamptz,
  in_force_by text,
  check ((in_force_at is null) = (in_force_by is null))
);
create index calendar_notice_by_time on calendar_notice (entered_at desc, id desc);
revoke update, delete on calendar_notice from sunhall_app;
grant update (in_force_at, in_force_by) on calendar_notice to sunhall_app;
