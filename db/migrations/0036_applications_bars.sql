-- Who may not apply again for an item for a while (行政许可法 §78, §79); which files drafts hold, and when a file was last sent.

CREATE TABLE application_bar (
  -- The case whose decision entered it.
  case_id uuid PRIMARY KEY REFERENCES case_file,
  -- The person or body by the keyed hash of their number, as in case_party.
  person_index text NOT NULL,
  -- The base item, barred at every level and organ alike.
  family text NOT NULL,
  ground text NOT NULL CHECK (ground IN ('false-materials', 'fraud')),
  organ_name text NOT NULL,
  decided_at timestamptz NOT NULL,
  -- The last day, inclusive.
  until date NOT NULL,
  lifted_at timestamptz
);

-- Outside the seal, so that what nobody holds any more can be told from what somebody still needs.
ALTER TABLE application_draft ADD COLUMN file_ids text[] NOT NULL DEFAULT '{}';

ALTER TABLE stored_file ADD COLUMN sent_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX stored_file_sent ON stored_file (sent_at);
