-- Who signed which proposal (领衔、联名): each follows it and evaluates the reply.
CREATE TABLE motion_signer (
  account_id uuid NOT NULL REFERENCES account (id),
  case_id uuid NOT NULL REFERENCES case_file (id),
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, case_id)
);
CREATE INDEX motion_signer_newest ON motion_signer (account_id, signed_at DESC, case_id DESC);

-- Replies to proposals: the first, and one given anew. What everybody may read stands here once it was checked.
CREATE TABLE motion_reply (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file (id),
  round integer NOT NULL,
  house text NOT NULL CHECK (house IN ('congress', 'cppcc')),
  organ_id uuid NOT NULL REFERENCES organ (id),
  organ_path text NOT NULL,
  class text NOT NULL CHECK (class IN ('A', 'B', 'C', 'D')),
  on_time boolean NOT NULL,
  replied_at timestamptz NOT NULL,
  verdict text CHECK (verdict IN ('content', 'fairly', 'not', 'none')),
  judged_at timestamptz,
  -- From this day the machine opens the follow-up of what was promised.
  follow_on date,
  published_at timestamptz,
  title text,
  signers text,
  text text,
  reply text,
  UNIQUE (case_id, round),
  CHECK ((verdict IS NULL) = (judged_at IS NULL)),
  CHECK ((published_at IS NULL) = (title IS NULL AND text IS NULL AND reply IS NULL))
);
CREATE INDEX motion_reply_by_day ON motion_reply (replied_at, organ_path text_pattern_ops);
CREATE INDEX motion_reply_newest ON motion_reply (published_at DESC, id DESC) WHERE published_at IS NOT NULL;
CREATE INDEX motion_reply_to_follow ON motion_reply (follow_on) WHERE follow_on IS NOT NULL;
