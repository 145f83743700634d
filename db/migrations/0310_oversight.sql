-- Which organ checks and guides the openness of which public enterprise (公共企事业单位办事公开的检查指导).
CREATE TABLE oversight_duty (
  id uuid PRIMARY KEY,
  supervisor_id uuid NOT NULL REFERENCES organ,
  supervisor_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  unit_id uuid NOT NULL REFERENCES organ,
  unit_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  -- A field of FIELDS in the room's contract.
  field text NOT NULL,
  began_on date NOT NULL,
  ended_on date,
  CHECK (supervisor_id <> unit_id),
  CHECK (ended_on IS NULL OR ended_on >= began_on)
);
-- A unit has one supervising organ at a time.
CREATE UNIQUE INDEX oversight_duty_unit ON oversight_duty (unit_id) WHERE ended_on IS NULL;
CREATE INDEX oversight_duty_unit_any ON oversight_duty (unit_id);
CREATE INDEX oversight_duty_unit_path ON oversight_duty (unit_path text_pattern_ops);
CREATE INDEX oversight_duty_supervisor ON oversight_duty (supervisor_id);
CREATE INDEX oversight_duty_by_path ON oversight_duty (supervisor_path text_pattern_ops, id);
REVOKE DELETE ON oversight_duty FROM sunhall_app;

-- What a check found, and when the unit had put it right.
CREATE TABLE oversight_check (
  id uuid PRIMARY KEY,
  duty_id uuid NOT NULL REFERENCES oversight_duty,
  checked_on date NOT NULL,
  result text NOT NULL CHECK (result IN ('good', 'advised', 'unsound')),
  found text NOT NULL,
  -- The day by which it is to be put right: of what is unsound only.
  due_on date,
  put_right_on date,
  put_right text,
  checked_by uuid NOT NULL REFERENCES account,
  CHECK ((due_on IS NULL) = (result <> 'unsound')),
  CHECK ((put_right_on IS NULL) = (put_right IS NULL)),
  CHECK (put_right_on IS NULL OR due_on IS NOT NULL)
);
CREATE INDEX oversight_check_duty ON oversight_check (duty_id, checked_on DESC, id DESC);
CREATE INDEX oversight_check_by ON oversight_check (checked_by);
REVOKE DELETE ON oversight_check FROM sunhall_app;

-- Demonstration units (示范点) of openness or of services, from when they were named until they no longer are.
CREATE TABLE demonstration_unit (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL REFERENCES organ,
  unit_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  sort text NOT NULL CHECK (sort IN ('openness', 'services')),
  reason text NOT NULL,
  named_on date NOT NULL,
  ended_on date,
  end_reason text,
  CHECK ((ended_on IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX demonstration_unit_now ON demonstration_unit (unit_id, sort) WHERE ended_on IS NULL;
CREATE INDEX demonstration_unit_any ON demonstration_unit (unit_id);
CREATE INDEX demonstration_unit_path ON demonstration_unit (unit_path text_pattern_ops);
REVOKE DELETE ON demonstration_unit FROM sunhall_app;
