CREATE INDEX action_branch ON action (branch_id);

CREATE INDEX action_evidence_action ON action_evidence (action_id);

CREATE INDEX action_evidence_file ON action_evidence (sha256);

CREATE INDEX action_open ON action (stage, due);

CREATE INDEX action_pilot ON action (pilot_id) WHERE pilot_id IS NOT NULL;

CREATE INDEX action_step_action ON action_step (action_id);

CREATE INDEX appeal_audit ON appeal (audit_id);

CREATE INDEX appeal_open ON appeal (deadline) WHERE decided_at IS NULL;

CREATE INDEX assignment_branch ON assignment (branch_id);

CREATE INDEX assignment_due ON assignment (status, to_date);

CREATE INDEX assignment_shopper ON assignment (shopper, wave_id);

CREATE INDEX assignment_wave ON assignment (wave_id);

CREATE INDEX audit_assignment ON audit (assignment_id) WHERE assignment_id IS NOT NULL;

CREATE INDEX audit_branch ON audit (branch_id, begun_at);

CREATE INDEX audit_checklist ON audit (checklist_id);

CREATE INDEX audit_newest ON audit (begun_at);

CREATE INDEX audit_number ON audit (number);

CREATE INDEX audit_shopper ON audit (shopper, begun_at);

CREATE INDEX audit_status ON audit (status, begun_at);

CREATE INDEX audit_wave ON audit (wave_id, begun_at);

CREATE UNIQUE INDEX checklist_draft_next ON checklist_draft (code) WHERE basis IS NOT NULL AND discarded_at IS NULL;

CREATE INDEX checklist_standard_used ON checklist_standard (standard);

CREATE INDEX evidence_audit ON evidence (audit_id, position);

CREATE INDEX evidence_file_unseen ON evidence_file (sha256) WHERE look IS NULL;

CREATE INDEX evidence_file_used ON evidence (sha256);

CREATE INDEX log_author ON log (author);

CREATE INDEX log_kind ON log (kind);

CREATE INDEX log_subject ON log (subject);

CREATE UNIQUE INDEX person_here ON person (here) WHERE here = 1;

CREATE INDEX rating_by_branch ON rating (branch_id, criterion, given_on);

CREATE INDEX rating_by_import ON rating (import_id);

CREATE INDEX review_comment_audit ON review_comment (audit_id);

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

