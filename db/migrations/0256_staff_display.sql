-- Whom an organ shows at its windows (亮牌上岗、人员公示): only those it says. Name and title stay in the register of officers.
CREATE TABLE shown_officer (
  organ_id uuid NOT NULL REFERENCES organ,
  organ_path text NOT NULL REFERENCES organ (path) ON UPDATE CASCADE,
  account_id uuid NOT NULL REFERENCES account,
  duty text NOT NULL,
  duty_en text,
  -- Number of the window, as it stands over it.
  at_window text,
  photo_id text,
  shown_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id, account_id)
);
CREATE INDEX shown_officer_account ON shown_officer (account_id);
CREATE INDEX shown_officer_by_path ON shown_officer (organ_path text_pattern_ops);
CREATE INDEX shown_officer_photo ON shown_officer (photo_id) WHERE photo_id IS NOT NULL;
