-- Situation reports, circulars, and the talks that follow: the figures each rests on, and how far it has come.

-- The text is the case's own; the paper that its signature issues holds text and digest.
CREATE TABLE report_issue (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  kind text NOT NULL CHECK (kind IN ('report', 'circular')),
  -- Who issues it, and what it is about.
  organ_id uuid NOT NULL REFERENCES organ,
  territory_id uuid NOT NULL REFERENCES organ,
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day > from_day),
  -- The moment whose knowledge the figures show.
  as_of timestamptz NOT NULL,
  -- Canonical JSON, byte for byte what a computation gives, and its SHA-256.
  figures text NOT NULL,
  digest text NOT NULL,
  -- Of a circular: the published ranking, kept by another room.
  ranking_id uuid,
  -- The paper that bears it.
  number text UNIQUE,
  signed_at timestamptz,
  published_at timestamptz,
  CHECK ((kind = 'circular') = (ranking_id IS NOT NULL)),
  CHECK ((number IS NULL) = (signed_at IS NULL)),
  CHECK (published_at IS NULL OR (signed_at IS NOT NULL AND kind = 'circular'))
);
CREATE INDEX report_issue_by_ranking ON report_issue (ranking_id) WHERE ranking_id IS NOT NULL;
CREATE INDEX report_issue_on_portal ON report_issue (published_at DESC, case_id DESC) WHERE published_at IS NOT NULL;

CREATE FUNCTION refuse_signed_change() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if old.signed_at is not null and to_jsonb(old) - 'published_at' is distinct from to_jsonb(new) - 'published_at' then
    raise exception '% is frozen once signed', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
CREATE TRIGGER report_issue_frozen BEFORE UPDATE ON report_issue FOR EACH ROW EXECUTE FUNCTION refuse_signed_change();
REVOKE DELETE ON report_issue FROM sunhall_app;

-- The talks a circular called to, each a case with clocks.
CREATE TABLE report_talk (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  circular_id uuid NOT NULL REFERENCES report_issue,
  organ_id uuid NOT NULL REFERENCES organ,
  called_at timestamptz NOT NULL,
  UNIQUE (circular_id, organ_id)
);
CREATE INDEX report_talk_by_organ ON report_talk (organ_id, called_at);
REVOKE UPDATE, DELETE ON report_talk FROM sunhall_app;
