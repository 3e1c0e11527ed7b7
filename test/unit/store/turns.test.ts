import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { openStore } from '../../../src-main/store/open-store.ts'
import { done } from '../../../src-main/store/result.ts'
import { together } from '../../../src-main/store/together.ts'
import { askForTurn, giveWay, takeTurns } from '../../../src-main/store/turns.ts'

it('lets whoever waits for the store go before the thread that writes a lot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-turns-'))
  const opened = openStore(folder, { clock: { now: () => new Date() }, newId: v7 })
  if (!opened.ok) throw new Error(opened.fault.code)
  const { writer, close } = opened.value
  const { turns, end } = takeTurns(folder)
  try {
    expect(giveWay(turns, 5)).toBe(false)
    const hasTurn = askForTurn(folder)
    expect(giveWay(turns, 5)).toBe(true)
    hasTurn()
    expect(giveWay(turns, 5)).toBe(false)
    // A transaction of the store asks before it begins, and waits no more once it has begun.
    askForTurn(folder)
    const within = together(writer, 'test', () => done(giveWay(turns, 5)))
    expect(within).toEqual({ ok: true, value: false })
    end()
    askForTurn(folder)
    expect(giveWay(turns, 5)).toBe(false)
  } finally {
    close()
    rmSync(folder, { recursive: true })
  }
})
