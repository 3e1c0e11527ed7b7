/** Corrective actions (plan, do, check, act) and pilots drawn by lot. */
export const actions = `
-- drawn: 1 by lot (seed kept, so that the draw can be repeated), 0 picked by hand.
CREATE TABLE pilot (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  checklist TEXT NOT NULL,
  before_wave_id INTEGER NOT NULL REFERENCES wave (id),
  drawn INTEGER NOT NULL CHECK (drawn IN (0, 1)),
  seed TEXT CHECK ((seed IS NULL) = (drawn = 0)),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

-- Candidates. code: as it was when they were drawn; the lot goes by it.
CREATE TABLE pilot_branch (
  pilot_id INTEGER NOT NULL REFERENCES pilot (id),
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  code TEXT NOT NULL,
  pilot INTEGER NOT NULL CHECK (pilot IN (0, 1)),
  PRIMARY KEY (pilot_id, branch_id)
) STRICT, WITHOUT ROWID;

-- What it grew from: a question (of a standard) failed in a wave. branch_id and pilot_id NULL: the whole network.
-- audits: JSON list of uids, also of visits that were purged since.
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
  -- Cause, measure, stance, training, owner, due, as their schema says.
  content TEXT NOT NULL CHECK (json_valid(content)),
  stage TEXT NOT NULL CHECK (stage IN ('plan', 'do', 'check', 'act', 'closed', 'dropped')),
  due TEXT,
  pilot_id INTEGER REFERENCES pilot (id),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  -- Of the row, its last step and its evidence.
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX action_branch ON action (branch_id);
CREATE INDEX action_open ON action (stage, due);
CREATE INDEX action_pilot ON action (pilot_id) WHERE pilot_id IS NOT NULL;

-- What was done with it, each chained to the one before. content: JSON of its kind.
CREATE TABLE action_step (
  id INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL REFERENCES action (id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX action_step_action ON action_step (action_id);
CREATE TRIGGER action_step_stays BEFORE UPDATE ON action_step BEGIN
  SELECT raise(ABORT, 'steps of an action never change');
END;
CREATE TRIGGER action_step_kept BEFORE DELETE ON action_step BEGIN
  SELECT raise(ABORT, 'steps of an action are kept');
END;

CREATE TABLE action_evidence (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  action_id INTEGER NOT NULL REFERENCES action (id),
  sha256 TEXT NOT NULL REFERENCES evidence_file (sha256),
  kind TEXT NOT NULL CHECK (kind IN ('photo', 'audio', 'document')),
  name TEXT NOT NULL,
  caption TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX action_evidence_action ON action_evidence (action_id);
CREATE INDEX action_evidence_file ON action_evidence (sha256);
`
