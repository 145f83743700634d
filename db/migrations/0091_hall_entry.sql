-- 进驻台账: how many matters, people, seals and fees of a department should be in the service hall, and are. Only added to.
CREATE TABLE hall_entry (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  what text NOT NULL CHECK (what IN ('items', 'staff', 'seals', 'fees')),
  due integer NOT NULL CHECK (due >= 0),
  entered integer NOT NULL CHECK (entered >= 0 AND entered <= due),
  noted_at timestamptz NOT NULL,
  noted_by uuid NOT NULL REFERENCES account
);
CREATE INDEX hall_entry_by_organ ON hall_entry (organ_path text_pattern_ops, what, noted_at DESC);
REVOKE UPDATE, DELETE ON hall_entry FROM sunhall_app;
