-- Marks that people gave, without who gave them: no voter, no time, and an id that tells no order.
CREATE TABLE mark_sheet (
  box text NOT NULL,
  id uuid NOT NULL,
  grp integer NOT NULL,
  marks jsonb NOT NULL,
  PRIMARY KEY (box, id)
);
REVOKE UPDATE, DELETE ON mark_sheet FROM sunhall_app;

-- How often each level was given, counted as marks come in.
CREATE TABLE mark_tally (
  box text NOT NULL,
  thing text NOT NULL,
  grp integer NOT NULL,
  level integer NOT NULL,
  votes integer NOT NULL,
  PRIMARY KEY (box, thing, grp, level)
);
REVOKE DELETE ON mark_tally FROM sunhall_app;
