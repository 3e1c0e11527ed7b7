import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { ended } from '../scenario/by-files.ts'
import { refusal } from '../scenario/office.ts'
import { refuseReads, refuseWrites, refusing, smallDisk } from './broken-disk.ts'
import { traceOf } from './package-desks.ts'
import { serve, until, type ServedApp } from './served-app.ts'
import { emptyFolder } from './store-process.ts'
import { record } from './tally.ts'

vi.setConfig({ testTimeout: 300_000 })

const cli = join(import.meta.dirname, '../../src-main/cli/main.ts')
const packages = join(import.meta.dirname, '../migrations/packages')
const scan = Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n')

/** What people do, each as an act that may be refused and tried again; the later ones need the earlier ones. */
async function actsOn({ client, send }: ServedApp) {
  await client.session.begin({
    name: 'Ольга Смирнова',
    role: 'both',
    language: 'ru',
    organisation: 'Северный банк',
    start: 'empty',
  })
  const bytes = new Uint8Array(readFileSync(join(packages, 'audits-0.1.0.vizit')))
  const uploaded = async (name: string, content: Uint8Array<ArrayBuffer>) =>
    (await send(name, content)).upload ?? ''
  const trust = (await client.exchange.inspect({ upload: await uploaded('a.vizit', bytes) })).sender
    .fingerprint
  let upload = ''
  let id = ''
  return [
    {
      name: 'importing',
      before: async () => void (upload = await uploaded('a.vizit', bytes)),
      act: async () => ended(await client.exchange.import({ upload, trust })),
    },
    {
      name: 'approving',
      before: async () => void (id = (await client.audits.list({}))[0]?.id ?? ''),
      act: () => client.review.approve({ id }),
    },
    {
      name: 'answering',
      before: async () => {
        const branch = (await client.branches.list({}))[0]?.id ?? ''
        id = (await client.audits.begin({ branch, checklist: 'every-type' })).id
      },
      act: () => client.audits.answer({ id, question: 'story', value: 'Ждал четыре минуты' }),
    },
    {
      name: 'attaching evidence',
      before: async () => void (upload = await uploaded('чек.pdf', scan)),
      act: () => client.audits.attach({ id, question: 'ticket', upload }),
    },
    {
      name: 'exporting',
      before: () => Promise.resolve(),
      act: async () => ended(await client.exchange.export({ kind: 'library' })),
    },
  ]
}

interface Fault {
  readonly error: string
  readonly code: string
  /** What is known before an import begins. */
  readonly importing: string
  readonly on: () => Promise<void>
  readonly off: () => Promise<void>
}

/** Each act is tried under the fault and again without it; gives those that did not keep what they promise. */
async function tried(
  app: ServedApp,
  folder: string,
  { error, code, importing, on, off }: Fault,
): Promise<unknown[]> {
  const wrong: unknown[] = []
  const acts = await actsOn(app)
  const trace = traceOf(folder)
  for (const { name, before, act } of acts) {
    await before()
    const stood = trace()
    await on()
    const refused = await refusal(act()).catch((thrown: unknown) => ({ code: String(thrown) }))
    if (refused.code !== (name === 'importing' ? importing : code)) wrong.push({ name, refused })
    // What was begun may still be on its way out.
    await until(() => trace() === stood, 20_000).catch(() => wrong.push({ name, stood, left: trace() }))
    await off()
    const faults = await verifyStore(folder)
    if (faults.length > 0) wrong.push({ name, faults })
    // A file that was uploaded may be gone with the attempt.
    await before()
    await act().catch((thrown: unknown) => wrong.push({ name, again: String(thrown) }))
  }
  record({
    suite: `Acts refused with ${error}`,
    tried: acts.length,
    held: acts.length - wrong.length,
    what: 'faults',
  })
  return [...wrong, ...(await verifyStore(folder))]
}

