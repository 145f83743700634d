-- Service items are listed by the round of reform that made a version what it is.
CREATE INDEX document_version_reform_round ON document_version ((content ->> 'reformRound'))
  WHERE (content ->> 'reformRound') IS NOT NULL;
