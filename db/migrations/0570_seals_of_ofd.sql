-- A document is sealed as PDF and as OFD: a seal says over which of them it is.
ALTER TABLE official_document_seal ADD COLUMN format text NOT NULL DEFAULT 'pdf' CHECK (format IN ('pdf', 'ofd'));
