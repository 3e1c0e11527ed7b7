import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '../../src-shared/contract/index.ts'
import { mark, markedInput } from './marked-input.ts'
import { openOffice, type Office } from './office.ts'

/** From now on each write fails, and the error says all that was to be written. */
function everyWriteFails(folder: string): void {
  const db = new Database(join(folder, 'vizit.sqlite'))
  const names = z.array(z.object({ name: z.string() }))
  const tables = names.parse(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all())
  for (const { name } of tables.filter(each => !each.name.startsWith('sqlite_'))) {
    const columns = names.parse(db.prepare('SELECT name FROM pragma_table_info(?)').all(name))
    const row = columns.map(column => `coalesce(NEW."${column.name}", '')`).join(` || ' ' || `)
    for (const act of ['INSERT', 'UPDATE'])
      db.exec(
        `CREATE TRIGGER "fails_${name}_${act}" BEFORE ${act} ON "${name}" BEGIN SELECT RAISE(ABORT, ${row}); END`,
      )
  }
  db.close()
}

const procedures = Object.entries(contract).flatMap(([area, acts]) =>
  Object.entries(acts).map(([name, procedure]) => {
    // each procedure carries the schema of its input under this name
    const { inputSchema } = z
      .object({ '~orpc': z.object({ inputSchema: z.instanceof(z.ZodType) }) })
      .parse(procedure)['~orpc']
    return { path: `${area}/${name}`, inputSchema }
  }),
)

/** Locking ends the test; these read, or write a file, in threads that take seconds to start. */
const leftOut =
  /^(?:people\/lock|compare\/(?!save)|ratings\/(?:compare|reviews)|reports\/|backups\/|log\/verify)/

async function callAll(office: Office, id: string): Promise<Map<string, number>> {
  const answers = new Map<string, number>()
  for (const { path, inputSchema } of procedures) {
    if (leftOut.test(path)) continue
    const json = markedInput(inputSchema, id)
    const response = await office.ask(`/rpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json }),
    })
    answers.set(path, response.status)
    await response.text()
  }
  return answers
}

describe('the journal', () => {
  it('holds nothing of what people typed, whatever fails and whatever the failure says', async () => {
    const office = await openOffice()
    await office.shopper.startsWith('library')
    await office.supervisor.addsBranch('b-1', 'Филиал')
    const { client, folder } = office
    const { id } = await client.audits.begin({
      branch: (await client.branches.list({}))[0]?.id ?? '',
      checklist: (await client.checklists.list({}))[0]?.code ?? '',
    })
    everyWriteFails(folder)
    const answers = await callAll(office, id)
    // what is no JSON at all, an address that is none, a file with a name
    await office.ask(`/rpc/audits/${mark}`, { method: 'POST', body: `{"json":{"${mark}"` })
    await office.ask(`/rpc/audits/get?${mark}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"json":{"${mark}"`,
    })
    await office.ask(`/files/uploads?name=${mark}.csv`, { method: 'POST', body: mark })
    await office.ask(`/files/exports/${mark}`)

    const failed = [...answers].filter(([, status]) => status === 500).map(([path]) => path)
    expect(failed.length).toBeGreaterThan(10)
    const files = readdirSync(folder).filter(name => name.endsWith('.log'))
    const journal = files.map(name => readFileSync(join(folder, name), 'utf8')).join('')
    for (const path of failed) expect(journal).toContain(path)
    expect(journal).not.toMatch(new RegExp(`${mark}|Тайна|secret|Анна|Северный`, 'u'))
    expect(journal).not.toContain(folder)
    expect(existsSync(join(folder, 'journal.log'))).toBe(true)

    const { journal: shown } = await client.about.diagnostics({})
    expect(shown.length).toBeGreaterThan(10)
    expect(shown.join('\n')).not.toMatch(new RegExp(`${mark}|${folder}`, 'u'))
  }, 120_000)
})

describe('the details for support', () => {
  it('count what there is and name what runs, with nothing of anybody’s in them', async () => {
    const office = await openOffice()
    await office.shopper.startsWith('library')
    await office.supervisor.addsBranch('b-1', 'Филиал на Невском')
    const facts = await office.client.about.diagnostics({})
    expect(facts).toMatchObject({ host: 'browser', journal: [] })
    expect(facts.counts.find(({ of }) => of === 'branches')?.count).toBe(1)
    expect(facts.runs.map(({ name }) => name)).toEqual(['node', 'sqlite'])
    expect(facts.databaseBytes).toBeGreaterThan(0)
    const text = JSON.stringify(facts)
    for (const own of ['Невском', 'Анна', 'Северный', office.folder]) expect(text).not.toContain(own)
  })

  it('tell no more than time and procedure of lines an earlier version wrote', async () => {
    const office = await openOffice()
    const old = {
      at: '2026-11-01T00:00:00.000Z',
      what: 'audits/answer failed',
      why: `Error: ${mark}\n at /home/x`,
    }
    appendFileSync(join(office.folder, 'journal.log'), `${JSON.stringify(old)}\nhalf a li`)
    expect((await office.client.about.diagnostics({})).journal).toEqual([
      '2026-11-01T00:00:00.000Z audits/answer failed',
    ])
  })
})

describe('the licences', () => {
  it('are listed with their texts, and a text that is none is not found', async () => {
    const { client } = await openOffice()
    const { components } = await client.about.licences({})
    const react = components.find(({ name }) => name === 'react')
    expect(react).toMatchObject({ licence: 'MIT', part: 'page' })
    expect((await client.about.licence({ text: react?.text ?? '' })).text).toContain(
      'Permission is hereby granted',
    )
    await expect(client.about.licence({ text: '__proto__' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
