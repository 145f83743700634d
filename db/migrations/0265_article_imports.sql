-- Lists of an older site's articles on their way in: how far each got, and what became of each of its rows.
CREATE TABLE article_import (
  id uuid PRIMARY KEY,
  -- The list, or the archive that holds it; null when a command reads it from a folder.
  file_id text,
  file_name text NOT NULL,
  dry_run boolean NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  by_name text NOT NULL,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  lang text NOT NULL,
  at timestamptz NOT NULL,
  -- Rows of the list; null until they are counted.
  total int,
  done int NOT NULL DEFAULT 0,
  taken int NOT NULL DEFAULT 0,
  known int NOT NULL DEFAULT 0,
  faults int NOT NULL DEFAULT 0,
  moved_at timestamptz NOT NULL,
  ended_at timestamptz,
  -- Why nothing more of it could be read.
  broken text
);
CREATE INDEX article_import_by_time ON article_import (at DESC, id DESC);
CREATE INDEX article_import_open ON article_import (moved_at) WHERE ended_at IS NULL;
CREATE INDEX article_import_account ON article_import (account_id);
CREATE INDEX article_import_organ ON article_import (organ_path);

CREATE TABLE article_import_row (
  import_id uuid NOT NULL REFERENCES article_import,
  -- Its place among the rows, from 1.
  seq int NOT NULL,
  line int NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('taken', 'known', 'fault')),
  -- Of the article it became.
  code text,
  -- The address it had, so that a dry run meets it twice as well.
  address text,
  -- Field and reason of each.
  faults jsonb NOT NULL,
  PRIMARY KEY (import_id, seq)
);
CREATE INDEX article_import_row_fault ON article_import_row (import_id, seq) WHERE outcome = 'fault';
CREATE INDEX article_import_row_address ON article_import_row (import_id, address) WHERE address IS NOT NULL;
