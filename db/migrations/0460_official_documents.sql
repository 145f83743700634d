-- Official documents (公文): from the first draft on; a case of the same id once they are handed in for review.
CREATE TABLE official_document (
  id uuid PRIMARY KEY,
  -- 发文机关, and the organ whose people draft it: the same, or the general office of the issuer.
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  maker_id uuid NOT NULL REFERENCES organ,
  maker_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  drafter_id uuid NOT NULL REFERENCES account,
  drafter text NOT NULL,
  -- 文种, 紧急程度, 公开属性
  genre text NOT NULL,
  urgency text NOT NULL,
  openness text,
  title text NOT NULL,
  -- The current text.
  version integer NOT NULL CHECK (version > 0),
  saved_at timestamptz NOT NULL,
  case_id uuid UNIQUE REFERENCES case_file CHECK (case_id = id),
  -- 发文字号: 机关代字, year, and a number that neither repeats nor skips.
  mark text,
  year integer,
  serial integer CHECK (serial > 0),
  signed_at timestamptz,
  signer text,
  -- A number that was given and is not used: the register shows it.
  voided_at timestamptz,
  -- The sealed file (SHA-256), when it was made, and its seal.
  file_id text,
  sealed_at timestamptz,
  sent_at timestamptz,
  UNIQUE (mark, year, serial),
  CHECK ((mark IS NULL) = (serial IS NULL) AND (mark IS NULL) = (year IS NULL)),
  CHECK ((signed_at IS NULL) = (signer IS NULL)),
  CHECK ((file_id IS NULL) = (sealed_at IS NULL))
);
CREATE INDEX official_document_maker ON official_document (maker_path text_pattern_ops, saved_at DESC, id DESC);
CREATE INDEX official_document_issuer ON official_document (organ_path text_pattern_ops, saved_at DESC, id DESC);
CREATE INDEX official_document_organ ON official_document (organ_id, year DESC, mark, serial DESC);
CREATE INDEX official_document_maker_organ ON official_document (maker_id);
CREATE INDEX official_document_drafter ON official_document (drafter_id);
CREATE INDEX official_document_file ON official_document (file_id) WHERE file_id IS NOT NULL;
REVOKE DELETE ON official_document FROM sunhall_app;

-- Every text a document has had (修改留痕). The acts of its case name the digest of the one they were done on.
CREATE TABLE official_document_text (
  document_id uuid NOT NULL REFERENCES official_document,
  version integer NOT NULL,
  content jsonb NOT NULL,
  -- SM3
  digest text NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES account,
  saved_by_name text NOT NULL,
  PRIMARY KEY (document_id, version)
);
CREATE INDEX official_document_text_by ON official_document_text (saved_by);
REVOKE DELETE ON official_document_text FROM sunhall_app;

-- 机关代字: of one organ only, in the whole city.
CREATE TABLE official_document_mark (
  mark text PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  entered_by text NOT NULL,
  entered_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX official_document_mark_organ ON official_document_mark (organ_id);
CREATE INDEX official_document_mark_path ON official_document_mark (organ_path text_pattern_ops);
REVOKE DELETE ON official_document_mark FROM sunhall_app;

-- The last number given under a mark in a year; locked from when one is given until the signature is on record.
CREATE TABLE official_document_serial (
  mark text NOT NULL REFERENCES official_document_mark,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (mark, year)
);
REVOKE DELETE ON official_document_serial FROM sunhall_app;

-- Organs are named in documents by their full or short names.
CREATE INDEX organ_name ON organ (name);
CREATE INDEX organ_short_name ON organ (short_name);
