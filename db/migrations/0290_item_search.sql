-- The list of services is searched by pieces of one, two and three signs, in the one form of all ways to write.

-- The pieces of a text that is folded already. Pieces over punctuation are never asked for.
CREATE FUNCTION pg_temp.cut_haystack(folded text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
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

ALTER TABLE item_live ADD COLUMN search tsvector;
UPDATE item_live SET haystack = lower(normalize(haystack, NFKC));
UPDATE item_live SET search = array_to_tsvector(pg_temp.cut_haystack(haystack));
ALTER TABLE item_live ALTER COLUMN search SET NOT NULL;
CREATE INDEX item_live_search ON item_live USING gin (search);
