import { saveProfile } from '../../../src-main/store/profile.ts'
import { describe, expect, it } from 'vitest'
import { aggregatesOf } from '../../../src-main/store/aggregates.ts'
import { saveAnswer, saveAnswers } from '../../../src-main/store/answers.ts'
import { addAssignment, findAssignment, listAssignments } from '../../../src-main/store/assignments.ts'
import { listAudits, readAudit } from '../../../src-main/store/audit-reading.ts'
import {
  approveAudit,
  endImpossible,
  rejectAudit,
  returnAudit,
  submitAudit,
} from '../../../src-main/store/audit-status.ts'
import { beginAudit } from '../../../src-main/store/audits.ts'
import { publishChecklist, findChecklist, listChecklists } from '../../../src-main/store/checklists.ts'
import type { Writer } from '../../../src-main/store/connection.ts'
import { logHead } from '../../../src-main/store/log.ts'
import { scoreRevisions } from '../../../src-main/store/scores.ts'
import {
  begun,
  checklist,
  emptyFolder,
  faultOf,
  network,
  opened,
  value,
  type Network,
} from './data-folder.ts'

const good = { greeting: { value: 'yes' }, clean: { value: 5 }, wait: { value: 60 } }
const poor = { greeting: { value: 'no' }, clean: { value: 2 }, wait: { value: 900 } }

function submitted(writer: Writer, where: Network, answers: typeof good): string {
  const id = begun(writer, where)
  value(saveAnswers(writer, id, answers, 'A-1'))
  value(submitAudit(writer, id, 'A-1'))
  return id
}

function totals(writer: Writer) {
  return aggregatesOf(writer, '2026-Q4', { code: 'bank-branch', revision: 1 }, 'total')
}

describe('submitting', () => {
  it('keeps the score with its answers, exact to 1/10,000 %', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const head = logHead(writer)
    const id = submitted(writer, where, {
      greeting: { value: 'yes' },
      clean: { value: 4 },
      wait: { value: 900 },
    })
    // 5 + 3 of 12 points
    expect(readAudit(writer, id)).toMatchObject({
      status: 'submitted',
      percent: 66.6667,
      score: { percent: 66.7 },
    })
    expect(scoreRevisions(writer, id)).toMatchObject([
      {
        revision: 1,
        cause: 'submitted',
        answers: { clean: { value: 4 } },
        score: { earned: 8, possible: 12 },
      },
    ])
    expect(logHead(writer)).not.toBe(head)
  })

  it('is refused with every fault while an answer does not fit, and nothing is written', () => {
    const { writer } = opened(emptyFolder())
    const id = begun(writer, network(writer))
    value(saveAnswers(writer, id, { ...good, clean: { value: 9 }, wait: { value: 1.5 } }, 'A-1'))
    const fault = faultOf(submitAudit(writer, id, 'A-1'))
    expect(fault.code === 'INVALID' && fault.faults).toHaveLength(2)
    expect(readAudit(writer, id)?.status).toBe('draft')
    expect(scoreRevisions(writer, id)).toEqual([])
  })

  it('goes the ways of review and no others', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const id = submitted(writer, where, good)
    expect(faultOf(submitAudit(writer, id, 'A-1'))).toEqual({
      code: 'STATUS_REFUSED',
      from: 'submitted',
      to: 'submitted',
    })
    value(returnAudit(writer, id, 'S-1', 'Нет чека'))
    value(saveAnswer(writer, id, 'story', { value: 'Чек приложен' }, 'A-1'))
    value(submitAudit(writer, id, 'A-1'))
    expect(scoreRevisions(writer, id)).toHaveLength(2)
    value(approveAudit(writer, id, 'S-1'))
    expect(faultOf(returnAudit(writer, id, 'S-1', 'поздно')).code).toBe('STATUS_REFUSED')
    value(rejectAudit(writer, id, 'S-1', 'Не тот филиал'))
    expect(readAudit(writer, id)).toMatchObject({ status: 'rejected', reason: 'Не тот филиал' })
  })

  it('a visit that could not be made ends with its reason', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const id = begun(writer, where)
    value(endImpossible(writer, id, 'A-1', 'Филиал закрыт'))
    expect(readAudit(writer, id)).toMatchObject({
      status: 'impossible',
      reason: 'Филиал закрыт',
      percent: null,
    })
    expect(faultOf(saveAnswer(writer, id, 'greeting', { value: 'yes' }, 'A-1')).code).toBe('LOCKED')
  })
})

