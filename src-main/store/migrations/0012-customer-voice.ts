/** Tags of branches, to compare by; ratings that customers themselves gave. */
export const customerVoice = `
-- JSON list of the organisation's own words, sorted.
ALTER TABLE branch ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));

-- One file taken in. low, high: the ends of its scale.
CREATE TABLE rating_import (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL CHECK (high > low),
  at TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT;

-- criterion: NULL where the customer rated the visit as a whole. identity: SHA-256 of branch, day, criterion, rating
-- and text with the place among equal lines, so that the same file twice adds nothing.
CREATE TABLE rating (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES rating_import (id),
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  given_on TEXT NOT NULL,
  criterion TEXT,
  rating REAL NOT NULL,
  -- 1/10,000 % of the scale.
  percent INTEGER NOT NULL,
  text TEXT NOT NULL,
  identity TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX rating_by_branch ON rating (branch_id, criterion, given_on);
CREATE INDEX rating_by_import ON rating (import_id);
`
