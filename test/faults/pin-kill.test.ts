import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { listPeople } from '../../src-main/store/people.ts'
import { checkPin } from '../../src-main/store/pin.ts'
import { seed, timesOf } from './counts.ts'
import { emptyFolder, storeIn } from './store-process.ts'
import { storm } from './storm.ts'

const saidSchema = z.array(
  z.object({ pin: z.string().optional(), wrong: z.int().optional(), sat: z.boolean().optional() }),
)

const kills = timesOf(30)

describe('a process killed while people sign in', () => {
  it(
    `leaves one person here, the PIN acknowledged or the next, every wrong one counted (${kills} kills, VIZIT_SEED=${seed})`,
    async () => {
      const folder = emptyFolder()
      const wrong = await storm({
        suite: 'Setting PINs and signing in killed',
        kills,
        seed,
        longest: () => 1000,
        args: () => [folder, 'pins'],
        async look(lines) {
          const said = saidSchema.parse(lines)
          const { writer, close } = storeIn(folder)
          const here = listPeople(writer).filter(person => person.here).length
          const row = writer
            .sql<{ id: string; failures: number }>(
              "SELECT uid AS id, pin_failures AS failures FROM person WHERE alias = 'A'",
            )
            .get()
          const since = said.slice(said.findLastIndex(one => one.pin !== undefined))
          const pin = since[0]?.pin ?? ''
          const counted = since.filter(one => one.wrong !== undefined).length
          // The next PIN may have been written, which begins the count anew.
          const next = String(Number(pin) + 1)
          const isRight = async (one: string) => (await checkPin(writer, row?.id ?? '', one)).ok
          const [acknowledged, following] = [await isRight(pin), await isRight(next)]
          close()
          const kept = (acknowledged || following) && (row?.failures ?? -1) >= (following ? 0 : counted)
          return [
            ...(here === 1 && kept ? [] : [{ here, pin, row, counted }]),
            ...(await verifyStore(folder)),
          ]
        },
      })
      expect(wrong).toEqual([])
    },
    60_000 + kills * 30_000,
  )
})
