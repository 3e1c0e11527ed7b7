import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { auditLineSchema, auditSchema } from '../../../src-shared/model/audit.ts'
import { readPdf, squeezed } from '../reports/read-pdf.ts'
import { run, runProcess } from './run-command.ts'

const top = mkdtempSync(join(tmpdir(), 'vizit-verify-'))
const [one, two] = [join(top, 'one'), join(top, 'two')]
const small = ['--branches', '3', '--waves', '2', '--visits', '3', '--seed', '7']

beforeAll(async () => {
  await run('demo', ...small, '--data', one)
})
afterAll(() => rmSync(top, { recursive: true, force: true }))

/** The bytes that `call` prints. */
async function call(data: string, procedure: string, input: object = {}): Promise<string> {
  const ran = await run('call', procedure, JSON.stringify(input), '--data', data)
  expect(ran).toMatchObject({ code: 0, err: '' })
  return ran.out
}

const auditsIn = async (data: string) =>
  z.array(auditLineSchema).parse(JSON.parse(await call(data, 'audits.list')))

describe('demo with a seed', () => {
  it('gives byte-identical answers, in another folder and another process', async () => {
    expect(await runProcess('demo', ...small, '--data', two)).toMatchObject({ code: 0, err: '' })
    for (const procedure of [
      'branches.list',
      'waves.list',
      'checklists.list',
      'assignments.list',
      'audits.list',
    ]) {
      expect(await call(two, procedure)).toBe(await call(one, procedure))
    }
    const audits = await auditsIn(one)
    expect(audits.length).toBeGreaterThan(15)
    for (const { id } of audits.filter((_, index) => index % 5 === 0)) {
      expect(await call(two, 'audits.get', { id })).toBe(await call(one, 'audits.get', { id }))
    }
  }, 120_000)

  it('gives other records for another seed', async () => {
    const other = join(top, 'other')
    await run('demo', ...small.slice(0, -1), '8', '--data', other)
    expect(await call(other, 'audits.list')).not.toBe(await call(one, 'audits.list'))
  }, 60_000)

  it('changes nothing the second time, and leaves a folder with other data alone', async () => {
    const before = await call(one, 'audits.list')
    expect((await run('demo', ...small, '--data', one)).code).toBe(0)
    expect(await call(one, 'audits.list')).toBe(before)
    const mine = join(top, 'mine')
    const branch = { code: 'a-1', name: 'Мой', city: '', region: '', address: '', format: '' }
    await call(mine, 'branches.save', branch)
    const refused = await run('demo', ...small, '--data', mine)
    expect(refused.code).toBe(1)
    expect(JSON.parse(await call(mine, 'branches.list'))).toHaveLength(1)
  }, 60_000)
})

describe('report of a visit', () => {
  // Both languages with `VIZIT_FULL=1`.
  it.each(process.env['VIZIT_FULL'] === undefined ? ['ru'] : ['ru', 'en'])(
    'holds every comment of the visit, in %s',
    async lang => {
      const visit = (await auditsIn(one)).find(({ status }) => status === 'approved')
      const audit = auditSchema.parse(JSON.parse(await call(one, 'audits.get', { id: visit?.id })))
      const comments = Object.values(audit.answers).flatMap(({ comment }) => comment ?? [])
      expect(comments.length).toBeGreaterThan(2)
      const out = join(top, `${lang}.pdf`)
      const ran = await run('report', 'audit', audit.id, '--lang', lang, '--out', out, '--data', one)
      expect(ran).toMatchObject({ code: 0, err: '' })
      const pdf = await readPdf(readFileSync(out))
      expect(comments.filter(comment => !pdf.text.includes(squeezed(comment)))).toEqual([])
      expect(pdf.lang).toBe(lang)
    },
    60_000,
  )

  it('is refused for a visit that is not there, and no file is left', async () => {
    const out = join(top, 'none.pdf')
    const ran = await run('report', 'audit', 'no-such-visit', '--out', out, '--data', one)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('no-such-visit')
    expect(readdirSync(top)).not.toContain('none.pdf')
  })
})

/** A copy of the folder in which another program changed something. */
function spoiled(name: string, change: (database: Database.Database, folder: string) => void): string {
  const folder = join(top, name)
  cpSync(one, folder, { recursive: true })
  const database = new Database(join(folder, 'vizit.sqlite'))
  // Triggers would stop this program; another one drops them.
  const triggers = database.prepare<[], { name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'trigger'",
  )
  for (const trigger of triggers.all()) database.exec(`DROP TRIGGER ${trigger.name}`)
  change(database, folder)
  database.close()
  return folder
}

async function numberOf(uid: string): Promise<string> {
  return (await auditsIn(one)).find(({ id }) => id === uid)?.number ?? ''
}

/** The approved visit that comes first: one that counts. */
const chosen = "(SELECT id FROM audit WHERE status = 'approved' ORDER BY id LIMIT 1)"
const uidOf = (database: Database.Database) =>
  database.prepare<[], { uid: string }>(`SELECT uid FROM audit WHERE id = ${chosen}`).get()?.uid ?? ''

