-- The pool of petitions (信访): what lists and figures of the room are made of, beside the cases themselves.
CREATE TABLE petition_entry (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  -- Who took it in and answers for where it goes.
  office_id uuid NOT NULL REFERENCES organ,
  office_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  received_at timestamptz NOT NULL,
  way text NOT NULL,
  -- Null until it is sorted.
  category text,
  -- Code of a subject of the first level.
  area text,
  -- The organ it is about.
  organ_id uuid REFERENCES organ,
  organ_path text REFERENCES organ (path) ON UPDATE CASCADE,
  people integer NOT NULL CHECK (people > 0),
  -- Keyed hashes of the petitioner's document and telephone: what one person petitions is found together.
  who text,
  phone_mark text,
  -- The petition it was merged into, always the last of them.
  lead_id uuid REFERENCES case_file,
  accepted_at timestamptz,
  -- Of the petitions office and of the organ that handled it: 1 content, 2 fairly, 3 not.
  office_level smallint CHECK (office_level BETWEEN 1 AND 3),
  unit_level smallint CHECK (unit_level BETWEEN 1 AND 3),
  rated_at timestamptz,
  CHECK ((office_level IS NULL) = (rated_at IS NULL)),
  CHECK ((unit_level IS NULL) = (rated_at IS NULL)),
  CHECK (lead_id <> case_id)
);
CREATE INDEX petition_entry_pool ON petition_entry (office_path text_pattern_ops, received_at DESC, case_id DESC);
CREATE INDEX petition_entry_newest ON petition_entry (received_at DESC, case_id DESC);
CREATE INDEX petition_entry_office ON petition_entry (office_id);
CREATE INDEX petition_entry_organ ON petition_entry (organ_id);
CREATE INDEX petition_entry_organ_path ON petition_entry (organ_path text_pattern_ops);
CREATE INDEX petition_entry_who ON petition_entry (who) WHERE who IS NOT NULL;
CREATE INDEX petition_entry_phone ON petition_entry (phone_mark) WHERE phone_mark IS NOT NULL;
CREATE INDEX petition_entry_lead ON petition_entry (lead_id);
REVOKE DELETE ON petition_entry FROM sunhall_app;

-- Who opened an accusation on the desk, and when.
CREATE TABLE petition_view (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  account_id uuid NOT NULL REFERENCES account,
  name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX petition_view_case ON petition_view (case_id, at DESC);
CREATE INDEX petition_view_account ON petition_view (account_id);
REVOKE UPDATE, DELETE ON petition_view FROM sunhall_app;
