-- Cards with due process: a signal may be superseded by a graver one.
ALTER TABLE supervision_signal
  DROP CONSTRAINT supervision_signal_state_check,
  ADD CONSTRAINT supervision_signal_state_check CHECK (state IN ('pending', 'fired', 'revoked', 'superseded')),
  -- Who had the case when it was given.
  ADD COLUMN officer_id uuid REFERENCES account;
CREATE INDEX supervision_signal_by_officer ON supervision_signal (officer_id, passed_at) WHERE officer_id IS NOT NULL;

-- A rule watches limits, or an event.
ALTER TABLE supervision_rule
  ADD COLUMN event text,
  DROP CONSTRAINT supervision_rule_base_limits_check,
  ADD CHECK ((event IS NULL) = (cardinality(base_limits) > 0));