/** What is read of a disk that fails there; gives what was not said plainly, or did not go on once it worked. */
async function unread({ client, ask, server }: ServedApp, folder: string): Promise<unknown[]> {
  const audits = await client.audits.list({})
  const visits = await Promise.all(audits.map(({ id }) => client.audits.get({ id })))
  const visit = visits.find(({ evidence }) => evidence.length > 0)
  const sha256 = visit?.evidence[0]?.sha256 ?? ''
  const [copy] = (await client.backups.list({})).daily
  if (visit === undefined || copy === undefined) throw new Error('nothing to read')
  const file = join(folder, 'vizit.sqlite')
  const day = join(folder, 'backups', `${copy.day}.sqlite`)
  const evidence = join(folder, 'evidence', sha256.slice(0, 2), sha256)
  const reads = [
    // Its head is on the way before the first byte is read: the answer is cut off, never a part passed for the whole.
    {
      name: 'evidence',
      code: 'TypeError: terminated',
      paths: [evidence],
      act: () => taken(ask, `/evidence/${sha256}`),
    },
    {
      name: 'a daily copy',
      paths: [day],
      act: async () => {
        await ended(await client.backups.restore({ kind: 'daily', day: copy.day }))
        await client.backups.cancel({})
      },
    },
    {
      name: 'a page of the database, which can be read a moment later',
      paths: [file, `${file}-wal`],
      once: true,
      act: () => client.audits.get({ id: visit.id }),
    },
    {
      name: 'a page of the database',
      paths: [file, `${file}-wal`],
      // SQLite calls a page that the disk does not give damaged; when it does not again, Vizit writes nothing more.
      code: 'STORE_DAMAGED',
      act: () => client.audits.get({ id: visit.id }),
    },
  ]
  const wrong: unknown[] = []
  for (const { name, paths, act, code = 'STORE_FAILED', once = false } of reads) {
    forget(file)
    const off = await refuseReads(server.pid, paths, once)
    const refused = await refusal(act()).catch((thrown: unknown) => ({ code: String(thrown) }))
    await off?.()
    if (refused.code !== code) wrong.push({ name, refused })
    await act().catch((thrown: unknown) => wrong.push({ name, again: String(thrown) }))
    const { damaged } = await client.session.health({})
    if (damaged !== (code === 'STORE_DAMAGED')) wrong.push({ name, damaged })
  }
  record({
    suite: 'Reads refused with EIO',
    tried: reads.length,
    held: reads.length - wrong.length,
    what: 'faults',
  })
  return wrong
}

async function taken(ask: ServedApp['ask'], path: string): Promise<void> {
  const response = await ask(path)
  const body = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${/STORE_[A-Z]+/.exec(body)?.[0] ?? body}`)
}

/** Pages that a program has in memory are read anew once another has written. */
function forget(file: string): void {
  const db = new Database(file)
  db.prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('test.forget', ?)").run(String(Date.now()))
  db.close()
}

/** A backup by the command line, which a program may start; its exit code and what lies where it was to be. */
function backup(folder: string, out: string, before: readonly string[] = []) {
  const [program, ...args] = [...before, process.execPath, cli, 'backup', '--data', folder, '--out', out]
  const { status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_GB.UTF-8' },
  })
  return { status, stderr, there: existsSync(out) }
}

describe('an act that the disk refuses', () => {
  it('for want of space (ENOSPC) says so, leaves nothing half done, and is done once there is space', async ({
    skip,
  }) => {
    const folder = emptyFolder()
    const disk = smallDisk(folder, 24)
    if (disk === null) return skip('nothing may be mounted here')
    onTestFinished(disk.remove)
    const app = await serve(folder)
    const fault = {
      error: 'ENOSPC',
      code: 'STORE_FULL',
      importing: 'PACKAGE_REFUSED',
      on: () => Promise.resolve(disk.fill()),
      off: () => Promise.resolve(disk.free()),
    }
    expect(await tried(app, folder, fault)).toEqual([])
    const stick = join(folder, 'stick')
    mkdirSync(stick)
    disk.fill()
    const refused = backup(folder, join(stick, 'b.vizit'))
    expect(refused).toMatchObject({ status: 1, there: false })
    expect(refused.stderr).toContain('STORE_FULL')
    disk.free()
    expect(readdirSync(stick)).toEqual([])
    expect(backup(folder, join(stick, 'b.vizit'))).toMatchObject({ status: 0, there: true })
    record({ suite: 'Backup refused with ENOSPC', tried: 1, held: 1, what: 'faults' })
  })

  it('because it fails (EIO) says so, leaves nothing half done, and is done once the disk works', async ({
    skip,
  }) => {
    const folder = emptyFolder()
    const app = await serve(folder)
    const { pid } = app.server
    const first = await refuseWrites(pid, 'EIO')
    if (first === null) return skip('strace is not on this machine or may not trace')
    await first()
    let off = first
    const fault = {
      error: 'EIO',
      code: 'STORE_FAILED',
      importing: 'STORE_FAILED',
      on: async () => void (off = (await refuseWrites(pid, 'EIO')) ?? off),
      off: () => off(),
    }
    expect(await tried(app, folder, fault)).toEqual([])
    expect(await unread(app, folder)).toEqual([])
    const stick = emptyFolder()
    const refused = backup(folder, join(stick, 'b.vizit'), ['strace', '--seccomp-bpf', ...refusing('EIO')])
    expect(refused).toMatchObject({ status: 1, there: false })
    expect(refused.stderr).toContain('STORE_FAILED')
    expect(readdirSync(stick)).toEqual([])
    expect(backup(folder, join(stick, 'b.vizit'))).toMatchObject({ status: 0, there: true })
    record({ suite: 'Backup refused with EIO', tried: 1, held: 1, what: 'faults' })
  })
})
