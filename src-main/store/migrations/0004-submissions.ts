/** What a person declared when they submitted, submissions taken back, and the organisation's own declaration. */
export const submissions = `
-- Localised text, canonical JSON; NULL for the program's own words.
ALTER TABLE organisation ADD COLUMN declaration TEXT CHECK (declaration IS NULL OR json_valid(declaration));

-- One row for each time a visit was locked; visits locked by the versions before have none.
CREATE TABLE submission (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('submitted', 'impossible')),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  declaration TEXT,
  reason TEXT,
  score INTEGER,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  exported_at TEXT,
  hash TEXT NOT NULL,
  PRIMARY KEY (audit_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER submission_kept BEFORE DELETE ON submission BEGIN
  SELECT RAISE(ABORT, 'a submission is never deleted');
END;
`
