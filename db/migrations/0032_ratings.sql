-- 好差评: one rating for each service, and what became of the bad ones.

CREATE TABLE rating (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  -- Of the rated case, so that figures by organ and item need no look into it.
  organ_id uuid NOT NULL,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  subject_code text,
  -- GB/T 39046-2020 A.8: 1 very satisfied … 5 very dissatisfied.
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  channel text NOT NULL,
  dimensions jsonb NOT NULL DEFAULT '{}',
  text text,
  at timestamptz NOT NULL,
  -- A bad rating found to be a mistake or malice after review no longer counts; it is never deleted.
  state text NOT NULL DEFAULT 'counted' CHECK (state IN ('counted', 'excluded')),
  excluded_reason text,
  CHECK ((state = 'excluded') = (excluded_reason IS NOT NULL))
);
CREATE INDEX rating_by_organ ON rating (organ_path text_pattern_ops, at);
CREATE INDEX rating_by_subject ON rating (subject_code, at) WHERE subject_code IS NOT NULL;
CREATE INDEX rating_by_time ON rating USING brin (at);
