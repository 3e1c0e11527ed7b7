import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { listPeople } from '../../src-main/store/people.ts'
import { checkPin } from '../../src-main/store/pin.ts'
import { emptyFolder, working } from './store-process.ts'

const saidSchema = z.array(
  z.object({ pin: z.string().optional(), wrong: z.int().optional(), sat: z.boolean().optional() }),
)

describe('a process killed while people sign in', () => {
  it('leaves one person here, the PIN that was acknowledged or the next, and every wrong one counted', async () => {
    const folder = emptyFolder()
    for (const after of [1, 2, 3, 4, 6, 11]) {
      const laptop = working([folder, 'pins'])
      await laptop.said(after)
      await laptop.kill()
      const said = saidSchema.parse(laptop.lines)
      expect(said.length).toBeGreaterThanOrEqual(after)
      const store = openStore(folder, { clock: { now: () => new Date() }, newId: v7 })
      if (!store.ok) throw new Error(store.fault.code)
      const { writer } = store.value
      expect(listPeople(writer).filter(({ here }) => here)).toHaveLength(1)
      const row = writer
        .sql<{ id: string; failures: number }>(
          "SELECT uid AS id, pin_failures AS failures FROM person WHERE alias = 'A'",
        )
        .get()
      const since = said.slice(said.findLastIndex(one => one.pin !== undefined))
      const pin = since[0]?.pin ?? ''
      const wrong = since.filter(one => one.wrong !== undefined).length
      // The next PIN may have been written, which begins the count anew.
      const next = String(Number(pin) + 1)
      const isRight = async (one: string) => (await checkPin(writer, row?.id ?? '', one)).ok
      const [acknowledged, following] = [await isRight(pin), await isRight(next)]
      expect(acknowledged || following).toBe(true)
      expect(row?.failures).toBeGreaterThanOrEqual(following ? 0 : wrong)
      store.value.close()
      expect(await verifyStore(folder)).toEqual([])
    }
  })
})
