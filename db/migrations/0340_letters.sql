-- Letters that were answered, each with what somebody else decided about publishing the answer: published with its words
-- masked, or not (诽谤、隐私、秘密). A letter that is looked at again leaves it until it is answered anew.
CREATE TABLE letter_answer (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL UNIQUE,
  kind text NOT NULL,
  sort text NOT NULL,
  subject text,
  organ_id uuid NOT NULL REFERENCES organ (id),
  organ_path text NOT NULL,
  received_at timestamptz NOT NULL,
  answered_at timestamptz NOT NULL,
  on_time boolean NOT NULL,
  decision text NOT NULL CHECK (decision IN ('waiting', 'published', 'defamation', 'privacy', 'secret')),
  decided_at timestamptz,
  title text,
  text text,
  answer text,
  CHECK ((decision = 'waiting') = (decided_at IS NULL)),
  CHECK ((decision = 'published') = (title IS NOT NULL AND text IS NOT NULL AND answer IS NOT NULL))
);
CREATE INDEX letter_answer_newest ON letter_answer (answered_at DESC, id DESC) WHERE decision = 'published';
CREATE INDEX letter_answer_by_organ ON letter_answer (organ_id, answered_at DESC, id DESC) WHERE decision = 'published';
CREATE INDEX letter_answer_by_sort ON letter_answer (sort, answered_at DESC, id DESC) WHERE decision = 'published';
CREATE INDEX letter_answer_waiting ON letter_answer (organ_path text_pattern_ops, answered_at, id) WHERE decision = 'waiting';
CREATE INDEX letter_answer_by_day ON letter_answer (answered_at, organ_path text_pattern_ops);

-- What one organ had another answer (交办): followed by whoever handed it over, though it lies with the other.
CREATE TABLE letter_handover (
  case_id uuid PRIMARY KEY,
  by_id uuid NOT NULL REFERENCES organ (id),
  by_path text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX letter_handover_by ON letter_handover (by_id, at DESC, case_id DESC);

-- Each time somebody of an organ looks at its letters.
CREATE TABLE letter_look (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ (id),
  organ_path text NOT NULL,
  account_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX letter_look_by_organ ON letter_look (organ_id, at);
CREATE INDEX letter_look_by_path ON letter_look (organ_path text_pattern_ops, at);
