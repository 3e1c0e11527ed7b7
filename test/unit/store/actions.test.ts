import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  confirmProposal,
  createAction,
  moveAction,
  saveAction,
} from '../../../src-main/store/action-changes.ts'
import { attachToAction, detachFromAction } from '../../../src-main/store/action-evidence.ts'
import { actionsOfBranch, findAction, readAction } from '../../../src-main/store/actions.ts'
import { saveAnswers } from '../../../src-main/store/answers.ts'
import { approveAudit, submitAudit } from '../../../src-main/store/audit-status.ts'
import type { Writer } from '../../../src-main/store/connection.ts'
import { correctAudit } from '../../../src-main/store/correct-audit.ts'
import { keepFile } from '../../../src-main/store/evidence-files.ts'
import { verifyStore } from '../../../src-main/store/integrity.ts'
import { pathsOf } from '../../../src-main/store/paths.ts'
import { createPilot, draw, lotOf } from '../../../src-main/store/pilots.ts'
import { saveBranch } from '../../../src-main/store/branches.ts'
import { sweepEvidence } from '../../../src-main/store/sweep-evidence.ts'
import { removeWave, saveWave } from '../../../src-main/store/waves.ts'
import type { Answers } from '../../../src-shared/model/answer.ts'
import type { ActionFields } from '../../../src-shared/model/action.ts'
import { begun, emptyFolder, faultOf, network, opened, value, type Network } from './data-folder.ts'

const today = '2027-02-01'
const by = { author: 'S-1', today }
const good: Answers = { greeting: { value: 'yes' }, clean: { value: 5 }, wait: { value: 60 } }
const fields: ActionFields = {
  cause: 'training',
  measure: 'Разобрать встречу на пятиминутке',
  stance: 'reactive',
  training: { method: 'rolePlay', cost: { amount: 15_000, currency: 'KZT' } },
  owner: 'Айгуль',
  due: '2027-01-15',
}

function approved(writer: Writer, where: Network, answers: Answers = good): string {
  const id = begun(writer, where)
  value(saveAnswers(writer, id, answers, 'A-1'))
  value(submitAudit(writer, id, 'A-1'))
  value(approveAudit(writer, id, 'S-1'))
  return id
}

function nextWave(writer: Writer, where: Network, code = '2027-Q1', from = '2027-01-01'): Network {
  value(saveWave(writer, { code, title: '', from, to: '2027-12-31', pilot: false }))
  return { ...where, wave: code }
}

function anAction(writer: Writer, where: Network, question = 'greeting') {
  const audit = approved(writer, where, { ...good, greeting: { value: 'no', comment: 'Прошёл мимо' } })
  const origin = {
    branch: where.branchCode,
    wave: where.wave,
    checklist: 'bank-branch',
    question,
    standard: null,
    audits: [audit],
  }
  return value(createAction(writer, { origin, fields, pilot: null }, by))
}

