-- To whom a document was sent, and what became of it there (回执): one row for each receiver. Millions a year, so it is
-- read by its indexes alone.
CREATE TABLE official_document_receipt (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES official_document,
  organ_id uuid NOT NULL REFERENCES organ,
  role text NOT NULL CHECK (role IN ('main', 'copy')),
  -- Which sending it came with: 1, and more where it was sent on to further organs.
  round smallint NOT NULL,
  sent_at timestamptz NOT NULL,
  -- By when it is to be signed for; a setting of the city.
  due_at timestamptz NOT NULL,
  -- 送达、打开、签收、打印
  delivered_at timestamptz,
  opened_at timestamptz,
  opened_by text,
  signed_at timestamptz,
  signed_by text,
  printed_at timestamptz,
  prints smallint NOT NULL DEFAULT 0,
  -- 退文
  returned_at timestamptz,
  returned_by text,
  return_reason text,
  return_note text,
  -- 撤回: before it was signed for.
  recalled_at timestamptz,
  recall_reason text,
  -- The case it became when it was late.
  reminder_id uuid REFERENCES case_file,
  UNIQUE (document_id, organ_id),
  CHECK ((opened_at IS NULL) = (opened_by IS NULL)),
  CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
  CHECK ((returned_at IS NULL) = (return_reason IS NULL)),
  CHECK ((recalled_at IS NULL) = (recall_reason IS NULL)),
  CHECK (num_nonnulls(signed_at, returned_at, recalled_at) <= 1)
);
-- The inbox of an organ, and what of it is not signed for yet.
CREATE INDEX official_document_receipt_inbox ON official_document_receipt (organ_id, sent_at DESC, id DESC)
  WHERE recalled_at IS NULL;
CREATE INDEX official_document_receipt_open ON official_document_receipt (organ_id, sent_at DESC, id DESC)
  WHERE signed_at IS NULL AND returned_at IS NULL AND recalled_at IS NULL;
CREATE INDEX official_document_receipt_due ON official_document_receipt (due_at, id)
  WHERE signed_at IS NULL AND returned_at IS NULL AND recalled_at IS NULL AND reminder_id IS NULL;
CREATE INDEX official_document_receipt_reminder ON official_document_receipt (reminder_id) WHERE reminder_id IS NOT NULL;
REVOKE DELETE ON official_document_receipt FROM sunhall_app;
