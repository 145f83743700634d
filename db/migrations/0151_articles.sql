-- Articles: what is live, flat for reading, and in which columns it stands.

-- Numbers in the codes of articles.
CREATE SEQUENCE article_number;
GRANT USAGE ON SEQUENCE article_number TO sunhall_app;

-- One row per publication that is live or announced. 条例第十七条: “行政机关应当建立健全政府信息公开审查机制，明确审查的程序和责任。”
-- A row without the publication's review for secrecy is refused here, whatever wrote it.
CREATE TABLE article_live (
  publication_id uuid PRIMARY KEY,
  secrecy_review_id uuid NOT NULL,
  document_id uuid NOT NULL REFERENCES document,
  version_id uuid NOT NULL REFERENCES document_version,
  version_number integer NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  title_en text,
  summary text,
  lang text NOT NULL,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  organ_name text NOT NULL,
  organ_name_en text,
  source text NOT NULL,
  -- 索引号, 发文字号, 主题分类
  index_no text,
  doc_no text,
  subject text,
  written_on date,
  valid_until date,
  validity text,
  formed_on date NOT NULL,
  signed_at timestamptz,
  image text,
  translation_of text,
  interprets text[] NOT NULL,
  due_item uuid,
  weight smallint NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  FOREIGN KEY (publication_id, secrecy_review_id) REFERENCES document_publication (id, secrecy_review_id),
  CHECK (until >= since)
);
CREATE UNIQUE INDEX article_live_code ON article_live (code) WHERE until IS NULL;
CREATE INDEX article_live_document ON article_live (document_id);
CREATE INDEX article_live_version ON article_live (version_id);
CREATE INDEX article_live_by_code ON article_live (code, since);
CREATE INDEX article_live_index_no ON article_live (index_no);
CREATE INDEX article_live_doc_no ON article_live (doc_no);
CREATE INDEX article_live_translation ON article_live (translation_of);
CREATE INDEX article_live_organ ON article_live (organ_id);
CREATE INDEX article_live_path ON article_live (organ_path text_pattern_ops, since DESC);
CREATE INDEX article_live_kind ON article_live (kind, since DESC);
CREATE INDEX article_live_interprets ON article_live USING gin (interprets);

-- Columns a publication stands in. Rows that are not direct are those of the columns above, so that a list of
-- any level is one range of one index.
CREATE TABLE article_placement (
  publication_id uuid NOT NULL REFERENCES article_live ON DELETE CASCADE,
  column_id uuid NOT NULL REFERENCES site_column,
  site_id uuid NOT NULL REFERENCES site,
  direct boolean NOT NULL,
  -- The column it belongs to, from which its page takes its frame.
  home boolean NOT NULL,
  pinned_until timestamptz,
  since timestamptz NOT NULL,
  until timestamptz,
  PRIMARY KEY (publication_id, column_id),
  FOREIGN KEY (column_id, site_id) REFERENCES site_column (id, site_id),
  CHECK (direct OR NOT home)
);
CREATE UNIQUE INDEX article_placement_home ON article_placement (publication_id) WHERE home;
CREATE INDEX article_placement_list ON article_placement (column_id, since DESC, publication_id DESC);
CREATE INDEX article_placement_site ON article_placement (site_id, since DESC, publication_id DESC) WHERE direct;
