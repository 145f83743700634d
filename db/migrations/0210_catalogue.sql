-- What organs owe the public by the catalogue of openness (主动公开目录): each thing once, with its day, and what answered it.
CREATE TABLE catalogue_due (
  id uuid PRIMARY KEY,
  -- Code of the item in the catalogue that ships with the program.
  item text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- A month, a quarter or a year; the day it was formed where nothing comes round; of an interpretation the code of its policy.
  period text NOT NULL,
  -- What it is, where the period does not tell.
  title text NOT NULL,
  title_en text,
  -- The day it was formed, from which the twenty working days of 条例第二十六条 run.
  formed_on date NOT NULL,
  due_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  -- What answers it: the code of something published, or a reason why there is nothing to publish.
  done_code text,
  none_reason text,
  done_at timestamptz,
  -- The reminder (催办单) it is in.
  case_id uuid REFERENCES case_file,
  UNIQUE (item, organ_id, period, title),
  CHECK ((done_at IS NULL) = (done_code IS NULL AND none_reason IS NULL)),
  CHECK (done_code IS NULL OR none_reason IS NULL)
);
CREATE INDEX catalogue_due_path ON catalogue_due (organ_path text_pattern_ops, due_at);
CREATE INDEX catalogue_due_open ON catalogue_due (due_at, id) WHERE done_at IS NULL;
CREATE INDEX catalogue_due_organ ON catalogue_due (organ_id);
CREATE INDEX catalogue_due_code ON catalogue_due (done_code);
CREATE INDEX catalogue_due_case ON catalogue_due (case_id);
-- By what an article says it answers.
CREATE INDEX article_live_due ON article_live (due_item) WHERE due_item IS NOT NULL;
