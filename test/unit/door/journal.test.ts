import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { openJournal } from '../../../src-main/door/journal.ts'
import { noteFailure } from '../../../src-main/door/note-failure.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'vizit-journal-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}
const lineSchema = z.object({ what: z.string(), why: z.string() })
const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n')

it('writes one line for each failure of the disk, none for a refusal by the rules', () => {
  const at = folder()
  const journal = openJournal(at)
  noteFailure(journal, 'audits/answer', new ORPCError('LOCKED'))
  noteFailure(journal, 'audits/answer', new ORPCError('CHANGED_MEANWHILE'))
  const cause = { code: 'STORE_FAILED', detail: 'SQLITE_IOERR_FSYNC' }
  noteFailure(journal, 'audits/answer', new ORPCError('STORE_FAILED', { cause }))
  noteFailure(journal, 'audits/visit', new TypeError('nobody foresaw it'))
  const lines = linesOf(join(at, 'journal.log')).map(line => lineSchema.parse(JSON.parse(line)))
  expect(lines).toMatchObject([
    { what: 'audits/answer not done', why: 'STORE_FAILED: SQLITE_IOERR_FSYNC' },
    { what: 'audits/visit failed' },
  ])
  expect(lines[1]?.why).toContain('nobody foresaw it')
})

it('keeps its lines while the folder takes none, and writes them once it does', async () => {
  const at = folder()
  const away = `${at}-away`
  const journal = openJournal(at)
  renameSync(at, away)
  journal('audits/answer not done', 'STORE_FULL')
  journal('audits/answer not done', 'STORE_FULL')
  mkdirSync(at)
  await expect
    .poll(() => statSync(join(at, 'journal.log'), { throwIfNoEntry: false })?.size, { timeout: 5_000 })
    .toBeGreaterThan(0)
  expect(linesOf(join(at, 'journal.log'))).toHaveLength(2)
  rmSync(away, { recursive: true })
})

it('never grows without end', () => {
  const at = folder()
  writeFileSync(join(at, 'journal.log'), 'x'.repeat(1024 * 1024 + 1))
  openJournal(at)('one more', 'line')
  expect(linesOf(join(at, 'journal.log'))).toHaveLength(1)
  expect(statSync(join(at, 'journal.1.log')).size).toBe(1024 * 1024 + 1)
})
