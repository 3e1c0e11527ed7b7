import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { v7 } from 'uuid'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { answersOf, checklistOf } from '../bench/hundred-questions.ts'
import { madePackage, type MadePackage } from '../unit/exchange/arrivals/made-package.ts'
import { madeContext, madeRecord } from '../unit/exchange/arrivals/made-records.ts'
import { randomOf } from './random.ts'
import { emptyFolder } from './store-process.ts'

/*
 * VIZIT_KILLS: how often an import is killed; 5 without it, 50 before a release:
 *   VIZIT_KILLS=50 npx vitest run --config test/vitest.config.ts test/faults/import-kill.test.ts
 * VIZIT_SEED: repeats the random moments of a run; each run prints its own.
 */
const kills = Number(process.env['VIZIT_KILLS'] ?? 5)
const seed = Number(process.env['VIZIT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const visits = 60

const checklist = { ...checklistOf(20, 4), revision: 1 }
const script = join(import.meta.dirname, 'import-child.ts')
const tookSchema = z.object({ took: z.number() })

/** Runs an import in a process of its own; killed after so many milliseconds of it, or not at all. */
async function importing(folder: string, { file, line }: MadePackage, killAfter?: number): Promise<unknown> {
  const job = JSON.stringify({ file, line: { ...line, uid: v7() } })
  const child = spawn(process.execPath, [script, folder, job], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close')
  const lines: unknown[] = []
  const began = new Promise<void>(resolve => {
    createInterface(child.stdout).on('line', said => {
      lines.push(JSON.parse(said))
      resolve()
    })
  })
  if (killAfter !== undefined) {
    await Promise.race([began, ended])
    await Promise.race([pause(killAfter), ended])
    child.kill('SIGKILL')
  }
  await ended
  return lines[1] ?? null
}

/** How many visits are there, once a start has cleared up; and everything that is wrong. */
async function lookInto(folder: string): Promise<{ visits: number; wrong: unknown[] }> {
  const store = openStore(folder, { clock: { now: () => new Date() }, newId: v7 })
  if (!store.ok) throw new Error(store.fault.code)
  const count = (table: string) =>
    store.value.writer.sql<number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
  const there = count('audit')
  const expected = there === 0 ? 0 : visits
  const wrong: unknown[] = [
    ...['submission', 'progress', 'score', 'import'].filter(
      table => count(table) !== (table === 'import' ? Math.min(1, there) : expected),
    ),
    ...['arriving'].filter(table => count(table) > 0),
  ]
  const files = readdirSync(join(folder, 'evidence'), { recursive: true, withFileTypes: true })
  if (files.filter(file => file.isFile()).length !== expected * 2) wrong.push('files')
  store.value.close()
  return { visits: there, wrong: [...wrong, ...(await verifyStore(folder))] }
}

describe('an import killed at random moments', () => {
  it(
    `left everything or nothing, and comes in the next time (${kills} kills, VIZIT_SEED=${seed})`,
    async () => {
      const made = Array.from({ length: visits }, (_, at) =>
        madeRecord({ number: at + 1, checklist, answers: [answersOf(20, at)] }),
      )
      const sent = await madePackage(emptyFolder(), 1, made, madeContext(checklist))
      const random = randomOf(seed)
      let folder = emptyFolder()
      let { took } = tookSchema.parse(await importing(folder, sent))
      expect(await lookInto(folder)).toEqual({ visits, wrong: [] })
      const ends = { nothing: 0, everything: 0 }
      folder = emptyFolder()
      for (let kill = 1; kill <= kills; kill += 1) {
        const said = tookSchema.safeParse(await importing(folder, sent, took * (0.2 + 0.9 * random())))
        const { visits: there, wrong } = await lookInto(folder)
        expect(wrong).toEqual([])
        expect([0, visits]).toContain(there)
        expect(said.success && there === 0).toBe(false)
        // The machine may be faster than it was.
        if (said.success) took = Math.min(took, said.data.took)
        ends[there === 0 ? 'nothing' : 'everything'] += 1
        if (there > 0) folder = emptyFolder()
      }
      // What kills have left behind is in nobody's way.
      await importing(folder, sent)
      expect(await lookInto(folder)).toEqual({ visits, wrong: [] })
      console.log(
        `${kills} kills: ${ends.nothing} left nothing, ${ends.everything} everything, VIZIT_SEED=${seed}`,
      )
    },
    60_000 + kills * 10_000,
  )
})
