-- Who called about a hotline order: apart from its file, for the centre alone; the organ complained of never reads it.
CREATE TABLE hotline_caller (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  -- Finds the other calls of the same number without opening any.
  phone_index text NOT NULL,
  phone_sealed text NOT NULL,
  name_sealed text,
  called_at timestamptz NOT NULL
);
CREATE INDEX hotline_caller_phone ON hotline_caller (phone_index, called_at DESC, case_id DESC);
REVOKE DELETE ON hotline_caller FROM sunhall_app;
