-- Whoever was given a task reports on it: neither agreeing nor disagreeing.
ALTER TABLE case_opinion DROP CONSTRAINT case_opinion_answer_check;
ALTER TABLE case_opinion ADD CONSTRAINT case_opinion_answer_check
  CHECK (answer IN ('agree', 'agree-with-conditions', 'disagree', 'deemed-agree', 'done'));
