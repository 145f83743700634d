-- What an organ received and registered (收文登记): one row beside each case, with its number by organ and year.
CREATE TABLE incoming_document (
  id uuid PRIMARY KEY REFERENCES case_file,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  year smallint NOT NULL,
  serial integer NOT NULL CHECK (serial > 0),
  -- What came by the exchange of this platform; what came on paper has none.
  receipt_id uuid UNIQUE REFERENCES official_document_receipt,
  title text NOT NULL,
  sender text NOT NULL,
  -- 来文字号
  number text NOT NULL,
  -- A scan of what came on paper.
  file_id text,
  registered_at timestamptz NOT NULL,
  registered_by text NOT NULL,
  UNIQUE (organ_id, year, serial)
);
CREATE INDEX incoming_document_path ON incoming_document (organ_path text_pattern_ops, registered_at DESC, id DESC);
CREATE INDEX incoming_document_file ON incoming_document (file_id) WHERE file_id IS NOT NULL;
REVOKE DELETE ON incoming_document FROM sunhall_app;

-- The last number of an organ in a year: taken with the registration or not at all.
CREATE TABLE incoming_serial (
  organ_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (organ_id, year)
);
REVOKE DELETE ON incoming_serial FROM sunhall_app;
