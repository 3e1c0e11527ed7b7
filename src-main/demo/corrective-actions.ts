import { propose } from '../../src-shared/actions/propose.ts'
import type { Proposal, Stage } from '../../src-shared/model/action.ts'
import { leastOnASide } from '../../src-shared/model/pilot.ts'
import { createAction, moveAction } from '../store/action-changes.ts'
import { laterVisits } from '../store/action-later.ts'
import { actionRow } from '../store/action-rows.ts'
import { listActions } from '../store/actions.ts'
import { createPilot } from '../store/pilots.ts'
import { done, type Result } from '../store/result.ts'
import type { StoreFault } from '../store/fault.ts'
import type { Agenda } from './agenda.ts'
import type { Desk } from './desk.ts'
import { failedStandards, type Failed } from './failed-standards.ts'
import { randomOf } from './random.ts'
import { day, midnight, today, workdayAfter, type SampleWave } from './sample-calendar.ts'
import { sampleMeasures, sampleOwners } from './sample-measures.ts'
import { supervisor } from './sample-shoppers.ts'

const checklist = 'bank-branch'
const hour = day / 24
/** Branches that actions are looked for in: a large network has enough in its first ones. */
const lookedAt = 12

/** How actions go on after the wave before: days after the last wave's first day, stages they come to. */
const courses: readonly {
  /** Which of the failures of a branch: often failed, or once. */
  readonly often: boolean
  readonly due: number
  readonly moves: readonly { readonly after: number; readonly to: Stage; readonly note: string }[]
}[] = [
  { often: true, due: 60, moves: [] },
  { often: true, due: 45, moves: [{ after: 15, to: 'do', note: 'Взяли в работу на планёрке' }] },
  { often: false, due: 30, moves: [{ after: 15, to: 'do', note: '' }] },
  {
    often: false,
    due: 40,
    moves: [
      { after: 13, to: 'do', note: '' },
      { after: 33, to: 'check', note: 'Всё сделано, ждём визитов' },
    ],
  },
  {
    often: false,
    due: 40,
    moves: [
      { after: 12, to: 'do', note: '' },
      { after: 27, to: 'check', note: '' },
      { after: 42, to: 'act', note: 'Внесли в памятку новичка' },
    ],
  },
  {
    often: true,
    due: 30,
    moves: [{ after: 22, to: 'dropped', note: 'Филиал переезжает, зал переделают целиком' }],
  },
  {
    often: false,
    due: 20,
    moves: [
      { after: 13, to: 'do', note: '' },
      { after: 29, to: 'closed', note: 'Оборудование заменено, проверено на месте' },
    ],
  },
]

/** Actions in every stage, one proposal of each kind where the visits allow it, and a pilot drawn by lot. */
export function correctiveActions(desk: Desk, agenda: Agenda, seed: number): void {
  const [before, last] = desk.plan.waves.slice(-2)
  if (before === undefined || last === undefined) return
  const start = midnight(last.from)
  const drawnAt = start + day + 9 * hour
  if (desk.plan.branches.length >= 2 * leastOnASide)
    agenda.add(drawnAt, () => drawPilot(desk, drawnAt, before, seed))
  courses.forEach((course, place) => {
    const at = start + 8 * day + (9 + place) * hour
    agenda.add(at, () => {
      const made = desk.seeded.act(at, () => {
        const chosen = chooseFailure(desk, before, course.often)
        if (chosen === null) return done(null)
        return make(desk, before, chosen, at, workdayAfter(last.from, course.due))
      })
      if (!made.ok) return made
      for (const { after, to, note } of course.moves) {
        const then = start + after * day + (10 + place) * hour
        agenda.add(then, () => desk.seeded.act(then, () => move(desk, made.value, to, note, then)))
      }
      return made
    })
  })
  // What the last wave happens not to propose is looked for among all that failed before it.
  for (const [place, kind] of (['close', 'reopen', 'notEnough'] as const).entries()) {
    const at = midnight(today) + (7 + place) * hour
    agenda.add(at, () => desk.seeded.act(at, () => fillKind(desk, before, kind, at)))
  }
}

const by = (at: number) => ({ author: supervisor, today: new Date(at).toISOString().slice(0, 10) })

