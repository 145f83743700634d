-- What lists and figures need of emergencies (突发事件), beside their cases.
CREATE TABLE emergency_event (
  case_id uuid PRIMARY KEY REFERENCES case_file,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- The highest duty office it has come to: it is seen from there too.
  office_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  sort text NOT NULL CHECK (sort IN ('natural', 'accident', 'health', 'security', 'network')),
  level text NOT NULL CHECK (level IN ('1', '2', '3', '4')),
  exercise boolean NOT NULL,
  county text,
  happened_at timestamptz NOT NULL,
  running boolean NOT NULL DEFAULT true,
  score int
);
CREATE INDEX emergency_event_when ON emergency_event (happened_at DESC, case_id DESC);
CREATE INDEX emergency_event_running ON emergency_event (happened_at DESC) WHERE running;
CREATE INDEX emergency_event_organ ON emergency_event (organ_id);
CREATE INDEX emergency_event_path ON emergency_event (organ_path text_pattern_ops);
CREATE INDEX emergency_event_office ON emergency_event (office_path text_pattern_ops);
REVOKE DELETE ON emergency_event FROM sunhall_app;

-- Reports as they went up, each with whether its time was kept.
CREATE TABLE emergency_report (
  case_id uuid NOT NULL REFERENCES case_file,
  no int NOT NULL,
  sort text NOT NULL CHECK (sort IN ('phone', 'first', 'passed', 'follow', 'final')),
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  at timestamptz NOT NULL,
  late boolean NOT NULL,
  PRIMARY KEY (case_id, no)
);
CREATE INDEX emergency_report_organ ON emergency_report (organ_id);
CREATE INDEX emergency_report_path ON emergency_report (organ_path text_pattern_ops, at);
REVOKE UPDATE, DELETE ON emergency_report FROM sunhall_app;

-- The base of plans (预案库): for each level of response who does what, and within how many minutes they report back.
CREATE TABLE emergency_plan (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  name text NOT NULL,
  sort text NOT NULL CHECK (sort IN ('natural', 'accident', 'health', 'security', 'network')),
  -- By level of response: `{ "4": { "minutes": 30, "tasks": [{ "organ": {…}, "task": "…" }] } }`.
  responses jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (organ_id, name)
);
CREATE INDEX emergency_plan_path ON emergency_plan (organ_path text_pattern_ops);
REVOKE DELETE ON emergency_plan FROM sunhall_app;

-- Teams, supplies and experts (应急队伍、物资、专家). Telephones are kept sealed.
CREATE TABLE emergency_resource (
  id uuid PRIMARY KEY,
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  sort text NOT NULL CHECK (sort IN ('team', 'goods', 'expert')),
  name text NOT NULL,
  amount text NOT NULL,
  place text NOT NULL,
  contact text NOT NULL,
  phone_sealed text NOT NULL,
  entered_by text NOT NULL,
  entered_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX emergency_resource_organ ON emergency_resource (organ_id);
CREATE INDEX emergency_resource_path ON emergency_resource (organ_path text_pattern_ops, sort) WHERE ended_at IS NULL;
CREATE INDEX emergency_resource_tree ON emergency_resource (organ_path text_pattern_ops);
REVOKE DELETE ON emergency_resource FROM sunhall_app;
