/** What review finds, says and decides: flags, comments, appeals, reasons of score revisions. */
export const review = `
-- Made of the audit and its neighbours when it is submitted or comes in; may be made again at any time.
-- question: '' for the visit as a whole. detail: JSON of its kind.
CREATE TABLE flag (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  kind TEXT NOT NULL,
  question TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (audit_id, kind, question)
) STRICT, WITHOUT ROWID;

-- question: NULL for the visit as a whole. submission: the one it is about. sent: went back to the shopper with it.
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
CREATE INDEX review_comment_audit ON review_comment (audit_id);

-- questions: JSON list of codes. decision: JSON list, one for each question; NULL while it is open.
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
CREATE INDEX appeal_audit ON appeal (audit_id);
CREATE INDEX appeal_open ON appeal (deadline) WHERE decided_at IS NULL;

-- The day the report was handed to the branch.
ALTER TABLE audit ADD COLUMN issued_on TEXT;

-- Who made a later revision of a score and why; of the versions before, and of submissions, none is kept.
ALTER TABLE score ADD COLUMN author TEXT;
ALTER TABLE score ADD COLUMN reason TEXT;

-- Perceptual hash of a photo, 64 bits as hex; NULL: not made yet, '': cannot be made.
ALTER TABLE evidence_file ADD COLUMN look TEXT;
CREATE INDEX evidence_file_unseen ON evidence_file (sha256) WHERE look IS NULL;

-- A visit is compared with the others of its shopper.
CREATE INDEX audit_shopper ON audit (shopper, begun_at);
`
