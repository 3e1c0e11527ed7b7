import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createImagePool } from '../../../src-main/images/pool.ts'
import { isTelling, lookDistance } from '../../../src-shared/review/flags/look.ts'
import { mostBits } from '../../../src-shared/review/flags/photo-alike.ts'

const samples = join(import.meta.dirname, '../../../resources/sample')
const folder = mkdtempSync(join(tmpdir(), 'vizit-look-'))
const pool = createImagePool()
afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true, force: true })
})

async function lookOf(path: string): Promise<string> {
  const seen = await pool.look(path)
  if (!seen.ok) throw new Error(seen.reason)
  return seen.look
}

/** The photo as a messenger would send it on: smaller, of a lower quality. */
async function sentOn(name: string, size: number): Promise<string> {
  const made = await pool.thumbnail(join(samples, name), size)
  if (!made.ok) throw new Error(made.reason)
  const path = join(folder, `${size}-${name}`)
  writeFileSync(path, made.jpeg)
  return path
}

describe('the look of a photo', () => {
  it('survives another size and quality, and tells pictures apart', async () => {
    const names = ['entrance.jpg', 'counter.jpg', 'contract.jpg', 'closed.jpg']
    const looks: string[] = []
    for (const name of names) {
      const look = await lookOf(join(samples, name))
      looks.push(look)
      for (const size of [1000, 320]) {
        expect(lookDistance(look, await lookOf(await sentOn(name, size)))).toBeLessThanOrEqual(mostBits)
      }
    }
    expect(looks.every(look => isTelling(look))).toBe(true)
    for (const [i, one] of looks.entries()) {
      for (const other of looks.slice(i + 1)) expect(lookDistance(one, other)).toBeGreaterThan(mostBits)
    }
  })

  it('of what is no picture is refused, not thrown', async () => {
    const path = join(folder, 'no.jpg')
    writeFileSync(path, 'words')
    expect(await pool.look(path)).toMatchObject({ ok: false })
  })
})
