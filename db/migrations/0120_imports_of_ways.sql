-- Beside items, another system's packages (一件事) and windows of a hall are kept as they came, row by row.

ALTER TABLE item_import ADD COLUMN what text NOT NULL DEFAULT 'list'
  CHECK (what IN ('list', 'guides', 'packages', 'windows'));
ALTER TABLE item_import ALTER COLUMN what DROP DEFAULT;
