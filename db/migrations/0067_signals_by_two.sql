-- Words go out of signals, too, only where an act of two officers erases them.
create function is_erased_by_two(of_chain uuid, by_seq integer) returns boolean language sql stable as $$
  select exists (
    select from ledger_act done
    join ledger_act asked on asked.chain_id = done.chain_id and asked.seq = (done.body ->> 'proposal')::integer
      and asked.seq < done.seq and asked.act = 'propose-erasing'
    where done.chain_id = of_chain and done.seq = by_seq and done.act = 'erase-text'
      and done.actor_kind = 'staff' and asked.actor_kind = 'staff' and done.actor_id <> asked.actor_id)
$$;
create or replace function redact_signals(of_case uuid, by_seq integer, words text[], mark text) returns void
language plpgsql security definer as $$
begin
  if not is_erased_by_two(of_case, by_seq) then
    raise exception 'no act of two officers erases words of %', of_case using errcode = 'insufficient_privilege';
  end if;
  update supervision_signal set message = redacted(message, words, mark),
    message_en = redacted(message_en, words, mark), snapshot = redacted(snapshot, words, mark)
    where case_id = of_case;
end $$;
do $$ begin
  execute format('alter function redact_signals(uuid, integer, text[], text) set search_path = %I, pg_temp', current_schema());
end $$;
