-- Who has voted in what, each once: a keyed hash of the account, the form or the voucher. What was voted stands elsewhere,
-- with nothing that leads from one to the other.
CREATE TABLE ballot (
  box text NOT NULL,
  voter text NOT NULL,
  -- Keyed hash of the network address, where votes need no account.
  address text,
  PRIMARY KEY (box, voter)
);
CREATE INDEX ballot_by_address ON ballot (box, address) WHERE address IS NOT NULL;
REVOKE UPDATE, DELETE ON ballot FROM sunhall_app;
