-- Words that mean the same: who looks for one finds the others too. Folded as texts are for searching.
CREATE TABLE search_synonym (
  word text NOT NULL,
  other text NOT NULL,
  PRIMARY KEY (word, other),
  -- Each pair is kept once.
  CHECK (word < other COLLATE "C")
);
CREATE INDEX search_synonym_other ON search_synonym (other);

-- What people call things, and what papers call them. The city adds its own.
INSERT INTO search_synonym (word, other)
SELECT least(a COLLATE "C", b COLLATE "C"), greatest(a COLLATE "C", b COLLATE "C") FROM (VALUES
  ('社保', '社会保险'),
  ('医保', '医疗保险'),
  ('低保', '最低生活保障'),
  ('房产证', '不动产权证'),
  ('驾照', '驾驶证'),
  ('户口本', '户口簿'),
  ('小饭馆', '食品经营许可'),
  ('营业执照', '工商登记'),
  ('公租房', '公共租赁住房'),
  ('退休金', '养老金')
) AS pairs (a, b);
