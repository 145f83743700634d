-- A decision made elsewhere is written down later: it counts for the day it was made, and is known from when it was noted.
ALTER TABLE accountability_measure ADD COLUMN noted_at timestamptz;
UPDATE accountability_measure SET noted_at = decided_at;
ALTER TABLE accountability_measure ALTER COLUMN noted_at SET NOT NULL;
