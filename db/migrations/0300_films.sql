-- Films as they were sent, and what is made of them to be played on every line: by the file, so that equal films are made once.
CREATE TABLE film (
  file_id text PRIMARY KEY REFERENCES stored_file ON DELETE CASCADE,
  -- no-tool: the program that makes them is not installed here; it is played as it was sent.
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'making', 'ready', 'failed', 'no-tool')),
  asked_at timestamptz NOT NULL,
  -- Not tried before this moment.
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  -- Of one that is being made: when its process last said that it lives, and how far it is, in hundredths.
  beat_at timestamptz,
  progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  reason text CHECK (reason IN ('no-film', 'too-long', 'took-too-long', 'broken', 'lost')),
  seconds real,
  poster text,
  CONSTRAINT film_failed CHECK ((state = 'failed') = (reason IS NOT NULL)),
  CONSTRAINT film_ready CHECK (state <> 'ready' OR (seconds IS NOT NULL AND poster IS NOT NULL))
);
CREATE INDEX film_open ON film (due_at) WHERE state IN ('waiting', 'making', 'no-tool');
CREATE INDEX film_poster ON film (poster) WHERE poster IS NOT NULL;

-- A film in one size: a stored file whose parts its list tells.
CREATE TABLE film_rung (
  file_id text NOT NULL REFERENCES film ON DELETE CASCADE,
  name text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  peak integer NOT NULL,
  average integer NOT NULL,
  codecs text NOT NULL,
  media text NOT NULL,
  playlist text NOT NULL,
  PRIMARY KEY (file_id, name)
);
CREATE INDEX film_rung_media ON film_rung (media);

-- How often films are played is counted as visits are: by the article they stand in.
ALTER TABLE visit_day DROP CONSTRAINT visit_day_kind_check;
ALTER TABLE visit_day ADD CONSTRAINT visit_day_kind_check CHECK (kind IN ('site', 'column', 'article', 'film'));
