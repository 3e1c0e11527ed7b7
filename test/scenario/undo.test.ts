import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src-shared/model/answer.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { everyType } from './every-type.ts'
import { openOffice, type Client } from './office.ts'

async function begunVisit() {
  const office = await openOffice()
  await office.shopper.startsWith('empty')
  await office.supervisor.addsBranch('lesnaya', 'На Лесной')
  await office.supervisor.publishes(everyType)
  return { office, visit: await office.shopper.begins('lesnaya', 'every-type') }
}

/** One press of Ctrl+Z after a restart; what it restored. */
async function goesBack(client: Client, id: string): Promise<[string, Answer] | null> {
  const step = await client.audits.undo({ id })
  if (!step) return null
  for (const { question, answer } of [step, ...step.also])
    await client.audits.answer({ id, question, ...answer, undo: true })
  return [step.question, step.answer]
}

describe('going back after a restart', () => {
  it('takes changes back one by one over questions, the latest first, and deletes nothing', async () => {
    const { office, visit } = await begunVisit()
    await visit.answers('greeting', { value: 'yes' })
    await visit.answers('clean', { value: 2 })
    await visit.answers('greeting', { value: 'no' })
    await visit.answers('greeting', { value: 'yes' })
    await office.close()
    const { client, folder, close } = await openOffice(office.folder)
    const { id } = visit
    expect(await goesBack(client, id)).toEqual(['greeting', { value: 'no' }])
    expect(await goesBack(client, id)).toEqual(['greeting', { value: 'yes' }])
    expect(await goesBack(client, id)).toEqual(['clean', {}])
    expect(await goesBack(client, id)).toEqual(['greeting', {}])
    expect(await goesBack(client, id)).toBeNull()
    expect((await client.audits.get({ id })).answers).toEqual({})
    const history = await client.audits.history({ id, question: 'greeting' })
    expect(history.map(({ answer, undo }) => [answer.value, undo])).toEqual([
      [undefined, true],
      ['yes', true],
      ['no', true],
      ['yes', false],
      ['no', false],
      ['yes', false],
    ])
    await close()
    expect(await verifyStore(folder)).toEqual([])
  })

  it('goes on where it was left, past what was taken back before', async () => {
    const { office, visit } = await begunVisit()
    const { client } = office
    await visit.answers('clean', { value: 1 })
    await visit.answers('clean', { value: 2 })
    await visit.answers('clean', { value: 3 })
    expect(await goesBack(client, visit.id)).toEqual(['clean', { value: 2 }])
    await visit.answers('queue', { value: 'yes' })
    expect(await goesBack(client, visit.id)).toEqual(['queue', {}])
    expect(await goesBack(client, visit.id)).toEqual(['clean', { value: 1 }])
    expect(await goesBack(client, visit.id)).toEqual(['clean', {}])
    expect(await goesBack(client, visit.id)).toBeNull()
  })

  it('takes a comment that was typed on and on as one change', async () => {
    const { office, visit } = await begunVisit()
    await visit.answers('greeting', { value: 'no' })
    for (const comment of ['Ни', 'Никто', 'Никто не поздоровался'])
      await visit.answers('greeting', { value: 'no', comment })
    expect(await goesBack(office.client, visit.id)).toEqual(['greeting', { value: 'no' }])
    expect(await goesBack(office.client, visit.id)).toEqual(['greeting', {}])
  })

  it('takes a moment that was skipped as one act, and questions that were N/A one by one each alone', async () => {
    const { office, visit } = await begunVisit()
    const { client } = office
    const reason = 'Вход со двора'
    await visit.answers('greeting', { value: 'no', comment: 'Молчали' })
    await visit.answers('clean', { na: true })
    await visit.answers('clean', { na: true, comment: reason })
    // Skipping the moment sends its answers right after one another.
    await visit.answers('queue', { na: true, comment: reason })
    await visit.answers('greeting', { na: true, comment: `${reason}\nМолчали` })
    expect(await client.audits.undo({ id: visit.id })).toEqual({
      question: 'queue',
      answer: {},
      also: [{ question: 'greeting', answer: { value: 'no', comment: 'Молчали' } }],
    })
    await goesBack(client, visit.id)
    expect(await goesBack(client, visit.id)).toEqual(['clean', { na: true }])
    expect(await goesBack(client, visit.id)).toEqual(['clean', {}])
    expect(await goesBack(client, visit.id)).toEqual(['greeting', {}])
  })

  it('leaves the files of a photo question alone', async () => {
    const { office, visit } = await begunVisit()
    await visit.answers('queue', { value: 'no' })
    await visit.answers('ticket', { value: ['a'.repeat(64)] })
    expect(await goesBack(office.client, visit.id)).toEqual(['queue', {}])
    expect(await goesBack(office.client, visit.id)).toBeNull()
  })
})
