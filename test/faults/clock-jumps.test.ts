import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { safe } from '@orpc/client'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { wallTime } from '../../src-shared/evidence/visit-window.ts'
import { pinDelay } from '../../src-shared/model/pin.ts'
import { openOffice, refusal, type Office } from '../scenario/office.ts'
import { fills } from '../scenario/whole-visit.ts'
import { everyType } from '../scenario/every-type.ts'
import { seed, timesOf } from './counts.ts'
import { randomOf } from './random.ts'
import { until } from './served-app.ts'
import { record } from './tally.ts'
import { emptyFolder } from './store-process.ts'

const jumps = timesOf(300)
const day = 86_400_000
/** Far enough that days, years and daylight saving change under the program. */
const farthest = 500 * day
const begins = Date.parse('2026-11-12T08:00:00.000Z')
const pin = '4711'
const waitSchema = z.object({ wait: z.number() })

type Random = () => number
const anyOf = <One>(ones: readonly One[], random: Random): One | undefined =>
  ones[Math.floor(random() * ones.length)]

/** What people do next with what there is; each may be refused with a reason of the contract. */
async function act({ client, shopper }: Office, today: string, random: Random): Promise<unknown> {
  const visits = await client.audits.list({})
  const among = (...statuses: readonly string[]) =>
    anyOf(
      visits.filter(({ status }) => statuses.includes(status)),
      random,
    )
  const chance = random()
  const open = among('draft', 'returned')
  if (open === undefined || (visits.length < 6 && chance < 0.2)) {
    const visit = await shopper.begins('lesnaya', 'every-type')
    await fills(visit)
    return visit
  }
  if (chance < 0.35)
    return client.audits.answer({ id: open.id, question: 'story', value: `${chance} ${today}` })
  if (chance < 0.45)
    return client.audits.timer({ id: open.id, question: 'wait', act: chance < 0.4 ? 'start' : 'stop' })
  if (chance < 0.6) return client.audits.submit({ id: open.id })
  const sent = among('submitted')
  if (sent !== undefined && chance < 0.8) return client.review.approve({ id: sent.id })
  const approved = among('approved')
  if (approved === undefined) return client.audits.undo({ id: open.id })
  if (chance < 0.9) {
    await client.audits.issue({ id: approved.id, on: today })
    return client.appeals.raise({
      audit: approved.id,
      text: 'Есть запись',
      questions: ['greeting'],
      receivedOn: today,
    })
  }
  const [appeal] = await client.appeals.list({ open: true })
  if (!appeal) return client.review.reject({ id: approved.id, reason: 'Не тот филиал' })
  return client.appeals.decide({
    id: appeal.id,
    decisions: [{ question: 'greeting', outcome: 'upheld', reason: 'Запись' }],
  })
}

it(`a clock that jumps between acts spoils nothing (${jumps} jumps, VIZIT_SEED=${seed})`, async () => {
  const random = randomOf(seed)
  const folder = emptyFolder()
  let now = begins
  const clock = { now: () => new Date((now += 1)) }
  const open = () => openOffice(folder, () => undefined, clock)
  let office = await open()
  await office.shopper.startsWith('empty')
  await office.supervisor.addsBranch('lesnaya', 'На Лесной')
  await office.supervisor.publishes(everyType)
  await office.client.people.setPin({ old: null, pin })
  const [person] = await office.client.people.list({})
  const id = person?.id ?? ''
  const wrong: unknown[] = []
  let tried = 0
  let refused = 0
  const signsIn = async () => {
    const { client } = office
    const mistyped = await refusal(client.people.signIn({ id, pin: '0000' }))
    now += Math.round((random() - 0.6) * farthest)
    const { error } = await safe(client.people.signIn({ id, pin }))
    if (error === null) return
    // However the clock went, nobody waits longer than the rule says.
    const { data } = await refusal(client.people.signIn({ id, pin }))
    const { wait } = waitSchema.parse(data)
    if (!(wait <= pinDelay(20))) wrong.push({ mistyped, wait })
    now += wait * 1000 + 1000
    await client.people.signIn({ id, pin })
  }
  for (let turn = 1; turn <= jumps; turn += 1) {
    now += Math.round((random() - 0.5) * 2 * farthest)
    if (turn % 15 === 0) {
      await office.close()
      office = await open()
      await signsIn()
      const today = wallTime(now).slice(0, 10)
      await until(() => readdirSync(join(folder, 'backups')).some(name => name.endsWith('sqlite')))
      const copies = (await office.client.backups.list({})).daily
      if (copies.length > 14) wrong.push({ turn, today, copies })
    }
    const before = (await office.client.log.list({ limit: 1 })).entries[0]?.id ?? 0
    const { error } = await safe(act(office, wallTime(now).slice(0, 10), random))
    tried += 1
    // Throws what is no error of the contract.
    if (error !== null) {
      await refusal(Promise.reject(error))
      refused += 1
    }
    const after = (await office.client.log.list({ limit: 1 })).entries[0]?.id ?? 0
    if (after < before) wrong.push({ turn, before, after })
  }
  const { faults } = await office.client.log.verify({})
  const numbers = (await office.client.audits.list({})).map(({ number }) => number)
  if (new Set(numbers).size < numbers.length) wrong.push(numbers)
  await office.close()
  wrong.push(...faults, ...(await verifyStore(folder)))
  record({
    suite: 'Clock set back and forth between acts',
    tried,
    held: tried - wrong.length,
    what: 'jumps',
    seed,
    ways: { 'acts done': tried - refused, 'refused with a reason': refused },
  })
  expect(wrong).toEqual([])
}, 600_000)
