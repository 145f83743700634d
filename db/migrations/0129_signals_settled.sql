-- When a signal began to count, which a supervisor may have to decide first; why one did not let it count; those that still wait.
alter table supervision_signal add column counted_at timestamptz, add column declined jsonb;
update supervision_signal set counted_at = fired_at where state <> 'pending';
create index supervision_signal_pending on supervision_signal (fired_at) where state = 'pending';
grant update (counted_at, declined) on supervision_signal to sunhall_app;

create or replace function redact_signals(of_case uuid, by_seq integer, words text[], mark text) returns void
language plpgsql security definer as $$
begin
  if not is_erased_by_two(of_case, by_seq) then
    raise exception 'no act of two officers erases words of %', of_case using errcode = 'insufficient_privilege';
  end if;
  update supervision_signal set message = redacted(message, words, mark),
    message_en = redacted(message_en, words, mark), snapshot = redacted(snapshot, words, mark),
    declined = redacted(declined, words, mark)
    where case_id = of_case;
end $$;
do $$ begin
  execute format('alter function redact_signals(uuid, integer, text[], text) set search_path = %I, pg_temp', current_schema());
end $$;
