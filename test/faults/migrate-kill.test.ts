import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { migrations } from '../../src-main/store/migrations/index.ts'
import { versionOf } from '../../src-main/store/migrate.ts'
import { pathsOf } from '../../src-main/store/paths.ts'
import { seed, timesOf } from './counts.ts'
import { oneOf } from './random.ts'
import { emptyFolder, storeIn } from './store-process.ts'
import { storm, workOf } from './storm.ts'

const kills = timesOf(50)

const snapshots = join(import.meta.dirname, '../migrations')
const [first = '', ...others] = readdirSync(snapshots).filter(name => name.endsWith('.sqlite.gz'))

function olderFolder(snapshot: string): string {
  const folder = join(emptyFolder(), 'data')
  mkdirSync(folder)
  writeFileSync(pathsOf(folder).database, gunzipSync(readFileSync(join(snapshots, snapshot))))
  return folder
}

/** Version, count of visits and wholeness of a database that nobody has open. */
function stateOf(file: string): { version: number; audits: unknown; whole: unknown } {
  const db = new Database(file)
  try {
    const whole = db.pragma('integrity_check', { simple: true })
    const audits = db.prepare('SELECT count(*) FROM audit').pluck().get()
    return { version: versionOf(db), audits, whole }
  } finally {
    db.close()
  }
}

/** Every copy taken before a migration is whole; the one of the version it began with is there once that is gone. */
function lookIntoCopies(folder: string, before: ReturnType<typeof stateOf>): unknown[] {
  const { backups, database } = pathsOf(folder)
  const names = existsSync(backups) ? readdirSync(backups).filter(name => name.endsWith('.sqlite')) : []
  const wrong: unknown[] = names
    .map(name => ({ name, ...stateOf(join(backups, name)) }))
    .filter(({ whole, audits }) => whole !== 'ok' || audits !== before.audits)
  const now = stateOf(database)
  const copy = join(backups, `before-version-${before.version + 1}.sqlite`)
  if (now.version > before.version && (!existsSync(copy) || stateOf(copy).version !== before.version))
    wrong.push('migrated without a copy')
  return wrong
}

describe('a migration killed at random moments', () => {
  it(
    `is brought to its end by the next start, with a good copy of before (${kills} kills, VIZIT_SEED=${seed})`,
    async () => {
      let { took } = await workOf([olderFolder(first), 'open'])
      let folder = ''
      let before = stateOf(pathsOf(olderFolder(first)).database)
      const reached = new Set<number>()
      const wrong = await storm({
        suite: 'Migrating killed',
        kills,
        seed,
        longest: () => took * 1.1,
        args(_turn, random) {
          folder = olderFolder(oneOf(random, [first, ...others]))
          before = stateOf(pathsOf(folder).database)
          return [folder, 'open']
        },
        async look(_lines, _turn, random) {
          reached.add(stateOf(pathsOf(folder).database).version)
          const found = lookIntoCopies(folder, before)
          if (random() < 0.5) {
            const again = await workOf([folder, 'open'], random() * took)
            took = Math.max(again.took, took / 2)
            found.push(...lookIntoCopies(folder, before))
          }
          const store = storeIn(folder)
          const version = versionOf(store.writer.db)
          store.close()
          if (version !== migrations.length) found.push({ version })
          return [...found, ...lookIntoCopies(folder, before), ...(await verifyStore(folder))]
        },
      })
      expect(wrong).toEqual([])
      console.log(`versions that kills left: ${[...reached].toSorted((a, b) => a - b).join(', ')}`)
    },
    60_000 + kills * 30_000,
  )
})
