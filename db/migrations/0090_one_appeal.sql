-- One appeal against an indicator of a sheet, also when two come at once.
CREATE UNIQUE INDEX score_appeal_once ON score_appeal (round_id, key, indicator);
DROP INDEX score_appeal_by_round;
