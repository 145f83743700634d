-- Similar orders gathered into one event (同类工单归并), and what was done about the cause they share.
CREATE TABLE hotline_event (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  centre_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  gathered_at timestamptz NOT NULL,
  gathered_by text NOT NULL,
  notice_id uuid REFERENCES case_file
);
CREATE INDEX hotline_event_path ON hotline_event (centre_path text_pattern_ops, id);
CREATE INDEX hotline_event_notice ON hotline_event (notice_id);
REVOKE DELETE ON hotline_event FROM sunhall_app;

CREATE TABLE hotline_event_order (
  event_id uuid NOT NULL REFERENCES hotline_event,
  case_id uuid NOT NULL REFERENCES case_file,
  PRIMARY KEY (event_id, case_id)
);
-- An order belongs to one event at most.
CREATE UNIQUE INDEX hotline_event_order_case ON hotline_event_order (case_id);
