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
  expect(lines[1]?.why).toBe('TypeError')
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

it('tells the kind and the place of a failure, and nothing of what somebody typed', () => {
  const at = folder()
  const journal = openJournal(at)
  const secrets = [
    'Анна',
    'anna@example.org',
    '/home/anna/Vizit',
    'C:\\Users\\anna',
    '4711',
    'key=abc',
    'зарплата',
  ]
  const [name = '', ...others] = secrets
  journal('audits/answer failed', new TypeError(`no branch ${others.join(' ')}`, { cause: new Error(name) }))
  journal('audits/answer failed', Object.assign(new Error(`ENOENT: open '${name}'`), { code: 'ENOENT' }))
  journal(`audits/${name}`, "STORE_FAILED: EIO: i/o error, open '/home/anna/Vizit/data'")
  journal('x', 'STORE_FAILED: EIO: /home/anna/Vizit C:\\Users\\anna anna@example.org Анна')
  try {
    // what the compiler would not let by
    const nothing = [].at(0) as unknown as string
    nothing.trim()
  } catch (error) {
    journal('audits/visit failed', error)
  }
  const text = readFileSync(join(at, 'journal.log'), 'utf8')
  for (const secret of [...secrets, 'anna']) expect(text).not.toContain(secret)
  const lines = text
    .trimEnd()
    .split('\n')
    .map(line => lineSchema.parse(JSON.parse(line)))
  expect(lines.map(({ what, why }) => [what, why])).toEqual([
    ['audits/answer failed', 'TypeError < Error'],
    ['audits/answer failed', 'Error ENOENT'],
    ['request failed', 'STORE_FAILED: EIO: i/o error, open …'],
    ['x', 'STORE_FAILED: EIO: … … … …'],
    ['audits/visit failed', 'TypeError: Cannot read properties of undefined'],
  ])
  // from the folder of the program on
  expect(text).toContain('test/unit/door/journal.test.ts:')
  expect(text).not.toContain(process.cwd())
})