describe('an action', () => {
  it('is judged by later waves at its branch, approved visits alone, N/A left out', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const action = anAction(writer, where)
    expect(action).toMatchObject({ stage: 'plan', number: 1, overdue: true, proposal: null })
    // The same wave says nothing of what was done since.
    approved(writer, where)
    const next = nextWave(writer, where)
    const proposal = () => findAction(writer, action.id, today)?.proposal
    expect(proposal()).toBeNull()
    approved(writer, next)
    approved(writer, next, { ...good, greeting: { na: true, comment: 'Никого' } })
    const waiting = begun(writer, next)
    value(saveAnswers(writer, waiting, { ...good, greeting: { value: 'no', comment: 'Мимо' } }, 'A-1'))
    value(submitAudit(writer, waiting, 'A-1'))
    expect(proposal()).toMatchObject({ kind: 'notEnough', met: 1, n: 1, waves: ['2027-Q1'] })
    approved(writer, next)
    approved(writer, next)
    expect(proposal()).toMatchObject({ kind: 'close', met: 3, n: 3 })
    value(approveAudit(writer, waiting, 'S-1'))
    expect(proposal()).toMatchObject({ kind: 'reopen', met: 3, n: 4 })
    // A correction counts at once.
    value(correctAudit(writer, waiting, { greeting: { value: 'yes' } }, 'S-1', 'Запись'))
    expect(proposal()).toMatchObject({ kind: 'close', met: 4, n: 4 })
  })

  it('is not judged by other branches, unless it is of the whole network', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const action = anAction(writer, where)
    const { checklist, question, standard, wave } = action
    const origin = { branch: null, wave, checklist, question, standard, audits: [] }
    const wide = value(createAction(writer, { origin, fields, pilot: null }, by))
    const other = value(
      saveBranch(writer, {
        code: 'other',
        name: 'Другой',
        city: '',
        region: '',
        address: '',
        format: '',
        tags: [],
      }),
    )
    approved(writer, { ...nextWave(writer, where), branch: other.id, branchCode: 'other' })
    expect(findAction(writer, action.id, today)?.proposal).toBeNull()
    expect(findAction(writer, wide.id, today)?.proposal).toMatchObject({ n: 1 })
    expect(actionsOfBranch(writer, 'other', today).map(({ number }) => number)).toEqual([2])
    expect(actionsOfBranch(writer, where.branchCode, today).map(({ number }) => number)).toEqual([1, 2])
  })

  it('keeps the proposal a person confirmed, and is judged anew by the waves after', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const { id } = anAction(writer, where)
    approved(writer, nextWave(writer, where), { ...good, greeting: { value: 'no', comment: 'Мимо' } })
    const proposal = findAction(writer, id, today)?.proposal
    if (!proposal) throw new Error('nothing proposed')
    const stale = { ...proposal, n: 2 }
    expect(faultOf(confirmProposal(writer, id, { proposal: stale, to: 'do', note: '' }, by)).code).toBe(
      'CHANGED_MEANWHILE',
    )
    expect(faultOf(confirmProposal(writer, id, { proposal, to: 'closed', note: '' }, by)).code).toBe(
      'INVALID',
    )
    const reopened = value(confirmProposal(writer, id, { proposal, to: 'do', note: 'Ещё раз' }, by))
    expect(reopened).toMatchObject({ stage: 'do', proposal: null })
    expect(readAction(writer, id, today)?.steps.at(-1)).toMatchObject({
      by: 'S-1',
      step: { kind: 'stage', from: 'plan', to: 'do', note: 'Ещё раз', proposal: { kind: 'reopen', n: 1 } },
    })
    const third = nextWave(writer, where, '2027-Q2', '2027-04-01')
    for (let n = 0; n < 3; n += 1) approved(writer, third)
    expect(findAction(writer, id, today)?.proposal).toMatchObject({ kind: 'close', n: 3, waves: ['2027-Q2'] })
  })

  it('is moved by hand, and ended with a reason only', () => {
    const { writer } = opened(emptyFolder())
    const { id } = anAction(writer, network(writer))
    expect(value(moveAction(writer, id, { from: 'plan', to: 'do', note: '' }, by)).stage).toBe('do')
    expect(faultOf(moveAction(writer, id, { from: 'plan', to: 'act', note: '' }, by)).code).toBe(
      'CHANGED_MEANWHILE',
    )
    expect(faultOf(moveAction(writer, id, { from: 'do', to: 'dropped', note: '' }, by)).code).toBe('INVALID')
    const dropped = value(moveAction(writer, id, { from: 'do', to: 'dropped', note: 'Филиал закрыт' }, by))
    expect(dropped).toMatchObject({ stage: 'dropped', overdue: false })
  })

  it('is saved over the state that was edited, and no other', () => {
    const { writer } = opened(emptyFolder())
    const { id } = anAction(writer, network(writer))
    const after = { ...fields, owner: 'Болат' }
    expect(value(saveAction(writer, id, { before: fields, fields: after }, by)).owner).toBe('Болат')
    const late = saveAction(writer, id, { before: fields, fields: { ...fields, due: null } }, by)
    expect(faultOf(late).code).toBe('CHANGED_MEANWHILE')
  })

  it('holds its wave: what grew in it would have no beginning', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const wave = value(
      saveWave(writer, { code: 'w', title: '', from: '2027-01-01', to: '2027-02-01', pilot: false }),
    )
    const origin = {
      branch: where.branchCode,
      wave: 'w',
      checklist: 'bank-branch',
      question: 'wait',
      standard: null,
      audits: [],
    }
    value(createAction(writer, { origin, fields, pilot: null }, by))
    expect(faultOf(removeWave(writer, wave.id)).code).toBe('INVALID')
  })
})

