/** Several people at one laptop, each with a PIN if they want one. `profile` had room for one person only. */
export const people = `
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  alias TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('shopper', 'supervisor', 'both')),
  created_at TEXT NOT NULL,
  -- Who sits here, or sat here last.
  here INTEGER NOT NULL CHECK (here IN (0, 1)),
  -- 0: worked here and left; what they did stays.
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  -- Salt, parameters and hash of scrypt as JSON; NULL for none.
  pin TEXT CHECK (pin IS NULL OR json_valid(pin)),
  -- Attempts since the last right PIN, and the time of the last; the delay grows with them.
  pin_failures INTEGER NOT NULL DEFAULT 0 CHECK (pin_failures >= 0),
  pin_failed_at TEXT,
  CHECK (here <= active)
) STRICT;
CREATE UNIQUE INDEX person_here ON person (here) WHERE here = 1;
INSERT INTO person (id, uid, name, alias, role, created_at, here)
  SELECT id, uid, name, alias, role, created_at, 1 FROM profile;
DROP TABLE profile;

-- The log is read the newest first, by kind and by person too.
CREATE INDEX log_kind ON log (kind);
CREATE INDEX log_author ON log (author);
`
