-- Online interviews (在线访谈): who answers when about what, and what the public asked.
CREATE TABLE interview (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  title text NOT NULL,
  title_en text,
  guests text NOT NULL,
  about text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- Address of the article with its film or pictures.
  replay text,
  cancelled_at timestamptz,
  cancel_reason text,
  CHECK (starts_at < ends_at),
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
);
CREATE INDEX interview_by_day ON interview (starts_at DESC, id DESC);
CREATE INDEX interview_by_path ON interview (organ_path text_pattern_ops, starts_at DESC);
CREATE INDEX interview_organ ON interview (organ_id);
REVOKE DELETE ON interview FROM sunhall_app;

-- What the public asked; shown once it was passed on, and answered in this order.
CREATE TABLE interview_question (
  id uuid PRIMARY KEY,
  interview_id uuid NOT NULL REFERENCES interview,
  asker text NOT NULL,
  text text NOT NULL,
  sent_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'passed', 'held', 'answered')),
  reason text,
  answer text,
  answered_by text,
  answered_at timestamptz,
  CHECK ((state = 'held') = (reason IS NOT NULL)),
  CHECK ((state = 'answered') = (answer IS NOT NULL))
);
CREATE INDEX interview_question_queue ON interview_question (interview_id, state, sent_at, id);
