-- Who answers for openness in an organ (政务公开责任): the leader, the office and its telephone, as the public is told.
CREATE TABLE openness_charge (
  organ_id uuid PRIMARY KEY REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  leader text NOT NULL,
  office text NOT NULL,
  phone text NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX openness_charge_by_path ON openness_charge (organ_path text_pattern_ops);

-- Meetings in which the public appraises the openness of an organ (政务公开评议), and what it answers.
CREATE TABLE openness_appraisal (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  held_on date NOT NULL,
  place text NOT NULL,
  -- Those who came, by where they come from: no names.
  came text NOT NULL,
  people integer NOT NULL CHECK (people > 0),
  -- How many of them were content.
  content integer NOT NULL CHECK (content >= 0),
  opinions text NOT NULL,
  answer_due date NOT NULL,
  answer text,
  answered_on date,
  CHECK (content <= people),
  CHECK ((answer IS NULL) = (answered_on IS NULL))
);
CREATE INDEX openness_appraisal_by_path ON openness_appraisal (organ_path text_pattern_ops, id DESC);
CREATE INDEX openness_appraisal_organ ON openness_appraisal (organ_id);
CREATE INDEX openness_appraisal_by_day ON openness_appraisal (held_on DESC, id DESC);
REVOKE DELETE ON openness_appraisal FROM sunhall_app;
