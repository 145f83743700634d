-- Which case holds a file is asked each night, for those whose time has come.
CREATE INDEX case_material_file ON case_material (file_id) WHERE file_id IS NOT NULL;
