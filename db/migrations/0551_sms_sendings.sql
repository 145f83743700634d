-- The SMS platform: signature and quota of units, words that are approved, mass sendings and what they took of a quota.
CREATE TABLE sms_unit (
  organ_id uuid PRIMARY KEY,
  organ_path text NOT NULL,
  -- 【…】 before its messages; null: that of the city.
  signature text,
  -- Mass messages a month; null: as the city sets.
  monthly integer CHECK (monthly >= 0),
  changed_at timestamptz NOT NULL
);

CREATE TABLE sms_used (
  organ_id uuid NOT NULL,
  month date NOT NULL,
  used integer NOT NULL,
  PRIMARY KEY (organ_id, month)
);

CREATE TABLE sms_template (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL,
  organ_path text NOT NULL,
  name text NOT NULL,
  -- With variables as {时间}.
  text text NOT NULL,
  author uuid NOT NULL,
  created_at timestamptz NOT NULL,
  approved_at timestamptz,
  approved_by uuid,
  retired_at timestamptz
);
CREATE INDEX sms_template_of ON sms_template (organ_path text_pattern_ops, id DESC);

CREATE TABLE sms_mass (
  case_id uuid PRIMARY KEY,
  -- A JSON list of numbers; null once they are on their way.
  numbers_sealed text,
  -- Set when it was approved: how many were put on their way, and how many had opted out.
  sent integer,
  left_out integer
);

-- What was given up, for those who look after it.
CREATE INDEX notice_failed ON notice (failed_at DESC, id DESC) WHERE failed_at IS NOT NULL;
