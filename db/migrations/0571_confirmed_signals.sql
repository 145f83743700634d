-- Cards a supervisor confirmed count from then on, not from when they were fired: of one officer they are few, and found at once.
CREATE INDEX supervision_signal_confirmed ON supervision_signal (officer_id, counted_at) WHERE counted_at > fired_at;