describe('files of an action', () => {
  it('are kept while it names them, and swept once it does not', async () => {
    const folder = emptyFolder()
    const { writer } = opened(folder)
    const { id } = anAction(writer, network(writer))
    const { sha256 } = value(await keepFile(writer, Buffer.from('%PDF-1.7'), 'application/pdf'))
    const file = { sha256, kind: 'document' as const, name: 'Приказ.pdf', caption: '' }
    const piece = value(attachToAction(writer, id, file, 'S-1'))
    expect(sweepEvidence(writer).removed).toEqual([])
    expect(readAction(writer, id, today)?.evidence).toMatchObject([
      { name: 'Приказ.pdf', bytes: 8, by: 'S-1' },
    ])
    expect(await verifyStore(folder)).toEqual([])
    value(detachFromAction(writer, id, piece.id, 'S-1', today))
    expect(sweepEvidence(writer).removed).toEqual([sha256])
    expect(existsSync(pathsOf(folder).evidenceFile(sha256))).toBe(false)
    expect(await verifyStore(folder)).toEqual([])
  })
})

describe('the check of the store', () => {
  it('finds an action that was changed behind its back, and a step that was taken away', async () => {
    const folder = emptyFolder()
    const { writer, close } = opened(folder)
    const { id } = anAction(writer, network(writer))
    value(moveAction(writer, id, { from: 'plan', to: 'do', note: '' }, by))
    close()
    const db = new Database(join(folder, 'vizit.sqlite'))
    const found = async (sql: string, back: string) => {
      db.exec(sql)
      const faults = await verifyStore(folder)
      db.exec(back)
      return faults.filter(({ record }) => record === 'action').map(({ code, name }) => `${code} ${name}`)
    }
    const told = ['RECORD_CHANGED № 1']
    expect(await found("UPDATE action SET stage = 'act'", "UPDATE action SET stage = 'do'")).toEqual(told)
    expect(
      await found("UPDATE action SET due = '2030-01-01'", "UPDATE action SET due = '2027-01-15'"),
    ).toEqual(told)
    expect(() => db.exec("UPDATE action_step SET author = 'X'")).toThrow('never change')
    expect(() => db.exec('DELETE FROM action_step')).toThrow('are kept')
    db.exec('DROP TRIGGER action_step_kept')
    expect(await found('DELETE FROM action_step WHERE id = 2', 'SELECT 1')).toEqual(told)
    db.close()
  })
})

describe('a lot', () => {
  const codes = Array.from({ length: 12 }, (_, n) => `branch-${n}`)

  it('gives the same branches for the same seed, whatever their order', () => {
    const drawn = draw(codes, 4, 'seed')
    expect(drawn).toHaveLength(4)
    expect(draw(codes.toReversed(), 4, 'seed')).toEqual(drawn)
    const others = Array.from({ length: 20 }, (_, n) => draw(codes, 4, `seed ${n}`).join())
    expect(new Set(others).size).toBeGreaterThan(10)
    expect(lotOf('seed', 'a')).toBe(lotOf('seed', 'a'))
  })

  it('favours nobody', () => {
    const times = new Map<string, number>()
    for (let n = 0; n < 3000; n += 1)
      for (const code of draw(codes, 3, `s${n}`)) times.set(code, (times.get(code) ?? 0) + 1)
    // 3000 x 3 / 12 = 750 expected, standard deviation about 24.
    for (const code of codes) expect(Math.abs((times.get(code) ?? 0) - 750)).toBeLessThan(120)
  })

  it('needs three branches a side, and shows when it was tampered with', async () => {
    const folder = emptyFolder()
    const { writer, close } = opened(folder)
    network(writer)
    for (const code of codes)
      value(saveBranch(writer, { code, name: code, city: '', region: '', address: '', format: '', tags: [] }))
    const pilot = { title: 'Встреча', checklist: 'bank-branch', before: '2026-Q4', candidates: codes }
    const lot = (count: number) =>
      createPilot(writer, { ...pilot, choice: { kind: 'lot', count } }, 'seed', 'S-1')
    expect(faultOf(lot(10)).code).toBe('INVALID')
    const made = value(lot(4))
    expect(
      made.branches
        .filter(branch => branch.pilot)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(draw(codes, 4, 'seed'))
    expect(made.branches.slice(0, 4).every(branch => branch.pilot)).toBe(true)
    const hand = value(
      createPilot(writer, { ...pilot, choice: { kind: 'hand', branches: codes.slice(0, 3) } }, 'seed', 'S-1'),
    )
    expect(hand).toMatchObject({ drawn: false, seed: null })
    expect(await verifyStore(folder)).toEqual([])
    close()
    const db = new Database(join(folder, 'vizit.sqlite'))
    db.exec('UPDATE pilot_branch SET pilot = 1 - pilot WHERE pilot_id = 1')
    db.close()
    expect(await verifyStore(folder)).toMatchObject([
      { code: 'RECORD_CHANGED', record: 'pilot', name: 'Встреча' },
    ])
  })
})
