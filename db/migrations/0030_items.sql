-- Service items: what is live, flat for reading; headings to look under; and what came from other systems.

-- One row per publication that is live or announced, kept in the transaction that publishes or withdraws,
-- so that each public page is one SELECT. A row cannot outlive or precede its publication.
CREATE TABLE item_live (
  publication_id uuid PRIMARY KEY REFERENCES document_publication,
  document_id uuid NOT NULL REFERENCES document,
  version_id uuid NOT NULL REFERENCES document_version,
  version_number integer NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  code text NOT NULL,
  -- The item all levels implement: the base item's code, or its own.
  family text NOT NULL,
  name text NOT NULL,
  name_en text,
  summary text NOT NULL,
  summary_en text,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  organ_code text NOT NULL,
  organ_name text NOT NULL,
  organ_name_en text,
  region_code text,
  level text NOT NULL,
  type text NOT NULL,
  clients text[] NOT NULL,
  themes text[] NOT NULL,
  life_events text[] NOT NULL,
  case_type text NOT NULL,
  promise text NOT NULL,
  statutory text,
  online_depth smallint NOT NULL,
  visits smallint NOT NULL,
  completeness smallint NOT NULL CHECK (completeness BETWEEN 0 AND 100),
  -- Name, other words, summary, organ and materials in lower case: what the search box of the list looks in.
  haystack text NOT NULL,
  content jsonb NOT NULL,
  CHECK (until >= since)
);
CREATE UNIQUE INDEX item_live_code ON item_live (code) WHERE until IS NULL;
CREATE INDEX item_live_by_code ON item_live (code, since);
CREATE INDEX item_live_family ON item_live (family);
CREATE INDEX item_live_document ON item_live (document_id);
CREATE INDEX item_live_organ ON item_live (organ_id, code);
CREATE INDEX item_live_path ON item_live (organ_path text_pattern_ops, code);
CREATE INDEX item_live_themes ON item_live USING gin (themes);
CREATE INDEX item_live_life_events ON item_live USING gin (life_events);

-- Headings under which people look for items: themes, and events in the life of a person or a firm.
CREATE TABLE item_theme (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  name text NOT NULL,
  name_en text,
  audience text NOT NULL CHECK (audience IN ('natural', 'legal', 'both')),
  kind text NOT NULL CHECK (kind IN ('theme', 'life-event')),
  position integer NOT NULL
);

-- Rows of other systems exactly as they came, each with what is wrong in it and the draft made from it.
CREATE TABLE item_import (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  line integer NOT NULL CHECK (line > 0),
  raw jsonb NOT NULL,
  faults jsonb NOT NULL,
  item_document_id uuid REFERENCES document,
  imported_at timestamptz NOT NULL,
  UNIQUE (source, line)
);
CREATE INDEX item_import_document ON item_import (item_document_id);

-- One thing, one visit (一件事): items that people need together, by name as the source gives them.
CREATE TABLE item_package (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  name text NOT NULL,
  item_names text[] NOT NULL,
  UNIQUE (source, name)
);

-- Windows of a service hall as a source lists them.
CREATE TABLE item_window (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  floor text NOT NULL,
  first_number text NOT NULL,
  last_number text NOT NULL,
  name text NOT NULL,
  UNIQUE (source, first_number)
);
