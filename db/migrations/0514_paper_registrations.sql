-- 纸质收文: why a document that is not secret came on paper beside the exchange. Each is an exception that is reported.
ALTER TABLE incoming_document ADD COLUMN paper text;
ALTER TABLE incoming_document ADD CHECK (paper IS NULL OR receipt_id IS NULL);
CREATE INDEX incoming_document_paper ON incoming_document (organ_path text_pattern_ops, id DESC) WHERE paper IS NOT NULL;
