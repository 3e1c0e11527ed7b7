import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { refusal } from '../scenario/office.ts'
import { failingDisk, protect, smallDisk } from './broken-disk.ts'
import { beginVisit, furnish, serve, until, type ServedApp } from './served-app.ts'
import { emptyFolder, working } from './store-process.ts'

const lineSchema = z.object({ at: z.string(), what: z.string(), why: z.string() })

/** The journal's lines; each must be whole. */
function journal(folder: string) {
  const file = join(folder, 'journal.log')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.map(line => lineSchema.parse(JSON.parse(line)))
}

async function visitOn(folder: string) {
  const app = await serve(folder)
  const id = await beginVisit(app, await furnish(app))
  return { app, id, save: (value: string) => app.client.audits.answer({ id, question: 'story', value }) }
}

async function answerOf({ client }: ServedApp, id: string) {
  return (await client.audits.get({ id })).answers['story']?.value
}

// Each test makes file systems and starts programs: seconds on a quiet machine.
vi.setConfig({ testTimeout: 90_000 })

const noMount = 'nothing may be mounted here: run as root, or with sudo that asks for no password'

describe('a full disk', () => {
  it('refuses by its name, loses nothing acknowledged, goes on once there is space', async ({ skip }) => {
    const folder = emptyFolder()
    const disk = smallDisk(folder)
    if (disk === null) return skip(noMount)
    onTestFinished(disk.remove)
    const { app, id, save } = await visitOn(folder)
    await save('before')
    disk.fill()
    const failures = []
    let last = 'before'
    // Small writes may still fit into a page that was begun.
    for (let n = 1; failures.length < 3 && n < 50; n += 1) {
      const value = `${n} ${'ж'.repeat(4000)}`
      const refused = await save(value).then(
        () => null,
        () => refusal(save(value)),
      )
      if (refused === null) last = value
      else failures.push(refused.code)
    }
    expect(failures).toEqual(['STORE_FULL', 'STORE_FULL', 'STORE_FULL'])
    expect(await answerOf(app, id)).toBe(last)
    expect(await app.send('a.pdf', Buffer.alloc(100_000, '%PDF-1.7\n'))).toEqual({ code: 'STORE_FULL' })
    // Readable all the while, by the page and by another program.
    expect(await verifyStore(folder)).toEqual([])
    expect(journal(folder).length).toBeLessThanOrEqual(7)

    disk.free()
    await save('after')
    expect(await answerOf(app, id)).toBe('after')
    // Two tries for each refusal above, and the upload.
    await until(() => journal(folder).length === 7)
    expect(
      journal(folder).filter(({ what, why }) => what === 'audits/answer not done' && why === 'STORE_FULL'),
    ).toHaveLength(6)
    expect(readdirSync(join(folder, 'uploads'))).toEqual([])
    expect(await verifyStore(folder)).toEqual([])
  })
})

describe('a disk that turns read-only under the running program', () => {
  it('refuses by its name (EROFS), stays readable, and has everything acknowledged after a repair', async ({
    skip,
  }) => {
    const folder = emptyFolder()
    const disk = failingDisk(folder)
    if (disk === null) return skip(noMount)
    onTestFinished(disk.remove)
    const { app, id, save } = await visitOn(folder)
    await save('before')
    disk.fail()
    expect((await refusal(save('during'))).code).toBe('STORE_READ_ONLY')
    expect(await answerOf(app, id)).toBe('before')
    await app.server.kill()
    disk.repair()
    const again = await serve(folder)
    expect(await answerOf(again, id)).toBe('before')
    await again.client.audits.answer({ id, question: 'story', value: 'after' })
    expect(await verifyStore(folder)).toEqual([])
    expect(await again.server.stop()).toBe(0)
  })

  it('goes on by itself where the protection is taken away again (EPERM)', async ({ skip }) => {
    const folder = emptyFolder()
    const { app, id, save } = await visitOn(folder)
    await save('before')
    const files = [folder, ...['vizit.sqlite', 'vizit.sqlite-wal'].map(name => join(folder, name))]
    if (!protect(files, true)) return skip('files cannot be protected here: chattr +i, as root, on ext4')
    onTestFinished(() => void protect(files, false))
    expect((await refusal(save('during'))).code).toBe('STORE_READ_ONLY')
    expect((await refusal(save('during'))).code).toBe('STORE_READ_ONLY')
    expect(await answerOf(app, id)).toBe('before')
    protect(files, false)
    await save('after')
    expect(await answerOf(app, id)).toBe('after')
    await until(() => journal(folder).length === 2)
    expect(await verifyStore(folder)).toEqual([])
  })
})

describe('a store that another program holds', () => {
  it('is waited for beside other work, refused by its name, and goes on once it is free', async () => {
    const folder = emptyFolder()
    const { app, id, save } = await visitOn(folder)
    await save('before')
    const other = working([folder, 'lock'])
    await other.said(1)
    const saving = save('during')
    // Held up is the save, not the page.
    const from = performance.now()
    for (let n = 0; n < 20; n += 1) expect(await answerOf(app, id)).toBe('before')
    const reading = (performance.now() - from) / 20
    expect((await refusal(saving)).code).toBe('STORE_BUSY')
    expect(reading).toBeLessThan(200)
    const waiting = save('after')
    await other.kill()
    await waiting
    expect(await answerOf(app, id)).toBe('after')
    expect(journal(folder)).toMatchObject([{ what: 'audits/answer not done', why: 'STORE_BUSY' }])
    expect(await verifyStore(folder)).toEqual([])
  })
})
