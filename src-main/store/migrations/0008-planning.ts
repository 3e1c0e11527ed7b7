/** Waves with what they measure and where, the shoppers who go there, and what an assignment carries. */
export const planning = `
-- Percent in whole 1/10,000 %, NULL: the organisation's own. visits: of each branch. Texts are localised JSON.
ALTER TABLE wave ADD COLUMN target INTEGER CHECK (target BETWEEN 0 AND 1000000);
ALTER TABLE wave ADD COLUMN visits INTEGER NOT NULL DEFAULT 1 CHECK (visits BETWEEN 1 AND 1000);
ALTER TABLE wave ADD COLUMN brief TEXT CHECK (brief IS NULL OR json_valid(brief));
-- List of localised texts that visits take in turns.
ALTER TABLE wave ADD COLUMN scenarios TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scenarios));
-- Money as JSON; what a shopper is paid for one visit, unless the assignment says otherwise.
ALTER TABLE wave ADD COLUMN fee TEXT CHECK (fee IS NULL OR json_valid(fee));
ALTER TABLE wave ADD COLUMN strip_photos INTEGER NOT NULL DEFAULT 0 CHECK (strip_photos IN (0, 1));
-- Retention: days after which it may go; NULL: never by itself.
ALTER TABLE wave ADD COLUMN evidence_until TEXT;
ALTER TABLE wave ADD COLUMN visits_until TEXT;

CREATE TABLE wave_checklist (
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  PRIMARY KEY (wave_id, code)
) STRICT, WITHOUT ROWID;

-- visits: NULL for as many as the wave says.
CREATE TABLE wave_branch (
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  visits INTEGER CHECK (visits BETWEEN 0 AND 1000),
  PRIMARY KEY (wave_id, branch_id)
) STRICT, WITHOUT ROWID;

-- The alias stands in visits and reports; name and the rest stay at head office. secret: of the enrolment, base64.
CREATE TABLE shopper (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  alias TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  city TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  secret TEXT,
  removed_at TEXT
) STRICT;

-- Those among whom the visits of a wave are shared out.
CREATE TABLE wave_shopper (
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  shopper_id INTEGER NOT NULL REFERENCES shopper (id) ON DELETE CASCADE,
  PRIMARY KEY (wave_id, shopper_id)
) STRICT, WITHOUT ROWID;

-- received: came in a package to the shopper who makes it. fee: money as JSON, NULL: the wave's.
ALTER TABLE assignment ADD COLUMN received INTEGER NOT NULL DEFAULT 0 CHECK (received IN (0, 1));
ALTER TABLE assignment ADD COLUMN fee TEXT CHECK (fee IS NULL OR json_valid(fee));
ALTER TABLE assignment ADD COLUMN exported_at TEXT;
ALTER TABLE assignment ADD COLUMN withdrawn_at TEXT;
-- The last change of window, scenario, checklist or fee; later than exported_at: to be handed out again.
ALTER TABLE assignment ADD COLUMN changed_at TEXT;
CREATE INDEX assignment_shopper ON assignment (shopper, wave_id);
`
