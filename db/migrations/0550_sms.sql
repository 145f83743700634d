-- Whose notices are, what carriers told of the SMS they took, counts by month, who wants no mass messages, how providers do.
ALTER TABLE notice
  -- Who tells it, and its place in the tree, for the signature, the counts, and who may see it.
  ADD COLUMN sender uuid,
  ADD COLUMN sender_path text,
  -- The mass sending it belongs to; null for what somebody is told of an affair of their own.
  ADD COLUMN mass uuid;

CREATE TABLE sms_delivery (
  -- The notice.
  id uuid PRIMARY KEY,
  carrier text NOT NULL,
  -- What the carrier calls it: its receipt comes under this.
  carrier_ref text NOT NULL,
  sender_path text NOT NULL,
  mass uuid,
  -- What it is charged as.
  parts smallint NOT NULL,
  taken_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'taken' CHECK (state IN ('taken', 'delivered', 'failed')),
  told_at timestamptz,
  reason text,
  UNIQUE (carrier, carrier_ref)
);
CREATE INDEX sms_delivery_newest ON sms_delivery (taken_at DESC, id DESC);
CREATE INDEX sms_delivery_mass ON sms_delivery (mass, taken_at DESC, id DESC) WHERE mass IS NOT NULL;

-- One row for each place, template and month in which something was taken; counted where it happens.
CREATE TABLE sms_tally (
  month date NOT NULL,
  sender_path text NOT NULL,
  template text NOT NULL,
  taken integer NOT NULL,
  parts integer NOT NULL,
  delivered integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  PRIMARY KEY (month, sender_path, template)
);

-- Who answered that they want no mass messages, found by a keyed hash of the number.
CREATE TABLE sms_opt_out (
  phone_hash text PRIMARY KEY,
  phone_sealed text NOT NULL,
  -- What was answered.
  said text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sms_opt_out_newest ON sms_opt_out (at DESC, phone_hash);

-- Whether a provider takes messages, as the last change was.
CREATE TABLE sms_provider (
  name text PRIMARY KEY,
  works boolean NOT NULL,
  since timestamptz NOT NULL,
  reason text
);
