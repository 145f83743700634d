-- 省级对接: what goes up to the superior level in numbered batches, and what comes up from the levels beneath.

-- Going up. One row: how far the ledger and the clocks were read, and how the last sending went.
CREATE TABLE uplink_link (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  -- The act of the ledger after which reading begins again, and the moment up to which limits were watched.
  read_to uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  watched_to timestamptz,
  last_sequence integer NOT NULL DEFAULT 0 CHECK (last_sequence >= 0),
  -- Failed sendings in a row, why the last one failed, and when to try again.
  failures integer NOT NULL DEFAULT 0,
  fault text,
  try_at timestamptz,
  -- Set when the other side refused: nothing is sent until somebody has looked.
  refused_at timestamptz
);
INSERT INTO uplink_link DEFAULT VALUES;
REVOKE INSERT, DELETE ON uplink_link FROM sunhall_app;

-- How everything stood when it was last told: what stands as it did is not told again.
CREATE TABLE uplink_told (
  subject text PRIMARY KEY,
  digest text NOT NULL,
  told_at timestamptz NOT NULL
);
CREATE INDEX uplink_told_by_time ON uplink_told (told_at);

-- Signed when it is made, and sent as it is until it is acknowledged.
CREATE TABLE uplink_batch (
  sequence integer PRIMARY KEY CHECK (sequence > 0),
  statement text NOT NULL,
  signature text NOT NULL,
  messages integer NOT NULL,
  made_at timestamptz NOT NULL,
  acknowledged_at timestamptz
);
CREATE INDEX uplink_batch_waiting ON uplink_batch (sequence) WHERE acknowledged_at IS NULL;

-- Orders of the superior level, each taken in once; a case of ours, or why not.
CREATE TABLE uplink_order_in (
  number text PRIMARY KEY,
  title text NOT NULL,
  received_at timestamptz NOT NULL,
  case_id uuid REFERENCES case_file,
  refusal text
);
CREATE INDEX uplink_order_in_by_time ON uplink_order_in (received_at DESC);

-- Coming up: the cities that report here, the last batch of each, and why one was refused since.
CREATE TABLE uplink_sender (
  city text PRIMARY KEY,
  name text NOT NULL,
  last_sequence integer NOT NULL DEFAULT 0,
  heard_at timestamptz,
  refused_at timestamptz,
  refusal text
);

CREATE TABLE uplink_receipt (
  city text REFERENCES uplink_sender,
  sequence integer,
  digest text NOT NULL,
  messages integer NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (city, sequence)
);
CREATE INDEX uplink_receipt_by_time ON uplink_receipt (received_at);

-- Their cases and cards, as they were last told of.
CREATE TABLE uplink_standing (
  id uuid PRIMARY KEY,
  city text NOT NULL REFERENCES uplink_sender,
  type text NOT NULL CHECK (type IN ('case', 'card')),
  number text NOT NULL,
  about text,
  kind text NOT NULL,
  kind_name text NOT NULL,
  item_code text,
  item_name text,
  organ_code text,
  organ_name text,
  state text NOT NULL,
  outcome text,
  state_name text NOT NULL,
  phase case_phase NOT NULL,
  lamp text CHECK (lamp IN ('yellow', 'red')),
  received_at timestamptz NOT NULL,
  late_at timestamptz,
  closed_at timestamptz,
  times jsonb NOT NULL,
  heard_at timestamptz NOT NULL,
  UNIQUE (city, type, number)
);
CREATE INDEX uplink_standing_by_time ON uplink_standing (type, received_at DESC, id DESC);
CREATE INDEX uplink_standing_by_city ON uplink_standing (city, type, received_at DESC, id DESC);
CREATE INDEX uplink_standing_open ON uplink_standing (type, received_at DESC, id DESC) WHERE phase <> 'closed';
CREATE INDEX uplink_standing_recent ON uplink_standing (received_at);
CREATE INDEX uplink_standing_closed ON uplink_standing (closed_at) WHERE closed_at IS NOT NULL;

-- Orders sent to them, and how each stands there.
CREATE TABLE uplink_order_out (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  year integer NOT NULL,
  running integer NOT NULL,
  city text NOT NULL REFERENCES uplink_sender,
  sender text NOT NULL,
  organ text NOT NULL,
  about text,
  title text NOT NULL,
  task text NOT NULL,
  days integer NOT NULL CHECK (days > 0),
  made_by uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'sent',
  state_name text,
  times jsonb NOT NULL DEFAULT '{}',
  refusal text,
  -- The number of the city's own case.
  own_number text,
  UNIQUE (year, running)
);
CREATE INDEX uplink_order_out_unreceived ON uplink_order_out (city, made_at) WHERE state = 'sent';
CREATE INDEX uplink_order_out_by_time ON uplink_order_out (made_at DESC);
