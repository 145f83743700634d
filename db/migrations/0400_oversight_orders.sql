-- What was to be put right after a check and is not by its day brings a supervision order (督办单).
ALTER TABLE oversight_check ADD COLUMN order_id uuid REFERENCES case_file;
CREATE INDEX oversight_check_order ON oversight_check (order_id);
CREATE INDEX oversight_check_overdue ON oversight_check (due_on) WHERE put_right_on IS NULL AND order_id IS NULL;
