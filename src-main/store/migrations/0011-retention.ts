/** What was purged: an import does not bring it back, and verify does not miss it. */
export const retention = `
-- kind: 'audit' (whole), 'evidence' (its files and rows; uid is the audit's) or 'person' (uid of the shopper).
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

-- What purged audits added to the running sums: the numbers stay in comparisons, the visits are gone.
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

-- The only change the log knows: content and salt of an entry go together.
CREATE TRIGGER log_purged_whole BEFORE UPDATE OF content, salt ON log
  WHEN NEW.content IS NOT NULL OR NEW.salt IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

DROP TRIGGER submission_kept;
CREATE TRIGGER submission_kept BEFORE DELETE ON submission
  WHEN NOT EXISTS (SELECT 1 FROM audit a JOIN tombstone t ON t.uid = a.uid AND t.kind = 'audit'
    WHERE a.id = OLD.audit_id) BEGIN
  SELECT RAISE(ABORT, 'a submission is never deleted');
END;
`
