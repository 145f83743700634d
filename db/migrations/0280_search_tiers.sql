-- The index knows how heavy and how new an entry is, by weight, year and month (UTC): a page of frequent words reads
-- the first of them instead of all.
UPDATE search_entry SET grams = grams || array_to_tsvector(ARRAY[
  '~' || weight,
  '~' || weight || to_char(published_at AT TIME ZONE 'UTC', '/FMYYYY'),
  '~' || weight || to_char(published_at AT TIME ZONE 'UTC', '/FMYYYY/FMMM')]);
