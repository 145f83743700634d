-- What organs must publish by themselves (主动公开基本目录), period by period.

CREATE TABLE catalogue_due (
  id uuid PRIMARY KEY,
  -- Code of the item in the list that ships.
  item text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- 2026, 2026-Q3, 2026-07; the code of what asks for it where nothing repeats.
  period text NOT NULL,
  due_at timestamptz NOT NULL,
  -- Code of what was published for it.
  done_code text,
  done_at timestamptz,
  -- The case in which the organ was asked for it when it was late.
  case_id uuid REFERENCES case_file,
  UNIQUE (item, organ_id, period),
  CHECK ((done_code IS NULL) = (done_at IS NULL))
);
CREATE INDEX catalogue_due_path ON catalogue_due (organ_path text_pattern_ops, due_at);
CREATE INDEX catalogue_due_organ ON catalogue_due (organ_id);
CREATE INDEX catalogue_due_open ON catalogue_due (due_at) WHERE done_at IS NULL AND case_id IS NULL;
CREATE INDEX catalogue_due_case ON catalogue_due (case_id);
