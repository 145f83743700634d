-- Publicity campaigns (宣传活动): what an organ does so that everybody knows of the government's openness and services.
CREATE TABLE publicity_campaign (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  sort text NOT NULL CHECK (sort IN ('fair', 'lecture', 'visit', 'media', 'online')),
  title text NOT NULL,
  title_en text,
  about text NOT NULL,
  place text NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  entered_by_name text NOT NULL,
  entered_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  cancel_reason text,
  CHECK (first_on <= last_on),
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
);
CREATE INDEX publicity_campaign_by_day ON publicity_campaign (first_on DESC, id DESC);
CREATE INDEX publicity_campaign_by_path ON publicity_campaign (organ_path text_pattern_ops, first_on DESC);
CREATE INDEX publicity_campaign_organ ON publicity_campaign (organ_id);
REVOKE DELETE ON publicity_campaign FROM sunhall_app;

-- Whom it reached, with the source of each number. A mistake is taken back by a negative entry.
CREATE TABLE publicity_reach (
  id uuid PRIMARY KEY,
  campaign_id uuid NOT NULL REFERENCES publicity_campaign,
  measure text NOT NULL CHECK (measure IN ('people', 'asked', 'leaflets', 'views', 'reports')),
  count integer NOT NULL CHECK (count <> 0),
  source text NOT NULL,
  entered_by_name text NOT NULL,
  entered_at timestamptz NOT NULL
);
CREATE INDEX publicity_reach_campaign ON publicity_reach (campaign_id, entered_at, id);
REVOKE UPDATE, DELETE ON publicity_reach FROM sunhall_app;
