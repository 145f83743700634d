-- English for what was there in Chinese only: titles of office, and what the search shows of an entry.

ALTER TABLE officer_post ADD COLUMN title_en text;

ALTER TABLE search_entry
  ADD COLUMN title_en text,
  ADD COLUMN body_en text;
UPDATE search_entry SET title_en = name_en FROM organ WHERE source = 'organs' AND ref = organ.id::text;
UPDATE search_entry SET title_en = name_en, body_en = summary_en FROM item_live
  WHERE source = 'items' AND ref = code AND until IS NULL;
