-- Files sent in for an article. To know the hash of a file is not enough to publish it: it must have come in this way.
-- Rows stay as long as the document, whose older versions may show the file.
CREATE TABLE article_file (
  document_id uuid NOT NULL REFERENCES document,
  file_id text NOT NULL,
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (document_id, file_id)
);
CREATE INDEX article_file_id ON article_file (file_id);

-- Where an article stood on an older site, so that old links lead on.
CREATE TABLE article_old_address (
  host text NOT NULL CHECK (host = lower(host)),
  path text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (host, path)
);
CREATE INDEX article_old_address_code ON article_old_address (code);
