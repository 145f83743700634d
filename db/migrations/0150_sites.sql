-- Sites of the city (政府网站): one for each unit, with its columns and who may do what at which of them.

-- A version is read first in its author's own organ (初审), which is a gate like the others.
ALTER TABLE document_review DROP CONSTRAINT document_review_gate_check,
  ADD CONSTRAINT document_review_gate_check CHECK (gate IN ('first', 'content', 'legal', 'secrecy'));
-- What must have passed the review for secrecy refers to both, and so cannot be without it.
ALTER TABLE document_publication ADD UNIQUE (id, secrecy_review_id);

CREATE TABLE site (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  name text NOT NULL,
  name_en text,
  kind text NOT NULL CHECK (kind IN ('portal', 'county', 'department', 'township', 'topic', 'language', 'enterprise')),
  parent_id uuid REFERENCES site,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  lang text NOT NULL CHECK (lang IN ('zh', 'zh-Hant', 'en')),
  -- The site it is the same as in another language.
  variant_of uuid REFERENCES site,
  host text UNIQUE CHECK (host = lower(host)),
  theme text NOT NULL,
  template text NOT NULL,
  -- 政府网站标识码
  site_code text,
  -- Who runs it and how to reach them, as its foot says.
  imprint jsonb NOT NULL,
  -- Readings before something is published on it: one in the author's organ, or another by the site's as well.
  reviews smallint NOT NULL DEFAULT 2 CHECK (reviews IN (1, 2)),
  -- The blocks of its front page, in order.
  home jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'closed')),
  opened_at timestamptz NOT NULL,
  -- The day it is announced to close.
  closing_on date,
  closed_at timestamptz,
  -- Where its readers go afterwards.
  moved_to text,
  -- The case in which its opening was approved.
  case_id uuid,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX site_by_path ON site (organ_path text_pattern_ops, code);
CREATE INDEX site_parent ON site (parent_id);
CREATE INDEX site_organ ON site (organ_id);
CREATE INDEX site_variant ON site (variant_of);

CREATE TABLE site_column (
  id uuid PRIMARY KEY,
  site_id uuid NOT NULL REFERENCES site,
  parent_id uuid,
  slug text NOT NULL CHECK (slug ~ '^[a-z][a-z0-9-]{0,39}$'),
  name text NOT NULL,
  name_en text,
  -- ColumnType of 政府网站发展指引.
  type text NOT NULL,
  description text NOT NULL,
  keywords text NOT NULL,
  depth smallint NOT NULL CHECK (depth BETWEEN 1 AND 3),
  position integer NOT NULL,
  -- Who keeps it; the site's organ when null.
  organ_id uuid REFERENCES organ,
  update_kind text NOT NULL CHECK (update_kind IN ('event', 'workday', 'days', 'month', 'quarter', 'year')),
  update_days integer NOT NULL CHECK (update_days > 0),
  -- Whether it counts for the veto of a site that is not kept up to date, and as which of the two kinds.
  veto text CHECK (veto IN ('news', 'notices')),
  -- Group of 条例第二十条 or focus area it belongs to.
  "group" text,
  last_published_at timestamptz,
  closed_at timestamptz,
  UNIQUE (site_id, slug),
  UNIQUE (id, site_id),
  FOREIGN KEY (parent_id, site_id) REFERENCES site_column (id, site_id),
  CHECK ((depth = 1) = (parent_id IS NULL)),
  CHECK (parent_id <> id)
);
CREATE INDEX site_column_tree ON site_column (site_id, depth, position);
CREATE INDEX site_column_parent ON site_column (parent_id, site_id);
CREATE INDEX site_column_organ ON site_column (organ_id);

-- Who has which duty (编辑、初审、终审、发布) at a site, or at one of its columns.
CREATE TABLE site_duty (
  site_id uuid NOT NULL REFERENCES site,
  column_id uuid,
  account_id uuid NOT NULL REFERENCES account,
  duty text NOT NULL CHECK (duty IN ('write', 'first', 'final', 'publish')),
  given_by uuid NOT NULL,
  given_at timestamptz NOT NULL,
  FOREIGN KEY (column_id, site_id) REFERENCES site_column (id, site_id)
);
CREATE UNIQUE INDEX site_duty_once ON site_duty (site_id, coalesce(column_id, site_id), account_id, duty);
CREATE INDEX site_duty_account ON site_duty (account_id, duty);
CREATE INDEX site_duty_column ON site_duty (column_id, site_id);
