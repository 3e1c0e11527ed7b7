import Database from 'better-sqlite3'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupBeforeMigrating } from '../../src-main/store/backup-before-migrating.ts'
import { migrate, versionOf } from '../../src-main/store/migrate.ts'
import { migrations } from '../../src-main/store/migrations/index.ts'
import { openStore } from '../../src-main/store/open-store.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'vizit-migrations-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** The schema as SQLite keeps it, without what changes nothing. */
function schemaOf(db: Database.Database): string {
  return db
    .prepare<[], { sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .all()
    .map(({ sql }) => `${sql};\n`)
    .join('\n')
}

describe('migrations', () => {
  it('end at the schema on record', async () => {
    const store = openStore(folder(), { clock: { now: () => new Date(0) }, newId: v7 })
    if (!store.ok) throw new Error(store.fault.code)
    onTestFinished(() => store.value.close())
    await expect(schemaOf(store.value.writer.db)).toMatchFileSnapshot('schema.sql')
  })

  it('make every table STRICT', () => {
    const db = new Database(':memory:')
    migrate(db)
    const loose = db
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
      .all()
      .map(({ name }) => name)
      .filter(name => !name.startsWith('sqlite_'))
    expect(loose).toEqual([])
  })

  it('are each one transaction: a failing step leaves the version before it', () => {
    const db = new Database(join(folder(), 'a.sqlite'))
    migrate(db, ['CREATE TABLE a (b INTEGER) STRICT'])
    const before = schemaOf(db)
    expect(() =>
      migrate(db, ['', 'CREATE TABLE c (d INTEGER) STRICT; CREATE TABLE a (b INTEGER) STRICT']),
    ).toThrow(/already exists/)
    expect([versionOf(db), schemaOf(db)]).toEqual([1, before])
    migrate(db, ['', 'CREATE TABLE c (d INTEGER) STRICT'])
    expect(versionOf(db)).toBe(2)
    db.close()
  })

  it('are preceded by a copy of the older database', () => {
    const data = folder()
    const db = new Database(join(data, 'vizit.sqlite'))
    migrate(db)
    db.exec("INSERT INTO setting VALUES ('theme', '\"dark\"')")
    const file = backupBeforeMigrating(db, data, migrations.length)
    db.close()
    expect(readdirSync(join(data, 'backups'))).toEqual([`before-version-${migrations.length + 1}.sqlite`])
    const copy = new Database(file, { readonly: true })
    expect(versionOf(copy)).toBe(migrations.length)
    expect(copy.prepare('SELECT value FROM setting').pluck().get()).toBe('"dark"')
    copy.close()
  })

  it('stand in one numbered file each', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src-main/store/migrations')).filter(name =>
      /^\d{4}-/.test(name),
    )
    expect(files).toHaveLength(migrations.length)
  })
})
