-- By the number of the paper that another was issued in place of: verifying a licence asks whether it was renewed.
CREATE INDEX case_paper_replacing ON case_paper ((body ->> 'replaces')) WHERE body ->> 'replaces' IS NOT NULL;
