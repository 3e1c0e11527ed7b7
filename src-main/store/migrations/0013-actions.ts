/** Corrective actions (plan, do, check, act) and pilots drawn by lot. */
export const actions = `
-- What it grew from: standard (code) failed in a wave; branch_id NULL: the whole network. audits: JSON list of uids.
-- cost: minor units of the organisation's currency.
CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number INTEGER NOT NULL UNIQUE,
  branch_id INTEGER REFERENCES branch (id),
  wave_id INTEGER REFERENCES wave (id),
  checklist TEXT NOT NULL,
  question TEXT NOT NULL,
  standard TEXT,
  audits TEXT NOT NULL CHECK (json_valid(audits)),
  -- The rest of it, as its schema says: cause, measure, stance, training, owner, due.
  content TEXT NOT NULL CHECK (json_valid(content)),
  stage TEXT NOT NULL CHECK (stage IN ('plan', 'do', 'check', 'act', 'closed', 'dropped')),
  due TEXT,
  pilot_id INTEGER REFERENCES pilot (id),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX action_branch ON action (branch_id);
CREATE INDEX action_open ON action (stage, due);

-- What was done with it, append-only. content: JSON of its kind (stage, edit, note, verdict).
CREATE TABLE action_step (
  id INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL REFERENCES action (id),
  kind TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  at TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT;
CREATE INDEX action_step_action ON action_step (action_id);

CREATE TABLE action_evidence (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  action_id INTEGER NOT NULL REFERENCES action (id),
  sha256 TEXT NOT NULL REFERENCES evidence_file (sha256),
  name TEXT NOT NULL,
  caption TEXT NOT NULL
) STRICT;
CREATE INDEX action_evidence_action ON action_evidence (action_id);
CREATE INDEX action_evidence_file ON action_evidence (sha256);

-- drawn: 1 by lot (seed kept, so that the draw can be repeated), 0 picked by hand. candidates, branches: JSON lists of codes.
CREATE TABLE pilot (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  checklist TEXT NOT NULL,
  before_wave_id INTEGER NOT NULL REFERENCES wave (id),
  drawn INTEGER NOT NULL CHECK (drawn IN (0, 1)),
  seed TEXT,
  candidates TEXT NOT NULL CHECK (json_valid(candidates)),
  branches TEXT NOT NULL CHECK (json_valid(branches)),
  at TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT;
`