CREATE TABLE action_step (
  id INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL REFERENCES action (id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE aggregate (
  wave_id INTEGER NOT NULL,
  checklist_id INTEGER NOT NULL REFERENCES checklist (id),
  kind TEXT NOT NULL,
  part TEXT NOT NULL,
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  n INTEGER NOT NULL,
  unscored INTEGER NOT NULL,
  sum INTEGER NOT NULL,
  sumsq INTEGER NOT NULL,
  earned INTEGER NOT NULL,
  possible INTEGER NOT NULL,
  PRIMARY KEY (wave_id, checklist_id, kind, part, branch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  question TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  hash TEXT NOT NULL,
  PRIMARY KEY (audit_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_history (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  seq INTEGER NOT NULL,
  question TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  hash TEXT NOT NULL, source TEXT CHECK (source IS NULL OR json_valid(source)), undo INTEGER NOT NULL DEFAULT 0 CHECK (undo IN (0, 1)),
  PRIMARY KEY (audit_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE appeal (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  text TEXT NOT NULL,
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  received_on TEXT NOT NULL,
  deadline TEXT,
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  decision TEXT CHECK (decision IS NULL OR json_valid(decision)),
  decided_at TEXT,
  decided_by TEXT,
  -- Revision of the score that the decision made; NULL where nothing changed.
  score INTEGER,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE arriving (
  audit_id INTEGER PRIMARY KEY,
  import TEXT NOT NULL
) STRICT;

CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  wave_id INTEGER REFERENCES wave (id),
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  checklist_id INTEGER NOT NULL REFERENCES checklist (id),
  shopper TEXT NOT NULL,
  scenario TEXT CHECK (scenario IS NULL OR json_valid(scenario)),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'begun', 'done'))
, received INTEGER NOT NULL DEFAULT 0 CHECK (received IN (0, 1)), fee TEXT CHECK (fee IS NULL OR json_valid(fee)), exported_at TEXT, withdrawn_at TEXT, changed_at TEXT) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL,
  wave_id INTEGER REFERENCES wave (id),
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  checklist_id INTEGER NOT NULL REFERENCES checklist (id),
  assignment_id INTEGER REFERENCES assignment (id),
  shopper TEXT NOT NULL,
  scenario TEXT CHECK (scenario IS NULL OR json_valid(scenario)),
  visit TEXT NOT NULL CHECK (json_valid(visit)),
  status TEXT NOT NULL
    CHECK (status IN ('draft', 'submitted', 'returned', 'approved', 'rejected', 'impossible')),
  reason TEXT,
  submission INTEGER NOT NULL DEFAULT 0,
  begun_at TEXT NOT NULL,
  submitted_at TEXT,
  percent INTEGER,
  band TEXT,
  hash TEXT NOT NULL
, issued_on TEXT, returned TEXT CHECK (returned IS NULL OR json_valid(returned))) STRICT;

CREATE TABLE branch (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  city TEXT NOT NULL,
  region TEXT NOT NULL,
  address TEXT NOT NULL,
  format TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
, tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags))) STRICT;

CREATE TABLE checklist (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  hash TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  title TEXT NOT NULL CHECK (json_valid(title)),
  industry TEXT NOT NULL,
  channel TEXT NOT NULL,
  segment TEXT NOT NULL,
  moments INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  published_at TEXT NOT NULL, published_by TEXT NOT NULL DEFAULT '', whole_hash TEXT,
  UNIQUE (code, revision)
) STRICT;

CREATE TABLE checklist_draft (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL,
  basis INTEGER,
  title TEXT NOT NULL CHECK (json_valid(title)),
  moments INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  uses TEXT NOT NULL CHECK (json_valid(uses)),
  version INTEGER NOT NULL CHECK (version >= 1),
  updated_at TEXT NOT NULL,
  discarded_at TEXT,
  hash TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

CREATE TABLE checklist_retired (
  code TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE checklist_standard (
  checklist_id INTEGER NOT NULL REFERENCES checklist (id),
  question TEXT NOT NULL,
  standard TEXT NOT NULL,
  PRIMARY KEY (checklist_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolment (
  shopper TEXT PRIMARY KEY,
  alias TEXT NOT NULL,
  secret TEXT NOT NULL,
  office TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  question TEXT,
  sha256 TEXT NOT NULL REFERENCES evidence_file (sha256),
  kind TEXT NOT NULL CHECK (kind IN ('photo', 'audio', 'document')),
  name TEXT NOT NULL,
  caption TEXT NOT NULL,
  position INTEGER NOT NULL,
  taken_at TEXT,
  hash TEXT NOT NULL
, seconds INTEGER CHECK (seconds >= 0), layer TEXT CHECK (json_valid(layer)), original TEXT CHECK (original IS NULL OR json_valid(original))) STRICT;

CREATE TABLE evidence_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  mime TEXT NOT NULL,
  kept_at TEXT NOT NULL
, look TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE export (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  file TEXT NOT NULL,
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL,
  -- JSON list of the ids of the audits inside.
  audits TEXT NOT NULL CHECK (json_valid(audits))
, wave TEXT) STRICT;

CREATE TABLE flag (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  kind TEXT NOT NULL,
  question TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (audit_id, kind, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  file TEXT NOT NULL,
  kind TEXT NOT NULL,
  package TEXT NOT NULL,
  manifest TEXT NOT NULL,
  sender TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  created_at TEXT NOT NULL,
  summary TEXT NOT NULL CHECK (json_valid(summary))
) STRICT;

CREATE TABLE log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  author TEXT NOT NULL,
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  salt BLOB,
  mac TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  logo TEXT REFERENCES evidence_file (sha256),
  target INTEGER NOT NULL CHECK (target BETWEEN 0 AND 1000000),
  paper TEXT NOT NULL CHECK (paper IN ('A4', 'Letter')),
  privacy INTEGER NOT NULL CHECK (privacy IN (0, 1))
, declaration TEXT CHECK (declaration IS NULL OR json_valid(declaration))) STRICT;

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

CREATE TABLE pilot_branch (
  pilot_id INTEGER NOT NULL REFERENCES pilot (id),
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  code TEXT NOT NULL,
  pilot INTEGER NOT NULL CHECK (pilot IN (0, 1)),
  PRIMARY KEY (pilot_id, branch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE progress (
  audit_id INTEGER PRIMARY KEY REFERENCES audit (id),
  focus TEXT,
  updated_at TEXT NOT NULL,
  answered INTEGER NOT NULL,
  history_seq INTEGER NOT NULL,
  history_head TEXT NOT NULL,
  answers_digest TEXT NOT NULL,
  evidence_digest TEXT NOT NULL
) STRICT;

CREATE TABLE purged_sum (
  wave_id INTEGER NOT NULL,
  checklist_id INTEGER NOT NULL REFERENCES checklist (id),
  kind TEXT NOT NULL,
  part TEXT NOT NULL,
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  n INTEGER NOT NULL,
  unscored INTEGER NOT NULL,
  sum INTEGER NOT NULL,
  sumsq INTEGER NOT NULL,
  earned INTEGER NOT NULL,
  possible INTEGER NOT NULL,
  PRIMARY KEY (wave_id, checklist_id, kind, part, branch_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE review_comment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  submission INTEGER NOT NULL,
  question TEXT,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  sent INTEGER NOT NULL DEFAULT 0 CHECK (sent IN (0, 1)),
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE score (
  id INTEGER PRIMARY KEY,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  cause TEXT NOT NULL CHECK (cause IN ('submitted', 'correction', 'appeal')),
  at TEXT NOT NULL,
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  document TEXT NOT NULL CHECK (json_valid(document)),
  percent INTEGER,
  raw_percent INTEGER,
  hash TEXT NOT NULL, author TEXT, reason TEXT,
  UNIQUE (audit_id, revision)
) STRICT;

CREATE TABLE score_part (
  score_id INTEGER NOT NULL REFERENCES score (id),
  kind TEXT NOT NULL CHECK (kind IN ('total', 'moment', 'criterion', 'level')),
  part TEXT NOT NULL,
  percent INTEGER,
  raw_percent INTEGER,
  earned INTEGER NOT NULL,
  possible INTEGER NOT NULL,
  PRIMARY KEY (score_id, kind, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

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

CREATE TABLE standard (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  industry TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'active', 'retired')),
  document TEXT NOT NULL CHECK (json_valid(document)),
  hash TEXT NOT NULL, at TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '',
  UNIQUE (code, revision)
) STRICT;

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
  hash TEXT NOT NULL, received_hash TEXT,
  PRIMARY KEY (audit_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE timer (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  question TEXT NOT NULL,
  started_at TEXT,
  elapsed_ms INTEGER NOT NULL CHECK (elapsed_ms >= 0), by_wall INTEGER NOT NULL DEFAULT 0 CHECK (by_wall IN (0, 1)),
  PRIMARY KEY (audit_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone (
  uid TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('audit', 'evidence', 'person')),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- Code of the wave that an audit was of; NULL for none.
  wave TEXT,
  PRIMARY KEY (uid, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE trusted_key (
  fingerprint TEXT PRIMARY KEY,
  public_key TEXT NOT NULL,
  name TEXT NOT NULL,
  shopper TEXT,
  how TEXT NOT NULL CHECK (how IN ('secret', 'confirmed')),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  revoked_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE wave (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  pilot INTEGER NOT NULL CHECK (pilot IN (0, 1))
, target INTEGER CHECK (target BETWEEN 0 AND 1000000), visits INTEGER NOT NULL DEFAULT 1 CHECK (visits BETWEEN 1 AND 1000), brief TEXT CHECK (brief IS NULL OR json_valid(brief)), scenarios TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scenarios)), fee TEXT CHECK (fee IS NULL OR json_valid(fee)), strip_photos INTEGER NOT NULL DEFAULT 0 CHECK (strip_photos IN (0, 1)), evidence_until TEXT, visits_until TEXT) STRICT;

CREATE TABLE wave_branch (
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  visits INTEGER CHECK (visits BETWEEN 0 AND 1000),
  PRIMARY KEY (wave_id, branch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE wave_checklist (
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  PRIMARY KEY (wave_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE wave_shopper (
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  shopper_id INTEGER NOT NULL REFERENCES shopper (id) ON DELETE CASCADE,
  PRIMARY KEY (wave_id, shopper_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER action_step_kept BEFORE DELETE ON action_step BEGIN
  SELECT raise(ABORT, 'steps of an action are kept');
END;

CREATE TRIGGER action_step_stays BEFORE UPDATE ON action_step BEGIN
  SELECT raise(ABORT, 'steps of an action never change');
END;

CREATE TRIGGER answer_history_stays BEFORE UPDATE ON answer_history BEGIN
  SELECT RAISE(ABORT, 'the history of answers is append-only');
END;

CREATE TRIGGER checklist_kept BEFORE DELETE ON checklist BEGIN
  SELECT RAISE(ABORT, 'a published revision is never deleted');
END;

CREATE TRIGGER checklist_stays BEFORE UPDATE ON checklist BEGIN
  SELECT RAISE(ABORT, 'a published revision never changes');
END;

CREATE TRIGGER log_kept BEFORE DELETE ON log BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER log_purged_whole BEFORE UPDATE OF content, salt ON log
  WHEN NEW.content IS NOT NULL OR NEW.salt IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER log_stays BEFORE UPDATE OF id, at, kind, subject, author, mac, hash ON log BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER score_stays BEFORE UPDATE ON score BEGIN
  SELECT RAISE(ABORT, 'a score revision never changes');
END;

CREATE TRIGGER standard_kept BEFORE DELETE ON standard BEGIN
  SELECT RAISE(ABORT, 'a revision of a standard is never deleted');
END;

CREATE TRIGGER standard_stays BEFORE UPDATE ON standard BEGIN
  SELECT RAISE(ABORT, 'a revision of a standard never changes');
END;

CREATE TRIGGER submission_kept BEFORE DELETE ON submission
  WHEN NOT EXISTS (SELECT 1 FROM audit a JOIN tombstone t ON t.uid = a.uid AND t.kind = 'audit'
    WHERE a.id = OLD.audit_id) BEGIN
  SELECT RAISE(ABORT, 'a submission is never deleted');
END;
