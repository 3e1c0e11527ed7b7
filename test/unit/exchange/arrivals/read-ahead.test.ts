import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answersOf } from '../../../bench/hundred-questions.ts'
import { emptyFolder, value } from '../../store/data-folder.ts'
import { madePackage, type Made, type MadePackage } from './made-package.ts'
import { madeContext, madeRecord } from './made-records.ts'
import { checklist, furnished, lineOf, now, shopperOf, stateOf, taken, takenByThreads } from './taking.ts'

/** Enough for a thread that reads ahead of the one that takes the visits in. */
const many = 130

function visits(): Made[] {
  return Array.from({ length: many }, (_, place) =>
    madeRecord({ number: place + 1, checklist, answers: [answersOf(10, place), answersOf(10, place + 1)] }),
  )
}

async function byThreads(
  folder: string,
  sent: MadePackage,
  signal?: AbortSignal,
  told = () => undefined as void,
) {
  const sender = shopperOf('A-1')
  const options = { folder, sender, import: lineOf(sent), author: 'S-1', now, signal, progress: told }
  return takenByThreads(sent, options)
}

const pack = (all: readonly Made[], number: number) =>
  madePackage(emptyFolder(), number, all, madeContext(checklist))

describe('many visits, read by a thread of their own', () => {
  it('come in as they do without it', async () => {
    const sent = await pack(visits(), 1)
    const [ahead, plain] = [furnished(), furnished()]
    expect(value(await byThreads(ahead.folder, sent)).summary.counts.audit?.added).toBe(many)
    await taken(plain.folder, sent)
    expect(stateOf(ahead.writer)).toEqual(stateOf(plain.writer))
  })

  it('leave nothing when the last of them is no good; the next package comes in', async () => {
    const { folder, writer } = furnished()
    const before = stateOf(writer)
    const good = visits()
    const last = good.at(-1)
    if (!last) throw new Error('no visit')
    const bad = { ...last, record: { ...last.record, submissions: [] } }
    const refused = await byThreads(folder, await pack([...good.slice(0, -1), bad], 2))
    expect(refused).toMatchObject({ ok: false, fault: { code: 'PACKAGE_REFUSED', reason: 'shapeUnknown' } })
    expect(stateOf(writer)).toEqual(before)
    expect(readdirSync(join(folder, 'evidence', 'incoming'))).toEqual([])
    expect(value(await byThreads(folder, await pack(good, 3))).audits).toHaveLength(many)
  })

  it('leave nothing when they are stopped; the next package comes in', async () => {
    const { folder, writer } = furnished()
    const before = stateOf(writer)
    const sent = await pack(visits(), 4)
    const stopping = new AbortController()
    const stopped = await byThreads(folder, sent, stopping.signal, () => stopping.abort())
    expect(stopped).toMatchObject({ ok: false, fault: { code: 'CANCELLED' } })
    expect(stateOf(writer)).toEqual(before)
    expect(value(await byThreads(folder, sent)).audits).toHaveLength(many)
  })
})
