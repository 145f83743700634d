-- The yearly work table of a site (政府网站工作年度报表): what no record holds is entered, and the table is frozen when it is published.
CREATE TABLE site_work_entry (
  id uuid PRIMARY KEY,
  site_id uuid NOT NULL REFERENCES site,
  year int NOT NULL,
  -- A row of the form.
  row_key text NOT NULL,
  value int NOT NULL CHECK (value <> 0),
  note text NOT NULL,
  entered_by uuid NOT NULL REFERENCES account,
  entered_by_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX site_work_entry_year ON site_work_entry (site_id, year, at, id);
CREATE INDEX site_work_entry_by ON site_work_entry (entered_by);
REVOKE UPDATE, DELETE ON site_work_entry FROM sunhall_app;

CREATE TABLE site_work_table (
  site_id uuid NOT NULL REFERENCES site,
  year int NOT NULL,
  figures jsonb NOT NULL,
  texts jsonb NOT NULL,
  -- SHA-256 over figures and texts in canonical form.
  digest text NOT NULL,
  published_by uuid NOT NULL REFERENCES account,
  published_by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (site_id, year)
);
CREATE INDEX site_work_table_by ON site_work_table (published_by);
REVOKE UPDATE, DELETE ON site_work_table FROM sunhall_app;
