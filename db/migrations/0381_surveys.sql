-- What was answered in a survey: no voter, no time, and an id that tells no order.
CREATE TABLE survey_answer (
  survey_id uuid NOT NULL REFERENCES case_file,
  id uuid NOT NULL,
  answers jsonb NOT NULL,
  PRIMARY KEY (survey_id, id)
);
REVOKE UPDATE, DELETE ON survey_answer FROM sunhall_app;

-- How often each choice was taken, counted as votes come in.
CREATE TABLE survey_tally (
  survey_id uuid NOT NULL REFERENCES case_file,
  question integer NOT NULL,
  choice integer NOT NULL,
  votes integer NOT NULL,
  PRIMARY KEY (survey_id, question, choice)
);
REVOKE DELETE ON survey_tally FROM sunhall_app;
