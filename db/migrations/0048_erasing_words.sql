-- Words can be erased by law from acts and papers while what proves them stays: each word is sealed with a salt of its own.

-- What was chained before was chained otherwise: there is no such city yet.
alter table ledger_act add column seals text[] not null default '{}';
alter table ledger_act alter column seals drop default;
alter table case_paper add column seals text[] not null default '{}';
alter table case_paper alter column seals drop default;

-- Proposals are looked for among all acts.
create index ledger_act_proposed on ledger_act (chain_id, seq) where act = 'propose-erasing';

-- Words that the law wants kept and no longer used, sealed: no page reads them.
create table case_withheld (
  case_id uuid not null references case_file,
  -- The act that took them out.
  by_seq integer not null,
  sealed text not null,
  primary key (case_id, by_seq)
);

-- A text without some words: equal to one it goes whole; a longer word also goes out of the midst of a text.
create function redacted(value text, words text[], mark text) returns text language plpgsql immutable as $$
declare word text;
begin
  foreach word in array words loop
    if value = word then return mark; end if;
    if length(word) >= 4 then value := replace(value, word, mark); end if;
  end loop;
  return value;
end $$;

create function redacted(value jsonb, words text[], mark text) returns jsonb language plpgsql immutable as $$
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(redacted(value #>> '{}', words, mark))
    when 'array' then (select coalesce(jsonb_agg(redacted(e, words, mark) order by n), '[]')
      from jsonb_array_elements(value) with ordinality t (e, n))
    when 'object' then (select coalesce(jsonb_object_agg(k, redacted(v, words, mark)), '{}') from jsonb_each(value) t (k, v))
    else value end;
end $$;

-- Takes the words at these places out of a body. Their seals become their digests, and their salts are gone: nobody
-- can find them again by trying.
create function emptied(inout body jsonb, inout seals text[], places jsonb, mark text) language plpgsql as $$
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
end $$;

-- Whether an act later in its chain says that words of this one are erased.
create function is_to_be_erased(of_chain uuid, of_seq integer) returns boolean language sql stable as $$
  select exists (select from ledger_act where chain_id = of_chain and seq > of_seq and act = 'erase-text'
    and body @> jsonb_build_object('erased', jsonb_build_array(jsonb_build_object('seq', of_seq))))
$$;

-- An act never changes, but for the words that a later act erases.
create function refuse_other_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{body,seals}'::text[] = to_jsonb(old) - '{body,seals}'::text[]
    and is_to_be_erased(old.chain_id, old.seq) then return new; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
drop trigger ledger_act_append_only on ledger_act;
create trigger ledger_act_append_only before delete or truncate on ledger_act
  for each statement execute function refuse_change();
create trigger ledger_act_only_erased before update on ledger_act
  for each row execute function refuse_other_change();

-- Does what the act `by_seq` of a chain says: empties the words it names in acts and papers. The act must be there, and
-- follow a proposal of the same acts by another officer. It runs as the owner of the tables: the program's own role can
-- change neither.
create function erase_words(of_chain uuid, by_seq integer) returns void
language plpgsql security definer as $$
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
end $$;
revoke execute on function erase_words from public;
grant execute on function erase_words to sunhall_app;
-- Its names mean the tables of this city and nothing that a session made for itself.
do $$ begin
  execute format('alter function erase_words(uuid, integer) set search_path = %I, pg_temp', current_schema());
end $$;
