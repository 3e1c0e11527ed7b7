import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerHistory } from '../../src-main/store/answers.ts'
import { readAudit } from '../../src-main/store/audit-reading.ts'
import { findDraft, listDrafts } from '../../src-main/store/drafts.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { emptyFolder, working } from './store-process.ts'

const begunSchema = z.tuple([z.object({ audit: z.string() })])
const saidSchema = z.array(z.object({ answer: z.int().optional(), photo: z.string().optional() }))

async function visitIn(folder: string): Promise<string> {
  const made = working([folder, 'visit'])
  expect(await made.ended).toBe(0)
  return begunSchema.parse(made.lines)[0].audit
}

describe('a process killed in the middle of a visit', () => {
  it('loses nothing that it acknowledged, however often', async () => {
    const folder = emptyFolder()
    const audit = await visitIn(folder)
    let versions = 0
    const photos: string[] = []
    for (const after of [1, 9, 10, 11, 30, 57]) {
      const shopper = working([folder, 'answer', audit, '100000'])
      await shopper.said(after)
      await shopper.kill()
      const said = saidSchema.parse(shopper.lines)
      expect(said.length).toBeGreaterThanOrEqual(after)
      photos.push(...said.flatMap(({ photo }) => photo ?? []))
      const last = Math.max(...said.map(({ answer }) => answer ?? 0))

      const store = openStore(folder, { clock: { now: () => new Date() }, newId: v7 })
      if (!store.ok) throw new Error(store.fault.code)
      const { writer } = store.value
      const value = Number.parseInt(String(readAudit(writer, audit)?.answers['q']?.value), 10)
      // One more may have been written than was said before the kill.
      expect([last, last + 1]).toContain(value)
      const history = answerHistory(writer, audit, 'q')
      expect(history.length - versions).toBe(value)
      versions = history.length
      const stored = new Set(readAudit(writer, audit)?.evidence.map(({ sha256 }) => sha256))
      expect(photos.filter(sha256 => !stored.has(sha256))).toEqual([])
      store.value.close()
      expect(await verifyStore(folder)).toEqual([])
    }
  })
})

const versionsSchema = z.array(z.object({ version: z.int() }))

describe('a process killed while a checklist is being built', () => {
  it('loses no save of the draft that it acknowledged', async () => {
    const folder = emptyFolder()
    for (const after of [1, 2, 7, 23]) {
      const author = working([folder, 'draft', '100000'])
      await author.said(after)
      await author.kill()
      const last = versionsSchema.parse(author.lines).at(-1)?.version ?? 0

      const store = openStore(folder, { clock: { now: () => new Date() }, newId: v7 })
      if (!store.ok) throw new Error(store.fault.code)
      const { writer } = store.value
      const [line] = listDrafts(writer)
      const draft = findDraft(writer, line?.id ?? '')
      // One more may have been written than was said before the kill.
      expect([last, last + 1]).toContain(draft?.version)
      expect(draft?.document.title.en).toBe(String(draft?.version))
      store.value.close()
      expect(await verifyStore(folder)).toEqual([])
    }
  })
})

const traced = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0

describe('an acknowledged answer', () => {
  // Without strace on this machine the syncs cannot be seen; PRAGMA synchronous is tested beside the store.
  it.skipIf(!traced)('waited for the disk: at least one sync of the log for each', async () => {
    const folder = emptyFolder()
    const audit = await visitIn(folder)
    const trace = join(folder, 'trace')
    const count = 9
    const shopper = working(
      [folder, 'answer', audit, String(count)],
      ['strace', '-f', '-y', '-e', 'trace=fdatasync,fsync,write', '-o', trace],
    )
    expect(await shopper.ended).toBe(0)
    const lines = readFileSync(trace, 'utf8').split('\n')
    // Between two answers said, the write-ahead log reached the disk.
    let syncs = 0
    const perAnswer: number[] = []
    for (const line of lines) {
      if (/f(data)?sync\(\d+<[^>]*vizit\.sqlite-wal>/.test(line)) syncs += 1
      if (!/write\(1<.*\{\\"answer\\":/.test(line)) continue
      perAnswer.push(syncs)
      syncs = 0
    }
    expect(perAnswer).toHaveLength(count)
    expect(Math.min(...perAnswer)).toBeGreaterThanOrEqual(1)
    // And no more than its one transaction needs: the first one after opening also syncs the log's header.
    expect(perAnswer.slice(1).every(number => number === 1)).toBe(true)
  })
})
