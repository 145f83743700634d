-- An organ that a measure concerns is its party, and has an English name for English pages.
ALTER TABLE case_file ADD COLUMN applicant_name_en text;
UPDATE case_file f
SET applicant_name_en = o.name_en
FROM organ o
WHERE f.kind IN ('order', 'proposal') AND o.id = (f.data -> 'organ' ->> 'id')::uuid;
