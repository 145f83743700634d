-- Calls at the places of operators that are not in the log yet: what a browser told of them outlives its page.
CREATE TABLE hotline_live (
  id uuid PRIMARY KEY,
  operator_id uuid NOT NULL REFERENCES account,
  centre_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  line text NOT NULL,
  -- Null when the caller shows no number.
  phone_sealed text,
  rang_at timestamptz NOT NULL,
  -- When the browser last told of it.
  seen_at timestamptz NOT NULL,
  answered_at timestamptz,
  -- It was put through to the operator by somebody else.
  referred boolean NOT NULL,
  -- Whom it was put through to, and what came of it.
  number_id uuid REFERENCES hotline_number,
  result text CHECK (result IN ('connected', 'no-answer', 'busy', 'wrong-number', 'refused')),
  -- Somebody wanted to put it through a second time.
  again boolean NOT NULL DEFAULT false,
  CHECK (result IS NULL OR number_id IS NOT NULL)
);
CREATE INDEX hotline_live_operator ON hotline_live (operator_id, rang_at);
CREATE INDEX hotline_live_centre ON hotline_live (centre_path text_pattern_ops, seen_at);
CREATE INDEX hotline_live_number ON hotline_live (number_id);
