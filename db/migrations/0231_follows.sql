-- Who follows which columns and sites, and until when they were told of what was published there.
CREATE TABLE follow (
  account_id uuid NOT NULL REFERENCES account,
  -- A column or a site.
  ref uuid NOT NULL,
  since timestamptz NOT NULL,
  told_until timestamptz NOT NULL,
  PRIMARY KEY (account_id, ref)
);
CREATE INDEX follow_ref ON follow (ref, account_id);
