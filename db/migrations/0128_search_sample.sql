-- The sample has an index of its own: a word is looked for among a few thousand entries, not in its list of all.
ALTER TABLE search_entry ADD COLUMN sampled boolean NOT NULL DEFAULT false;
UPDATE search_entry SET sampled = true WHERE grams @@ $$'%'$$::tsquery;
CREATE INDEX search_entry_sample ON search_entry USING gin (grams) WHERE sampled;
