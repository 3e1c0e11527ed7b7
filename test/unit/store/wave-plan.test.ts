import { describe, expect, it } from 'vitest'
import { saveBranch } from '../../../src-main/store/branches.ts'
import { publishChecklist } from '../../../src-main/store/checklists.ts'
import { beginAudit } from '../../../src-main/store/audits.ts'
import { endImpossible } from '../../../src-main/store/audit-status.ts'
import { listAssignments } from '../../../src-main/store/assignments.ts'
import type { Writer } from '../../../src-main/store/connection.ts'
import { saveProfile } from '../../../src-main/store/profile.ts'
import {
  findShopper,
  removeShopper,
  saveShopper,
  setShopperActive,
} from '../../../src-main/store/shoppers.ts'
import {
  changeAssignments,
  markHandedOut,
  moveAssignment,
  removeAssignments,
  restoreAssignments,
} from '../../../src-main/store/wave-assignments.ts'
import { waveOverview } from '../../../src-main/store/wave-overview.ts'
import { readPlan } from '../../../src-main/store/wave-plan.ts'
import { planVisits } from '../../../src-main/store/wave-planning.ts'
import { findWave, removeWave, saveWave } from '../../../src-main/store/waves.ts'
import { checklist, emptyFolder, faultOf, opened, value } from './data-folder.ts'

const nobody = { name: '', email: '', phone: '', city: '', active: true }
const place = { name: 'Лесная', city: 'Пермь', region: '', address: '', format: '' }
const quarter = { title: '', from: '2026-10-01', to: '2026-12-31', pilot: false }

function office(): { writer: Writer; branches: string[]; shoppers: string[] } {
  const { writer } = opened(emptyFolder())
  value(saveProfile(writer, { name: 'Вера', alias: 'К-1', role: 'supervisor' }))
  value(publishChecklist(writer, checklist, ''))
  const branches = ['b-1', 'b-2'].map(code => value(saveBranch(writer, { ...place, code })).id)
  const shoppers = ['Чибис', 'Стриж'].map(alias => value(saveShopper(writer, { ...nobody, alias })).id)
  const chosen = {
    checklists: [checklist.code],
    shoppers,
    branches: branches.map(id => ({ id, visits: null })),
  }
  value(saveWave(writer, { ...quarter, code: '2026-Q4', visits: 2, ...chosen }))
  return { writer, branches, shoppers }
}

const invalid = (code: string) => ({ code: 'INVALID', faults: [{ code }] })

describe('a wave', () => {
  it('comes back as it was saved, and keeps what is not given', () => {
    const { writer, branches } = office()
    const id = findWave(writer, '2026-Q4')?.id
    const more = {
      target: 87.5,
      brief: { ru: 'Зайти утром' },
      scenarios: [{ ru: 'Вклад' }, { ru: 'Карта' }],
      fee: { amount: 1500, currency: 'RUB' },
      stripPhotos: true,
      evidenceUntil: '2027-06-30',
      visitsUntil: '2029-12-31',
      branches: branches.map((branch, at) => ({ id: branch, visits: at === 0 ? 3 : null })),
    }
    const saved = value(saveWave(writer, { ...quarter, id, code: '2026-Q4', ...more }))
    expect(saved).toMatchObject(more)
    expect(value(saveWave(writer, { ...quarter, id, code: '2026-Q4', title: 'IV' }))).toEqual({
      ...saved,
      title: 'IV',
    })
  })

  it('is refused with dates that contradict each other, and with lists of nobody', () => {
    const { writer, branches } = office()
    const save = (more: object) => faultOf(saveWave(writer, { ...quarter, code: 'x', ...more }))
    expect(save({ to: '2026-09-30' })).toMatchObject(invalid('endsBeforeStart'))
    expect(save({ visitsUntil: '2026-12-30' })).toMatchObject(invalid('tooEarly'))
    expect(save({ checklists: ['nothing'] })).toMatchObject({ code: 'NOT_FOUND', kind: 'checklist' })
    expect(save({ shoppers: branches })).toMatchObject({ code: 'NOT_FOUND', kind: 'shopper' })
    expect(findWave(writer, 'x')).toBeNull()
  })

  it('goes with its plan, but not once it was handed out', () => {
    const { writer, branches } = office()
    const { id = '' } = findWave(writer, '2026-Q4') ?? {}
    const [visit] = value(planVisits(writer, '2026-Q4', [{ branch: branches[0] ?? '', shopper: 'Чибис' }]))
    value(markHandedOut(writer, [visit?.id ?? '']))
    expect(faultOf(removeWave(writer, id))).toMatchObject(invalid('inUse'))
    const other = value(saveWave(writer, { ...quarter, code: 'other' }))
    expect(value(removeWave(writer, other.id))).toBeNull()
  })
})

