-- 借阅: which entry a loan is of, and who has it. Whether it is lent stands in its case.
CREATE TABLE archive_loan (
  id uuid PRIMARY KEY REFERENCES case_file,
  record_id uuid NOT NULL REFERENCES archive_record,
  borrower_id uuid NOT NULL REFERENCES account
);
CREATE INDEX archive_loan_record ON archive_loan (record_id, id DESC);
REVOKE UPDATE, DELETE ON archive_loan FROM sunhall_app;
