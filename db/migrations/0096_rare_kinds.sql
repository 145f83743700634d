-- Who reads only kinds that are rare, such as orders or checks, finds them without a walk through everything else.
CREATE INDEX case_file_by_kind ON case_file (kind, received_at DESC, id DESC);
