-- Of the cards of a case only the gravest stand, also where the milder one was ignored or is being objected to.
UPDATE supervision_signal s SET state = 'superseded'
WHERE s.state = 'fired' AND s.level = 'yellow' AND EXISTS (
  SELECT FROM supervision_signal o WHERE o.case_id = s.case_id AND o.state = 'fired' AND o.level = 'red');

-- The post a case lay with: yellow cards that nobody answers for by name are counted by it.
ALTER TABLE supervision_signal ADD COLUMN post text;
CREATE INDEX supervision_signal_by_post ON supervision_signal (organ_id, post, passed_at) WHERE officer_id IS NULL;