function drawPilot({ seeded, plan }: Desk, at: number, before: SampleWave, seed: number) {
  const random = randomOf(seed, 11)
  const lot = Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('')
  const candidates = plan.branches.map(({ fields }) => fields.code)
  const count = Math.max(leastOnASide, Math.floor(candidates.length / 3))
  return seeded.act(at, () => {
    const title = 'Карточка вопросов о цели клиента'
    const choice = { kind: 'lot', count } as const
    const drawn = createPilot(
      seeded.writer,
      { title, checklist, before: before.code, candidates, choice },
      lot,
      supervisor,
    )
    if (!drawn.ok) return drawn
    const failed = failedStandards(seeded.writer, before.code, candidates.slice(0, lookedAt)).find(
      ({ question }) => question.criterion === 'personalisation' || question.criterion === 'empathy',
    )
    if (failed === undefined) return drawn
    const origin = { ...originOf(before, failed), branch: null }
    const fields = { ...fieldsOf(failed, 0, 'KZT'), due: workdayAfter(before.to, 75) }
    return createAction(seeded.writer, { origin, fields, pilot: drawn.value.id }, by(at))
  })
}

function originOf(before: SampleWave, { branch, question, audits }: Failed) {
  const { code, standard = null } = question
  return { branch, wave: before.code, checklist, question: code, standard, audits: [...audits] }
}

function fieldsOf({ question }: Failed, place: number, currency: string) {
  const { training, ...measure } = sampleMeasures[question.criterion ?? 'reliability']
  return {
    ...measure,
    training:
      training === undefined ? null : { method: training.method, cost: { amount: training.cost, currency } },
    owner: sampleOwners[place % sampleOwners.length] ?? sampleOwners[0],
    due: null,
  }
}

/** Failures that no action is about yet; `apart`: nor one about the same branch, or the same standard elsewhere. */
function failuresLeft({ seeded, plan }: Desk, before: SampleWave, apart: boolean): Failed[] {
  const { writer } = seeded
  const actions = listActions(writer, {}, today)
  const codes = plan.branches.slice(0, lookedAt).map(({ fields }) => fields.code)
  return failedStandards(writer, before.code, codes).filter(failed => {
    const same = actions.map(({ branch, question }) => [
      branch === failed.branch,
      question === failed.question.code,
    ])
    return !same.some(found => (apart ? found.includes(true) : !found.includes(false)))
  })
}

function chooseFailure(desk: Desk, before: SampleWave, often: boolean): Failed | null {
  const apart = failuresLeft(desk, before, true)
  // A small network is soon used up.
  const left = apart.length > 0 ? apart : failuresLeft(desk, before, false)
  return (often ? left[0] : left.findLast(({ n }) => n >= 3)) ?? left[0] ?? null
}

function make(desk: Desk, before: SampleWave, failed: Failed, at: number, due: string) {
  const { seeded, plan } = desk
  const currency = plan.branches.find(({ fields }) => fields.code === failed.branch)?.currency ?? 'KZT'
  const place = listActions(seeded.writer, {}, today).length
  const fields = { ...fieldsOf(failed, place, currency), due }
  return createAction(seeded.writer, { origin: originOf(before, failed), fields, pilot: null }, by(at))
}

function move(
  { seeded }: Desk,
  id: string,
  to: Stage,
  note: string,
  at: number,
): Result<unknown, StoreFault> {
  // Where nothing had failed, nothing was made.
  const row = actionRow(seeded.writer, id)
  return row === null ? done(null) : moveAction(seeded.writer, id, { from: row.stage, to, note }, by(at))
}

function fillKind(desk: Desk, before: SampleWave, kind: Proposal['kind'], at: number) {
  const { writer } = desk.seeded
  const actions = listActions(writer, { open: true }, today)
  if (actions.some(({ proposal }) => proposal?.kind === kind)) return done(null)
  const fits = failuresLeft(desk, before, false).find(({ branch, question: { code, standard = null } }) => {
    const asked = { checklist, question: code, standard, after: before.from, branches: [branch] }
    return propose(laterVisits(writer, asked), [])?.kind === kind
  })
  return fits === undefined ? done(null) : make(desk, before, fits, at, workdayAfter(today, 20))
}
