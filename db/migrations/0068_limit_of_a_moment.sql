-- A list shows the limit of a case that ends when its clock says: found at once among the limits the case has had.
CREATE INDEX case_limit_of_moment ON case_limit (case_id, due_at);
DROP INDEX case_limit_by_case;
ALTER INDEX case_limit_of_moment RENAME TO case_limit_by_case;
