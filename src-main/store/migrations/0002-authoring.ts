/** Standards with history, checklists under construction, who published what, where standards are used. */
export const authoring = `
-- Rows of the version before have neither: their hash covers the rest alone.
ALTER TABLE standard ADD COLUMN at TEXT NOT NULL DEFAULT '';
ALTER TABLE standard ADD COLUMN author TEXT NOT NULL DEFAULT '';
CREATE TRIGGER standard_stays BEFORE UPDATE ON standard BEGIN
  SELECT RAISE(ABORT, 'a revision of a standard never changes');
END;
CREATE TRIGGER standard_kept BEFORE DELETE ON standard BEGIN
  SELECT RAISE(ABORT, 'a revision of a standard is never deleted');
END;

-- The name of the person; empty where the revision came with a file.
ALTER TABLE checklist ADD COLUMN published_by TEXT NOT NULL DEFAULT '';

CREATE TABLE checklist_retired (
  code TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Made of the documents when they are published; so that uses are counted without reading them all.
CREATE TABLE checklist_standard (
  checklist_id INTEGER NOT NULL REFERENCES checklist (id),
  question TEXT NOT NULL,
  standard TEXT NOT NULL,
  PRIMARY KEY (checklist_id, question)
) STRICT, WITHOUT ROWID;
CREATE INDEX checklist_standard_used ON checklist_standard (standard);
INSERT INTO checklist_standard (checklist_id, question, standard)
  SELECT c.id, q.value ->> 'code', q.value ->> 'standard'
  FROM checklist c, json_each(c.document, '$.moments') m, json_each(m.value, '$.questions') q
  WHERE q.value ->> 'standard' IS NOT NULL;

-- title, counts and uses repeat what stands in the document. basis: the revision it grew from, NULL for none.
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
-- A published checklist has one draft of its next revision.
CREATE UNIQUE INDEX checklist_draft_next ON checklist_draft (code) WHERE basis IS NOT NULL AND discarded_at IS NULL;

CREATE INDEX audit_checklist ON audit (checklist_id);
`
