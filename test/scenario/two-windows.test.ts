import { describe, expect, it } from 'vitest'
import { SharedVisit } from '../../src-renderer/stores/scoring-shared.ts'
import type { Parcel } from '../../src-renderer/stores/scoring-parcel.ts'
import type { ScoringPorts } from '../../src-renderer/stores/scoring-ports.ts'
import { memoryPorts } from '../unit/renderer/memory-ports.ts'
import { everyType } from './every-type.ts'
import { openOffice, refusal, type Office } from './office.ts'

async function officeWithVisit() {
  const office = await openOffice()
  await office.shopper.startsWith('empty')
  await office.supervisor.addsBranch('lesnaya', 'На Лесной')
  await office.supervisor.publishes(everyType)
  return { office, id: (await office.shopper.begins('lesnaya', 'every-type')).id }
}

/** A window as the page has it: what it sends goes through the door; `lost` answers never come back. */
async function windowOn({ client }: Office, id: string) {
  const told: string[] = []
  const line = { lost: 0 }
  const ports: ScoringPorts = {
    ...memoryPorts().ports,
    async answer(question, answer, seen) {
      const saved = await client.audits.answer({ id, question, ...answer, seen })
      if (line.lost === 0) return saved
      line.lost -= 1
      throw new Error('the answer was lost on the way back')
    },
    visit: (visit, seen) => client.audits.visit({ id, visit, seen }),
    latest: () => client.audits.get({ id }),
    failure: error => ({
      reason:
        error instanceof Error && 'code' in error && error.code === 'CHANGED_MEANWHILE'
          ? error.code
          : 'UNEXPECTED',
      retry: true,
    }),
  }
  const shared = new SharedVisit(await client.audits.get({ id }), ports, lane => told.push(lane))
  return { line, told, says: (lane: string, parcel: Parcel) => shared.send(lane, parcel) }
}

const words = (comment: string): Parcel => ({ answer: { value: 'no', comment } })

describe('two windows on one visit', () => {
  it('never overwrite what the other has stored since, and each learns of it', async () => {
    const { office, id } = await officeWithVisit()
    const [first, second] = [await windowOn(office, id), await windowOn(office, id)]
    await first.says('greeting', words('первое'))
    await second.says('greeting', words('второе'))
    expect(second.told).toEqual(['greeting'])
    expect((await office.client.audits.get({ id })).answers['greeting']?.comment).toBe('первое')
    // Told once, it stands on the newer one: now its word is the newest.
    await second.says('greeting', words('второе, уже зная'))
    expect((await office.client.audits.get({ id })).answers['greeting']?.comment).toBe('второе, уже зная')
    await first.says('greeting', words('первое ещё раз'))
    expect(first.told).toEqual(['greeting'])
    await first.says('@visit', { facts: { narrative: 'Рассказ' } })
    await second.says('@visit', { facts: { narrative: 'Другой' } })
    expect(second.told).toEqual(['greeting', '@visit'])
    const history = await office.client.audits.history({ id, question: 'greeting' })
    expect(history.map(one => one.answer.comment)).toEqual(['второе, уже зная', 'первое'])
  })

  it('agree where both say the same, and do not meet at different questions', async () => {
    const { office, id } = await officeWithVisit()
    const [first, second] = [await windowOn(office, id), await windowOn(office, id)]
    await first.says('greeting', words('то же'))
    await second.says('greeting', words('то же'))
    await second.says('queue', { answer: { value: 'yes' } })
    await first.says('clean', { answer: { value: 4 } })
    expect([...first.told, ...second.told]).toEqual([])
  })

  it('are not taken for each other where an acknowledgement was lost', async () => {
    const { office, id } = await officeWithVisit()
    const only = await windowOn(office, id)
    only.line.lost = 1
    await expect(only.says('greeting', words('раз'))).rejects.toThrow('lost')
    await only.says('greeting', words('раз, два'))
    expect(only.told).toEqual([])
    expect((await office.client.audits.get({ id })).answers['greeting']?.comment).toBe('раз, два')
  })

  it('are refused by the door itself; who names no version is not', async () => {
    const { office, id } = await officeWithVisit()
    const { client } = office
    const { version } = await client.audits.answer({ id, question: 'clean', value: 3, seen: '' })
    const late = client.audits.answer({ id, question: 'clean', value: 5, seen: '' })
    expect((await refusal(late)).code).toBe('CHANGED_MEANWHILE')
    expect((await client.audits.get({ id })).versions.answers).toEqual({ clean: version })
    await client.audits.answer({ id, question: 'clean', value: 5 })
    expect((await client.audits.get({ id })).answers).toEqual({ clean: { value: 5 } })
    // Taken back here, changed there.
    const gone = client.audits.answer({ id, question: 'clean', seen: version })
    expect((await refusal(gone)).code).toBe('CHANGED_MEANWHILE')
  })
})
