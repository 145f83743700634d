-- What is against an officer is read from the newest back, until a card that yellow ones brought.
CREATE INDEX supervision_signal_newest ON supervision_signal (officer_id, id) WHERE officer_id IS NOT NULL;
