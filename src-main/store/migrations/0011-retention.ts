/** What was purged: an import does not bring it back, and verify does not miss it. */
export const retention = `
-- kind: 'audit' (whole), 'evidence' (its files and rows; uid is the audit's) or 'person' (uid of the shopper).
CREATE TABLE tombstone (
  uid TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('audit', 'evidence', 'person')),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (uid, kind)
) STRICT, WITHOUT ROWID;

-- The only change the log knows: content and salt of an entry go together.
CREATE TRIGGER log_purged_whole BEFORE UPDATE OF content, salt ON log
  WHEN NEW.content IS NOT NULL OR NEW.salt IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;
`
