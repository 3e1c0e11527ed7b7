import { importSummarySchema, type ImportSummary } from '../../src-shared/model/package/import-summary.ts'
import type { PackageKind } from '../../src-shared/model/package/manifest.ts'
import { packageKindSchema } from '../../src-shared/model/package/manifest.ts'
import type { Reader, Writer } from './connection.ts'
import { fromColumn } from './json-column.ts'
import { addToLog } from './log.ts'
import { reading } from './together.ts'

/** A package as the history of imports names it. */
export type ImportedPackage = {
  /** Of this import. */
  readonly uid: string
  /** Name of the file as it arrived. */
  readonly file: string
  readonly kind: PackageKind
  /** Id of the package. */
  readonly package: string
  /** SHA-256 of the canonical manifest. */
  readonly manifest: string
  readonly sender: string
  readonly fingerprint: string
  readonly createdAt: string
}

export type ImportLine = Omit<ImportedPackage, 'uid'> & {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly summary: ImportSummary
}

type Row = Omit<ImportLine, 'summary' | 'kind'> & { readonly summary: string; readonly kind: string }

const select = `SELECT uid AS id, at, author AS by, file, kind, package, manifest, sender, fingerprint,
  created_at AS createdAt, summary FROM import`

function lineOf({ summary, kind, ...row }: Row): ImportLine {
  const what = `import ${row.id}`
  return {
    ...row,
    kind: packageKindSchema.parse(kind),
    summary: fromColumn(importSummarySchema, summary, what),
  }
}

/** Notes what a package changed; part of the transaction that took it in. */
export function addImport(
  writer: Writer,
  from: ImportedPackage,
  author: string,
  summary: ImportSummary,
): ImportLine {
  const { uid, file, kind, package: id, manifest, sender, fingerprint, createdAt } = from
  const at = writer.clock.now().toISOString()
  writer
    .sql(
      `INSERT INTO import (uid, at, author, file, kind, package, manifest, sender, fingerprint, created_at, summary)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(uid, at, author, file, kind, id, manifest, sender, fingerprint, createdAt, JSON.stringify(summary))
  const { counts } = summary
  addToLog(writer, {
    kind: 'package.imported',
    subject: id,
    author,
    content: { kind, manifest, sender, fingerprint, counts, refused: summary.refused.length },
  })
  return {
    id: uid,
    at,
    by: author,
    file,
    kind,
    package: id,
    manifest,
    sender,
    fingerprint,
    createdAt,
    summary,
  }
}

/** The newest first. */
export function listImports(reader: Reader): ImportLine[] {
  return reading(reader, 'imports.list', () =>
    reader.sql<Row>(`${select} ORDER BY id DESC`).all().map(lineOf),
  )
}

/** One line of the history; null for an id that is not known. */
export function findImport(reader: Reader, id: string): ImportLine | null {
  return reading(reader, 'imports.get', () => {
    const row = reader.sql<Row>(`${select} WHERE uid = ?`).get(id)
    return row ? lineOf(row) : null
  })
}

/** Whether this very package came in before. */
export function wasImported(reader: Reader, manifest: string): boolean {
  return reading(
    reader,
    'imports.seen',
    () => reader.sql('SELECT 1 FROM import WHERE manifest = ? LIMIT 1').get(manifest) !== undefined,
  )
}

/**
 * Whether a package of this kind that the same sender made later came in already. Then this one only adds what is not
 * there: in whichever order two packages come, what the later one says stands.
 */
export function isOvertaken(
  reader: Reader,
  { kind, fingerprint, createdAt }: Pick<ImportedPackage, 'kind' | 'fingerprint' | 'createdAt'>,
): boolean {
  return reading(
    reader,
    'imports.overtaken',
    () =>
      reader
        .sql('SELECT 1 FROM import WHERE kind = ? AND fingerprint = ? AND created_at > ? LIMIT 1')
        .get(kind, fingerprint, createdAt) !== undefined,
  )
}