describe('shoppers', () => {
  it('have an alias of their own, which stays once it stands in visits', () => {
    const { writer, branches, shoppers } = office()
    const [id = '', other = ''] = shoppers
    expect(faultOf(saveShopper(writer, { ...nobody, alias: 'Чибис' }))).toMatchObject(
      invalid('duplicateCode'),
    )
    expect(value(saveShopper(writer, { ...nobody, id, alias: 'Чибис-4', city: 'Пермь' })).city).toBe('Пермь')
    value(planVisits(writer, '2026-Q4', [{ branch: branches[0] ?? '', shopper: 'Чибис-4' }]))
    expect(faultOf(saveShopper(writer, { ...nobody, id, alias: 'Чибис' }))).toMatchObject(invalid('inUse'))
    expect(faultOf(removeShopper(writer, id))).toMatchObject(invalid('inUse'))
    expect(value(setShopperActive(writer, id, false))).toMatchObject({
      active: false,
      city: 'Пермь',
      visits: 1,
    })
    value(removeShopper(writer, other))
    expect(findShopper(writer, other)).toBeNull()
    expect(findWave(writer, '2026-Q4')?.shoppers).toEqual([id])
  })
})

describe('the plan of a wave', () => {
  it('takes scenarios in turns at each branch, on the newest revision', () => {
    const { writer, branches } = office()
    const id = findWave(writer, '2026-Q4')?.id
    value(
      saveWave(writer, { ...quarter, id, code: '2026-Q4', scenarios: [{ ru: 'Вклад' }, { ru: 'Карта' }] }),
    )
    value(publishChecklist(writer, { ...checklist, title: { ru: 'Новая' }, revision: undefined }, ''))
    const [branch = ''] = branches
    const visits = value(
      planVisits(
        writer,
        '2026-Q4',
        ['Чибис', 'Стриж', 'Чибис'].map(shopper => ({ branch, shopper })),
      ),
    )
    expect(visits.map(({ scenario }) => scenario?.ru)).toEqual(['Вклад', 'Карта', 'Вклад'])
    expect(new Set(visits.map(visit => visit.checklist.revision))).toEqual(new Set([2]))
    expect(visits[0]).toMatchObject({ from: '2026-10-01', to: '2026-12-31', fee: null, handedOut: null })
  })

  it('moves, changes and deletes what was not handed out, withdraws what was', () => {
    const { writer, branches } = office()
    const [first = '', second = ''] = branches
    const add = (shopper: string) =>
      value(planVisits(writer, '2026-Q4', [{ branch: first, shopper }]))[0]?.id ?? ''
    const [a, b] = [add('Чибис'), add('Стриж')]
    expect(value(moveAssignment(writer, a, { branch: second, shopper: 'Стриж' }))).toMatchObject({
      branch: second,
    })
    value(markHandedOut(writer, [a]))
    expect(faultOf(moveAssignment(writer, a, { branch: first, shopper: 'Чибис' }))).toMatchObject(
      invalid('handedOut'),
    )
    expect(value(changeAssignments(writer, [a], { to: '2026-11-30' }))).toMatchObject([
      { again: true, to: '2026-11-30' },
    ])
    expect(value(removeAssignments(writer, [a, b]))).toEqual({ deleted: [b], withdrawn: [a] })
    expect(value(restoreAssignments(writer, [a]))).toMatchObject([{ withdrawn: null }])
    value(removeAssignments(writer, [a]))
    value(markHandedOut(writer, [a]))
    expect(faultOf(restoreAssignments(writer, [a]))).toMatchObject(invalid('handedOut'))
    expect(faultOf(beginAudit(writer, { assignment: a, author: 'x' }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('keeps an assignment whose visit was begun', () => {
    const { writer, branches } = office()
    const [visit] = value(planVisits(writer, '2026-Q4', [{ branch: branches[0] ?? '', shopper: 'Чибис' }]))
    const id = visit?.id ?? ''
    value(beginAudit(writer, { assignment: id, author: 'Чибис' }))
    expect(faultOf(removeAssignments(writer, [id]))).toMatchObject(invalid('visitMade'))
    expect(faultOf(changeAssignments(writer, [id], { to: '2026-11-30' }))).toMatchObject(invalid('visitMade'))
  })

  it('shows who was at a branch in the waves around it', () => {
    const { writer, branches } = office()
    const [branch = ''] = branches
    const chosen = { checklists: [checklist.code], branches: [{ id: branch, visits: null }] }
    value(saveWave(writer, { ...quarter, ...chosen, code: '2026-Q3', from: '2026-07-01', to: '2026-09-30' }))
    value(planVisits(writer, '2026-Q3', [{ branch, shopper: 'Стриж' }]))
    const plan = readPlan(writer, '2026-Q4')
    expect(plan).toMatchObject({ before: '2026-Q3', after: null })
    expect(plan?.branches.map(({ wanted, before }) => [wanted, before])).toEqual([
      [2, ['Стриж']],
      [2, []],
    ])
    expect(readPlan(writer, '2026-Q3')?.shoppers).toMatchObject([{ alias: 'Стриж', chosen: false }])
  })

  it('counts visits by where they stand, those that could not be made apart', () => {
    const { writer, branches } = office()
    const [first = '', second = ''] = branches
    const wishes = [first, second].flatMap(branch => ['Чибис', 'Стриж'].map(shopper => ({ branch, shopper })))
    const ids = value(planVisits(writer, '2026-Q4', wishes)).map(({ id }) => id)
    value(changeAssignments(writer, ids.slice(0, 1), { to: '2026-11-01' }))
    value(markHandedOut(writer, ids.slice(0, 2)))
    const made = value(beginAudit(writer, { assignment: ids[1] ?? '', author: 'Стриж' }))
    value(endImpossible(writer, made.id, 'Стриж', 'Закрыто'))
    const [line] = waveOverview(writer, '2026-11-22')
    expect(line).toMatchObject({
      branches: 2,
      progress: { wanted: 4, planned: 2, handedOut: 1, impossible: 1, overdue: 1, done: 0, again: 0 },
    })
  })
})

describe('visits to be made at this laptop', () => {
  it('are those of the person here and those that came in a package, not withdrawn', () => {
    const { writer, branches } = office()
    const visits = value(
      planVisits(writer, '2026-Q4', [
        { branch: branches[0] ?? '', shopper: 'Чибис' },
        { branch: branches[1] ?? '', shopper: 'Стриж' },
      ]),
    )
    const shown = () => listAssignments(writer).map(({ shopper }) => shopper)
    expect(shown()).toEqual([])
    writer.sql('UPDATE assignment SET received = 1 WHERE uid = ?').run(visits[0]?.id)
    expect(shown()).toEqual(['Чибис'])
    value(saveProfile(writer, { name: 'Вера', alias: 'Стриж', role: 'both' }))
    expect(shown()).toEqual(['Чибис', 'Стриж'])
    value(removeAssignments(writer, [visits[0]?.id ?? '']))
    expect(shown()).toEqual(['Стриж'])
  })
})
