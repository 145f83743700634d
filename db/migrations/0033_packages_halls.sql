-- Packages (一件事) and service halls get what their public pages need: an address, a text, and where a hall stands.

-- Each entry is the code of an item or, where the source gives none, its name.
ALTER TABLE item_package RENAME COLUMN item_names TO items;
ALTER TABLE item_package
  ADD COLUMN code text UNIQUE,
  ADD COLUMN name_en text,
  ADD COLUMN summary text,
  ADD COLUMN summary_en text,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
UPDATE item_package SET code = id::text;
ALTER TABLE item_package ALTER COLUMN code SET NOT NULL;

CREATE TABLE item_hall (
  code text PRIMARY KEY,
  name text NOT NULL,
  name_en text,
  address text,
  address_en text,
  phone text,
  hours text,
  hours_en text,
  updated_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO item_hall (code, name) SELECT DISTINCT source, source FROM item_window;
ALTER TABLE item_window RENAME COLUMN source TO hall;
ALTER TABLE item_window
  ADD COLUMN name_en text,
  ADD FOREIGN KEY (hall) REFERENCES item_hall;

-- A package names its items; a hall finds those that are received in it.
CREATE INDEX item_live_name ON item_live (name);
CREATE INDEX item_live_place ON item_live ((content #>> '{place,name}'));
