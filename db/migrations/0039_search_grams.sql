-- Search by pieces of one, two and three signs, and entries in the order in which results are shown.

-- The pieces of a text that is folded already. Pieces over punctuation are never asked for.
CREATE FUNCTION pg_temp.cut_into_grams(folded text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT gram), '{}')
  FROM (
    SELECT unnest(ARRAY[sign, sign || next, sign || next || second]) AS gram
    FROM (
      SELECT sign, lead(sign) OVER place AS next, lead(sign, 2) OVER place AS second
      FROM unnest(string_to_array(folded, NULL)) WITH ORDINALITY AS signs (sign, at)
      WINDOW place AS (ORDER BY at)
    ) AS neighbours
  ) AS grams
  WHERE gram !~ '[[:space:][:punct:]]'
$$;

DROP INDEX search_entry_grams;
ALTER TABLE search_entry
  -- Read piece by piece in looking through many entries; packing saves a third and costs more than that.
  ALTER COLUMN folded_body SET STORAGE EXTERNAL,
  ALTER COLUMN folded_title SET STORAGE MAIN;

-- The lexemes of source and facets stay. ^ stands before those of the title, = before all of it, and one
-- in 64 entries is marked, whatever it tells of: its matches are counted for all.
UPDATE search_entry SET
  folded_body = folded_body || '',
  grams = grams
    || array_to_tsvector(pg_temp.cut_into_grams(folded_body))
    || array_to_tsvector(pg_temp.cut_into_grams(folded_title))
    || array_to_tsvector(ARRAY(SELECT '^' || gram FROM unnest(pg_temp.cut_into_grams(folded_title)) AS gram))
    || array_to_tsvector(CASE WHEN char_length(folded_title) <= 100 THEN ARRAY['=' || folded_title] ELSE '{}' END)
    || array_to_tsvector(CASE WHEN get_byte(sha256(convert_to(source || ' ' || ref, 'UTF8')), 0) % 64 = 0
      THEN ARRAY['%'] ELSE '{}' END);

CREATE INDEX search_entry_grams ON search_entry USING gin (grams);
CREATE INDEX search_entry_order ON search_entry (weight, published_at, source, ref);

-- Organs are found by name in the same way.
UPDATE organ SET search = search
  || array_to_tsvector(pg_temp.cut_into_grams(lower(normalize(concat_ws(' ', name, short_name, name_en, code), NFKC))));
