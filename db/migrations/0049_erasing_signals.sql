-- Signals keep what they say, but for words of their case that an act of its chain erases.
create function redact_signals(of_case uuid, by_seq integer, words text[], mark text) returns void
language plpgsql security definer as $$
begin
  if not exists (select from ledger_act where chain_id = of_case and seq = by_seq and act = 'erase-text') then
    raise exception 'no act erases words of %', of_case using errcode = 'insufficient_privilege';
  end if;
  update supervision_signal set message = redacted(message, words, mark),
    message_en = redacted(message_en, words, mark), snapshot = redacted(snapshot, words, mark)
    where case_id = of_case;
end $$;
revoke execute on function redact_signals from public;
grant execute on function redact_signals to sunhall_app;
do $$ begin
  execute format('alter function redact_signals(uuid, integer, text[], text) set search_path = %I, pg_temp', current_schema());
end $$;
