/** Keys that are trusted, what came in and went out, and what is on its way in. */
export const exchange = `
-- public_key: SubjectPublicKeyInfo, base64. shopper: uid of the shopper it was bound to.
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

-- What each package changed; outside of "the same state". package: uid. manifest: SHA-256 of the canonical manifest.
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

-- What left this machine and cannot be called back: packages, reports. recipient: alias or code, '' for unknown.
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
) STRICT;

-- Inner keys of audits whose parts are already written but which are not there yet: an import puts large parts in
-- by many short transactions and lets them be seen by one. What a crash leaves is swept at start.
CREATE TABLE arriving (
  audit_id INTEGER PRIMARY KEY,
  import TEXT NOT NULL
) STRICT;

-- Of a checklist without points, as a shopper gets it: the hash of the whole revision.
ALTER TABLE checklist ADD COLUMN whole_hash TEXT;

-- SHA-256 of the record that came in a package; NULL where the visit was made here.
ALTER TABLE submission ADD COLUMN received_hash TEXT;

-- Where metadata was taken out of a photo before it was sent: hash and time of the original, JSON; NULL for the original.
ALTER TABLE evidence ADD COLUMN original TEXT CHECK (original IS NULL OR json_valid(original));

-- At the shopper's: proves to the head office that this laptop was given its assignments. shopper: uid there; office:
-- fingerprint of its key; secret: base64.
CREATE TABLE enrolment (
  shopper TEXT PRIMARY KEY,
  alias TEXT NOT NULL,
  secret TEXT NOT NULL,
  office TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- At the shopper's: what the visit was sent back with, JSON; NULL for none.
ALTER TABLE audit ADD COLUMN returned TEXT CHECK (returned IS NULL OR json_valid(returned));
`
