import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { evidenceListOf, keptBackups } from '../../src-main/store/kept-backups.ts'
import { pathsOf } from '../../src-main/store/paths.ts'

const hashesSchema = z.array(z.string())
const filesOf = (db: Database.Database) =>
  hashesSchema.parse(db.prepare('SELECT sha256 FROM evidence_file ORDER BY sha256').pluck().all())

/** Every kept copy must be a whole database, with a list that protects each evidence file it names. */
export function lookIntoCopies(folder: string): unknown[] {
  return keptBackups(folder).flatMap(name => {
    const wrong: unknown[] = []
    const db = new Database(join(pathsOf(folder).backups, name), { readonly: true })
    try {
      const whole = db.pragma('integrity_check', { simple: true })
      if (whole !== 'ok') wrong.push({ name, whole })
      const list = hashesSchema.parse(JSON.parse(readFileSync(evidenceListOf(folder, name), 'utf8')))
      const bare = filesOf(db).filter(sha256 => !list.includes(sha256))
      const gone = filesOf(db).filter(sha256 => !existsSync(pathsOf(folder).evidenceFile(sha256)))
      if (bare.length > 0 || gone.length > 0) wrong.push({ name, bare, gone })
    } catch (error) {
      wrong.push({ name, error: String(error) })
    } finally {
      db.close()
    }
    return wrong
  })
}

/** Files of the folder that hold these words, the log and temporary ones too. */
export function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => {
    const file = join(folder, name)
    return statSync(file).isFile() && readFileSync(file).includes(words)
  })
}

/** What lies among the copies and is none. */
export function leftOvers(folder: string): string[] {
  return readdirSync(pathsOf(folder).backups).filter(name => !/\.(sqlite|evidence\.json)$/.test(name))
}
