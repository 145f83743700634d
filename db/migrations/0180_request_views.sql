-- Who opened a request for disclosure that was made restricted, and when.
CREATE TABLE request_view (
  case_id uuid NOT NULL REFERENCES case_file,
  account_id uuid NOT NULL REFERENCES account,
  -- As they were called then.
  name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX request_view_of_case ON request_view (case_id, at DESC);
