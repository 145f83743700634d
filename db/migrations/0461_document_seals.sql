-- The seal of a document (电子印章): SM2 over SM3 of the file as it was sealed; the code lets anybody look it up.
CREATE TABLE official_document_seal (
  file_id text PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES official_document,
  organ_name text NOT NULL,
  -- SM3 of the file, 64 hex digits; `<key id>.<hex r‖s>`; what stands beside the number for who looks it up.
  digest text NOT NULL,
  signature text NOT NULL,
  code text NOT NULL,
  sealed_at timestamptz NOT NULL,
  sealed_by text NOT NULL
);
CREATE INDEX official_document_seal_document ON official_document_seal (document_id);
REVOKE UPDATE, DELETE ON official_document_seal FROM sunhall_app;
