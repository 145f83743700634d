-- A card a supervisor gives by hand comes of no rule.
ALTER TABLE supervision_signal ALTER COLUMN rule_id DROP NOT NULL;
-- The card desk asks for cards by their state, the latest first.
CREATE INDEX case_file_cards ON case_file (state, received_at DESC, id DESC) WHERE kind = 'card';
