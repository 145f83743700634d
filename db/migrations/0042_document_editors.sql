-- Nobody reviews a text they had a hand in: not only who submits it, but whoever edited it since it was last published.

ALTER TABLE document_draft ADD COLUMN editors uuid[];
UPDATE document_draft SET editors = ARRAY[editor_id];
ALTER TABLE document_draft ALTER COLUMN editors SET NOT NULL;

ALTER TABLE document_version ADD COLUMN editors uuid[];
UPDATE document_version SET editors = ARRAY[author_id];
ALTER TABLE document_version ALTER COLUMN editors SET NOT NULL,
  ADD CHECK (author_id = ANY (editors)),
  ADD UNIQUE (id, content_hash, editors);

-- The foreign key repeats the editors and the hash: a review signs this text, and never one's own.
ALTER TABLE document_review ADD COLUMN editors uuid[];
UPDATE document_review SET editors = ARRAY[author_id];
ALTER TABLE document_review ALTER COLUMN editors SET NOT NULL,
  ADD FOREIGN KEY (version_id, content_hash, editors) REFERENCES document_version (id, content_hash, editors),
  ADD CHECK (reviewer_id <> ALL (editors)),
  DROP COLUMN author_id;
ALTER TABLE document_version DROP CONSTRAINT document_version_id_content_hash_author_id_key;