describe('running sums', () => {
  it('follow approval and rejection', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const [first, second] = [submitted(writer, where, good), submitted(writer, where, poor)]
    expect(totals(writer)).toEqual([])
    value(approveAudit(writer, first, 'S-1'))
    value(approveAudit(writer, second, 'S-1'))
    // 12 of 12 points, and 1 of 12
    expect(totals(writer)).toEqual([
      {
        branch: 'almaty-1',
        part: '',
        n: 2,
        unscored: 0,
        sum: 1_000_000 + 83_333,
        sumsq: 1_000_000 ** 2 + 83_333 ** 2,
        earned: 13_000_000,
        possible: 24_000_000,
      },
    ])
    value(rejectAudit(writer, second, 'S-1', 'Проверка'))
    expect(totals(writer)).toMatchObject([{ n: 1, sum: 1_000_000, earned: 12_000_000 }])
    const moments = aggregatesOf(writer, '2026-Q4', { code: 'bank-branch', revision: 1 }, 'moment')
    expect(moments.map(({ part, sum }) => [part, sum])).toEqual([
      ['advice', 1_000_000],
      ['entrance', 1_000_000],
    ])
    value(rejectAudit(writer, first, 'S-1', 'Проверка'))
    expect(totals(writer)).toEqual([])
  })
})

describe('lists', () => {
  it('are filtered by codes, the newest first', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const ids = [submitted(writer, where, good), begun(writer, where)]
    expect(listAudits(writer).map(audit => audit.id)).toEqual([ids[1], ids[0]])
    const found = listAudits(writer, { wave: '2026-Q4', branch: 'almaty-1', status: ['submitted'] })
    expect(found).toMatchObject([
      { id: ids[0], branch: 'almaty-1', wave: '2026-Q4', percent: 100, band: 'good' },
    ])
    expect(listAudits(writer, { limit: 1 }).map(audit => audit.id)).toEqual([ids[1]])
    expect(listAudits(writer, { wave: '2026-Q3' })).toEqual([])
    expect(listAudits(writer, { branch: 'nowhere' })).toEqual([])
    expect(listAudits(writer, { status: ['draft', 'returned'] }).map(audit => audit.id)).toEqual([ids[1]])
  })

  it('an assignment is begun by its visit and done when the visit is submitted', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    value(saveProfile(writer, { name: 'Борис', alias: 'B-2', role: 'shopper' }))
    const assignment = value(
      addAssignment(writer, {
        wave: '2026-Q4',
        branch: where.branch,
        checklist: { code: 'bank-branch', revision: 1 },
        shopper: 'B-2',
        scenario: { ru: 'Открыть вклад' },
        from: '2026-11-01',
        to: '2026-11-30',
      }),
    )
    expect(findAssignment(writer, assignment.id)).toEqual(assignment)
    const { id } = value(beginAudit(writer, { assignment: assignment.id, author: 'B-2' }))
    expect(listAssignments(writer).map(({ status }) => status)).toEqual(['begun'])
    expect(readAudit(writer, id)).toMatchObject({
      shopper: 'B-2',
      scenario: { ru: 'Открыть вклад' },
      wave: '2026-Q4',
    })
    value(saveAnswers(writer, id, good, 'B-2'))
    value(submitAudit(writer, id, 'B-2'))
    expect(listAssignments(writer)).toEqual([])
    expect(faultOf(beginAudit(writer, { assignment: assignment.id, author: 'B-2' })).code).toBe('NOT_FOUND')
  })
})

describe('a published checklist', () => {
  it('gets the next number, unless the newest says the same', () => {
    const { writer } = opened(emptyFolder())
    network(writer)
    expect(value(publishChecklist(writer, checklist))).toMatchObject({ revision: 1, change: 'unchanged' })
    const changed = { ...checklist, title: { ru: 'Отделение' } }
    expect(value(publishChecklist(writer, changed))).toMatchObject({ revision: 2, change: 'added' })
    expect(listChecklists(writer)).toMatchObject([
      { code: 'bank-branch', revision: 2, title: { ru: 'Отделение' }, questions: 4, moments: 2 },
    ])
    expect(findChecklist(writer, 'bank-branch', 1)?.checklist.title).toEqual(checklist.title)
  })

  it('never changes: the same number with other content is refused, by the database too', () => {
    const { writer } = opened(emptyFolder())
    network(writer)
    expect(faultOf(publishChecklist(writer, { ...checklist, revision: 1, title: { ru: 'Другой' } }))).toEqual(
      {
        code: 'REVISION_TAKEN',
        checklist: 'bank-branch',
        revision: 1,
      },
    )
    expect(() => writer.db.exec("UPDATE checklist SET title = '{}'")).toThrow(/never changes/)
    expect(() => writer.db.exec('DELETE FROM checklist')).toThrow(/never deleted/)
  })
})
