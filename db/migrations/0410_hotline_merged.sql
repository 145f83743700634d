-- The order that one was merged into (重复诉求合并): its answer is told to whoever called about the other.
ALTER TABLE hotline_caller ADD COLUMN lead_id uuid REFERENCES case_file;
CREATE INDEX hotline_caller_lead ON hotline_caller (lead_id) WHERE lead_id IS NOT NULL;
