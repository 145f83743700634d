-- Annual reports of disclosure (政府信息公开工作年度报告): what stands for a year, and what no record of the platform holds.

-- One row per publication, with the figures as they were then. 条例第十七条: a row without the publication's review
-- for secrecy is refused here, whatever wrote it.
CREATE TABLE annual_report (
  publication_id uuid PRIMARY KEY,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL REFERENCES document,
  code text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  year integer NOT NULL,
  -- Canonical JSON, and its SHA-256.
  figures text NOT NULL,
  digest text NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication (id, secrecy_review_id),
  CHECK (until >= since)
);
CREATE UNIQUE INDEX annual_report_of_year ON annual_report (organ_id, year) WHERE until IS NULL;
CREATE INDEX annual_report_document ON annual_report (document_id);
CREATE INDEX annual_report_newest ON annual_report (year DESC, code);

CREATE FUNCTION refuse_report_change() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if to_jsonb(old) - 'until' is distinct from to_jsonb(new) - 'until' then
    raise exception 'a published annual report is frozen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
CREATE TRIGGER annual_report_frozen BEFORE UPDATE ON annual_report FOR EACH ROW EXECUTE FUNCTION refuse_report_change();
REVOKE DELETE ON annual_report FROM sunhall_app;

-- What is added to a cell by hand (填报), signed; a mistake is set right by another entry.
CREATE TABLE yearly_entry (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  year integer NOT NULL,
  cell text NOT NULL,
  value bigint NOT NULL CHECK (value <> 0),
  note text NOT NULL,
  entered_by uuid NOT NULL,
  entered_by_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX yearly_entry_of_year ON yearly_entry (organ_id, year, at);
REVOKE UPDATE, DELETE ON yearly_entry FROM sunhall_app;
