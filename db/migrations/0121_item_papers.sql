-- Files of an item's own, blank forms and filled examples of its materials: whoever sent one in made it the item's.
CREATE TABLE item_paper (
  file_id text NOT NULL CHECK (file_id ~ '^[0-9a-f]{64}$'),
  item_document_id uuid NOT NULL REFERENCES document,
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (file_id, item_document_id)
);
CREATE INDEX item_paper_document ON item_paper (item_document_id);
REVOKE UPDATE, DELETE ON item_paper FROM sunhall_app;
