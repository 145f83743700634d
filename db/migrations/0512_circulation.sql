-- 传阅: who was given a document to read, by whom, and when it was read. A row is written once and marked once, so that
-- nothing is lost when it is passed on again.
CREATE TABLE incoming_reader (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES incoming_document,
  reader_id uuid NOT NULL REFERENCES account,
  given_by uuid NOT NULL REFERENCES account,
  given_at timestamptz NOT NULL,
  read_at timestamptz,
  note text,
  CHECK (note IS NULL OR read_at IS NOT NULL)
);
CREATE INDEX incoming_reader_case ON incoming_reader (case_id, id);
CREATE INDEX incoming_reader_open ON incoming_reader (reader_id, id DESC) WHERE read_at IS NULL;
CREATE INDEX incoming_reader_own ON incoming_reader (reader_id, id DESC);
REVOKE DELETE ON incoming_reader FROM sunhall_app;

-- A document is found by the number its sender gave it when one that answers it is sent.
CREATE INDEX incoming_document_number ON incoming_document (organ_id, number);
ALTER TABLE incoming_document ADD COLUMN file_kind text;
UPDATE incoming_document SET file_kind = 'pdf' WHERE file_id IS NOT NULL;
ALTER TABLE incoming_document ADD CHECK ((file_id IS NULL) = (file_kind IS NULL));
