-- Counting the cases an officer may read needs the index alone: their kind stands in it.

DROP INDEX case_file_by_organ;
CREATE INDEX case_file_by_organ ON case_file (organ_path text_pattern_ops, received_at DESC, id DESC) INCLUDE (kind);