describe('verify', () => {
  it('finds nothing in what the program wrote', async () => {
    expect(await run('verify', '--data', one)).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse((await run('verify', '--json', '--data', one)).out)).toEqual({ faults: [] })
    expect((await runProcess('verify', '--data', one)).code).toBe(0)
  }, 60_000)

  const changes: [string, string, string][] = [
    [
      'an answer',
      'answer',
      `UPDATE answer SET document = replace(document, '"yes"', '"no"')
         WHERE audit_id = ${chosen} AND document LIKE '%"yes"%'`,
    ],
    [
      'the comment of an answer',
      'answer',
      `UPDATE answer SET document = json_set(document, '$.comment', 'Всё было хорошо') WHERE audit_id = ${chosen}`,
    ],
    [
      'the history of answers',
      'history',
      `UPDATE answer_history SET document = '{"value":"yes"}', author = 'Никто' WHERE audit_id = ${chosen} AND seq = 1`,
    ],
    ['a stored score', 'score', `UPDATE score SET percent = percent - 10000 WHERE audit_id = ${chosen}`],
    [
      'the document of a score',
      'score',
      `UPDATE score SET document = json_set(document, '$.percent', 100) WHERE audit_id = ${chosen}`,
    ],
    ['the percent of a visit', 'audit', `UPDATE audit SET percent = 1000000 WHERE id = ${chosen}`],
    [
      'the narrative of a visit',
      'audit',
      `UPDATE audit SET visit = '{"narrative":"x"}' WHERE id = ${chosen}`,
    ],
    ['a deleted answer', 'answer', `DELETE FROM answer WHERE audit_id = ${chosen}`],
  ]

  it.each(changes)('names the visit when another program changed %s', async (what, record, sql) => {
    let uid = ''
    const folder = spoiled(`spoiled-${what}`, database => {
      uid = uidOf(database)
      expect(database.prepare(sql).run().changes).toBeGreaterThan(0)
    })
    const ran = await run('verify', '--data', folder)
    expect(ran.code).toBe(1)
    const number = await numberOf(uid)
    expect(number).not.toBe('')
    const lines = ran.err.split('\n').slice(1)
    expect(lines.filter(line => line.includes(`${record} `) && line.includes(number))).not.toEqual([])
    // Nobody else is accused.
    expect(lines.filter(line => !line.includes(number) && !line.includes('aggregate'))).toEqual([])
    // The fast check sees it too: only evidence files are left out of it.
    expect((await run('verify', '--quick', '--data', folder)).code).toBe(1)
  })

  it('names a checklist that was changed', async () => {
    const folder = spoiled('checklist', database => {
      database
        .prepare(
          "UPDATE checklist SET document = json_set(document, '$.title.ru', 'Другой') WHERE code = 'bank-branch'",
        )
        .run()
    })
    const { code, err } = await run('verify', '--data', folder)
    expect(code).toBe(1)
    expect(err).toMatch(/checklist bank-branch/)
  })

  it('names a file of evidence of which one byte changed', async () => {
    let sha256 = ''
    const folder = spoiled('evidence', (database, inside) => {
      const kept = database.prepare<[], { sha256: string }>(
        'SELECT sha256 FROM evidence JOIN evidence_file USING (sha256) ORDER BY evidence.id LIMIT 1',
      )
      sha256 = kept.get()?.sha256 ?? ''
      const path = join(inside, 'evidence', sha256.slice(0, 2), sha256)
      const bytes = readFileSync(path)
      const middle = Math.floor(bytes.length / 2)
      bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
      writeFileSync(path, bytes)
    })
    const { code, err } = await run('verify', '--data', folder)
    expect(code).toBe(1)
    expect(err).toContain(sha256)
    expect(err).toContain('FILE_CHANGED')
  })

  it('says so of a folder without data, and makes none', async () => {
    const nowhere = join(top, 'nowhere')
    const { code, err } = await run('verify', '--data', nowhere)
    expect(code).toBe(1)
    expect(err).not.toBe('')
    expect(readdirSync(top)).not.toContain('nowhere')
  })
})

describe('backup and restore', () => {
  it('give the same records again, in an empty folder only', async () => {
    const out = join(top, 'copy.vizit')
    expect(await run('backup', '--out', out, '--data', one)).toMatchObject({ code: 0, err: '' })
    const restored = join(top, 'restored')
    expect(await run('restore', out, '--data', restored)).toMatchObject({ code: 0, err: '' })
    expect(await call(restored, 'audits.list')).toBe(await call(one, 'audits.list'))
    expect((await run('verify', '--data', restored)).code).toBe(0)
    const again = await run('restore', out, '--data', restored)
    expect(again.code).toBe(1)
    expect(again.err).not.toBe('')
  }, 60_000)
})
