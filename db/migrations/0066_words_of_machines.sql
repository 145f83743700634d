-- Erasing words leaves what the machine wrote alone: an answer “2026” is no reason to take 2026 out of a date or an id.
create or replace function redacted(value text, words text[], mark text) returns text language plpgsql immutable as $$
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
end $$;
