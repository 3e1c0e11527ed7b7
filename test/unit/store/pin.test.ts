import { v7 } from 'uuid'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../src-main/store/open-store.ts'
import { hashPin, isRightPin } from '../../../src-main/store/pin-hash.ts'
import { checkPin, resetPin, setPin } from '../../../src-main/store/pin.ts'
import { saveProfile } from '../../../src-main/store/profile.ts'
import { readLog } from '../../../src-main/store/read-log.ts'
import { emptyFolder, faultOf, value } from './data-folder.ts'
import { layNewDatabase } from './new-database.ts'

/** A store whose clock stands until it is moved. */
function still(folder = emptyFolder(), from = '2026-11-12T08:00:00.000Z') {
  let at = Date.parse(from)
  layNewDatabase(folder)
  const store = value(openStore(folder, { clock: { now: () => new Date(at) }, newId: v7 }))
  onTestFinished(() => store.close())
  return { folder, store, writer: store.writer, wait: (seconds: number) => void (at += seconds * 1000) }
}

async function withPin(pin: string) {
  const made = still()
  const { id } = value(saveProfile(made.writer, { name: 'Анна', alias: 'А-1', role: 'both' }))
  value(await setPin(made.writer, id, pin))
  return { ...made, id, try: async (typed: string | null) => checkPin(made.writer, id, typed) }
}

const kinds = (writer: Parameters<typeof readLog>[0]) =>
  readLog(writer, { before: null, limit: 100 }).entries.map(({ kind }) => kind)

describe('a PIN as it is kept', () => {
  it('is a hash with its own salt and its cost, never the PIN', async () => {
    const [one, other] = await Promise.all([hashPin('4711'), hashPin('4711')])
    expect(one.hash).not.toBe(other.hash)
    expect(JSON.stringify(one)).not.toContain('4711')
    expect(await isRightPin('4711', one)).toBe(true)
    expect(await isRightPin('4712', one)).toBe(false)
    expect(one.n * one.r * one.p).toBeGreaterThanOrEqual(2 ** 18)
  })

  it('made at another cost is still the right one', async () => {
    const { id, writer, try: typed } = await withPin('4711')
    const { scryptSync } = await import('node:crypto')
    const salt = Buffer.from('0123456789abcdef')
    const hash = scryptSync('1234', salt, 24, { N: 2 ** 10, r: 4, p: 2 }).toString('base64')
    const pin = JSON.stringify({ n: 2 ** 10, r: 4, p: 2, salt: salt.toString('base64'), hash })
    writer.sql('UPDATE person SET pin = ? WHERE uid = ?').run(pin, id)
    expect(await typed('1234')).toMatchObject({ ok: true })
    expect(await typed('4711')).toMatchObject({ ok: false })
  })

  it('is the same however the letters of a passphrase are composed', async () => {
    const kept = await hashPin('йод и ёлка'.normalize('NFC'))
    expect(await isRightPin('йод и ёлка'.normalize('NFD'), kept)).toBe(true)
  })

  it('is computed beside the work: the loop goes on turning', async () => {
    const kept = await hashPin('4711')
    let turns = 0
    let working = true
    const turn = () => {
      turns += 1
      if (working) setImmediate(turn)
    }
    setImmediate(turn)
    await Promise.all([isRightPin('4711', kept), isRightPin('4712', kept)])
    working = false
    // Computed in the loop it would turn twice.
    expect(turns).toBeGreaterThan(50)
  })
})

describe('wrong PINs', () => {
  it('are waited for longer and longer; a right one ends it', async () => {
    const { try: typed, wait } = await withPin('4711')
    const waits: unknown[] = []
    for (const before of [0, 0, 0, 2, 4]) {
      wait(before)
      waits.push(faultOf(await typed('0000')))
    }
    // The right one too: otherwise the delay would hold up nobody.
    wait(7)
    expect(faultOf(await typed('4711'))).toEqual({ code: 'PIN_WAIT', wait: 1 })
    wait(1)
    expect(waits).toEqual([0, 0, 2, 4, 8].map(seconds => ({ code: 'PIN_WRONG', wait: seconds })))
    expect(await typed('4711')).toMatchObject({ ok: true })
    expect(faultOf(await typed('0000'))).toEqual({ code: 'PIN_WRONG', wait: 0 })
  })

  it('are noted in the log from the third on', async () => {
    const { writer, try: typed } = await withPin('4711')
    await typed('1')
    await typed(null)
    expect(kinds(writer)).not.toContain('person.signInFailed')
    await typed('3')
    expect(kinds(writer)[0]).toBe('person.signInFailed')
  })

  it('gain nothing by being sent together', async () => {
    const { try: typed } = await withPin('4711')
    const all = await Promise.all(
      Array.from({ length: 12 }, async (_, place) => typed(String(place).padStart(4, '0'))),
    )
    const codes = all.map(one => (one.ok ? 'in' : one.fault.code))
    expect(codes.filter(code => code === 'PIN_WRONG')).toHaveLength(3)
    expect(codes.filter(code => code === 'PIN_WAIT')).toHaveLength(9)
  })

  it('are remembered after a restart', async () => {
    const { folder, store, id, try: typed } = await withPin('4711')
    for (const pin of ['1', '2', '3']) await typed(pin)
    store.close()
    const again = still(folder)
    expect(faultOf(await checkPin(again.writer, id, '4711'))).toEqual({ code: 'PIN_WAIT', wait: 2 })
  })

  it('under a clock set back wait their delay anew, not until the old hour comes again', async () => {
    const { try: typed, wait } = await withPin('4711')
    for (const pin of ['1', '2', '3']) await typed(pin)
    wait(-30 * 24 * 3600)
    expect(faultOf(await typed('4711'))).toEqual({ code: 'PIN_WAIT', wait: 2 })
    wait(1)
    expect(faultOf(await typed('4711'))).toEqual({ code: 'PIN_WAIT', wait: 1 })
    wait(1)
    expect(await typed('4711')).toMatchObject({ ok: true })
  })
})

describe('a PIN that is reset', () => {
  it('is gone with its delay, and the log says so', async () => {
    const { writer, id, try: typed } = await withPin('4711')
    for (const pin of ['1', '2', '3', '4']) await typed(pin)
    value(resetPin(writer, id))
    expect(await typed(null)).toMatchObject({ ok: true })
    expect(readLog(writer, { before: null, limit: 1 }).entries).toMatchObject([
      { kind: 'person.pinReset', subject: id, author: '', title: 'Анна' },
    ])
  })
})
