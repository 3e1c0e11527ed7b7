import { describe, expect, it } from 'vitest'
import { saveAnswer, saveAnswers, answerHistory } from '../../../src-main/store/answers.ts'
import { readAudit } from '../../../src-main/store/audit-reading.ts'
import { submitAudit } from '../../../src-main/store/audit-status.ts'
import { saveFocus, saveVisit, turnTimer } from '../../../src-main/store/audits.ts'
import { saveBranch, listBranches } from '../../../src-main/store/branches.ts'
import { refused } from '../../../src-main/store/result.ts'
import { together } from '../../../src-main/store/together.ts'
import { begun, emptyFolder, faultOf, network, opened, value } from './data-folder.ts'

function visit() {
  const folder = emptyFolder()
  const { writer } = opened(folder)
  const where = network(writer)
  return { folder, writer, where, id: begun(writer, where) }
}

describe('an answer', () => {
  it('is there with its history, and the visit reopens at its question', () => {
    const { writer, id } = visit()
    value(saveAnswer(writer, id, 'greeting', { value: 'yes' }, 'A-1'))
    value(saveAnswer(writer, id, 'greeting', { value: 'no', comment: 'Не сразу' }, 'A-1'))
    value(saveAnswer(writer, id, 'clean', { value: 4 }, 'A-1'))
    const audit = readAudit(writer, id)
    expect(audit?.answers).toEqual({ greeting: { value: 'no', comment: 'Не сразу' }, clean: { value: 4 } })
    expect(audit?.focus).toBe('clean')
    expect(audit?.answered).toBe(2)
    expect(answerHistory(writer, id, 'greeting').map(({ by, answer }) => [by, answer])).toEqual([
      ['A-1', { value: 'no', comment: 'Не сразу' }],
      ['A-1', { value: 'yes' }],
    ])
  })

  it('that is empty takes the answer away and keeps its history', () => {
    const { writer, id } = visit()
    value(saveAnswer(writer, id, 'greeting', { na: true, comment: 'Пусто' }, 'A-1'))
    value(saveAnswer(writer, id, 'greeting', {}, 'A-1'))
    expect(readAudit(writer, id)?.answers).toEqual({})
    expect(readAudit(writer, id)?.answered).toBe(0)
    expect(answerHistory(writer, id, 'greeting')).toHaveLength(2)
  })

  it('that says the same again makes no second version', () => {
    const { writer, id } = visit()
    value(saveAnswer(writer, id, 'greeting', { value: 'yes' }, 'A-1'))
    value(saveAnswer(writer, id, 'greeting', { value: 'yes' }, 'A-1'))
    expect(answerHistory(writer, id, 'greeting')).toHaveLength(1)
  })

  it('with only a comment does not count as answered', () => {
    const { writer, id } = visit()
    value(saveAnswer(writer, id, 'greeting', { comment: 'Спросить' }, 'A-1'))
    expect(readAudit(writer, id)?.answered).toBe(0)
  })

  it('is refused for a question of another checklist, an unknown visit and a submitted one', () => {
    const { writer, id } = visit()
    expect(faultOf(saveAnswer(writer, id, 'other', { value: 'yes' }, 'A-1'))).toEqual({
      code: 'QUESTION_UNKNOWN',
      question: 'other',
    })
    expect(faultOf(saveAnswer(writer, 'nobody', 'greeting', {}, 'A-1')).code).toBe('NOT_FOUND')
    value(
      saveAnswers(
        writer,
        id,
        { greeting: { value: 'yes' }, clean: { value: 5 }, wait: { value: 60 } },
        'A-1',
      ),
    )
    value(submitAudit(writer, id, 'A-1'))
    expect(faultOf(saveAnswer(writer, id, 'greeting', { value: 'no' }, 'A-1'))).toEqual({
      code: 'LOCKED',
      status: 'submitted',
    })
  })
})

describe('everything or nothing', () => {
  it('many answers with one that does not fit write none', () => {
    const { writer, id } = visit()
    const answers = { greeting: { value: 'yes' }, clean: { value: 3 }, other: { value: 'no' } }
    expect(faultOf(saveAnswers(writer, id, answers, 'A-1')).code).toBe('QUESTION_UNKNOWN')
    expect(readAudit(writer, id)?.answers).toEqual({})
  })

  it('an act refused at its end takes back what its parts wrote', () => {
    const { writer, id } = visit()
    const result = together(writer, 'test', () => {
      value(saveAnswer(writer, id, 'greeting', { value: 'yes' }, 'A-1'))
      return refused('changed my mind')
    })
    expect(faultOf(result)).toBe('changed my mind')
    expect(readAudit(writer, id)?.answers).toEqual({})
    expect(answerHistory(writer, id, 'greeting')).toEqual([])
  })

  it('a full disk refuses the answer, keeps the ones before and takes later ones again', () => {
    const { writer, id } = visit()
    value(saveAnswer(writer, id, 'greeting', { value: 'yes' }, 'A-1'))
    const pages = writer.db.pragma('page_count', { simple: true })
    writer.db.pragma(`max_page_count = ${String(pages)}`)
    const long = 'Долгий рассказ. '.repeat(1200)
    const full = Array.from({ length: 50 }, (_, at) =>
      saveAnswer(writer, id, 'story', { value: `${at} ${long}` }, 'A-1'),
    ).find(result => !result.ok)
    expect(full && faultOf(full)).toEqual({ code: 'STORE_FULL' })
    const nested = together(writer, 'test', () => {
      // Refused inside, and forgotten: the outer act must not go on without it.
      saveAnswer(writer, id, 'story', { value: `again ${long}` }, 'A-1')
      return saveBranch(writer, { code: 'b', name: 'B', city: '', region: '', address: '', format: '' })
    })
    expect(faultOf(nested)).toEqual({ code: 'STORE_FULL' })
    expect(listBranches(writer)).toHaveLength(1)
    expect(readAudit(writer, id)?.answers['greeting']).toEqual({ value: 'yes' })
    writer.db.pragma('max_page_count = 4294967294')
    value(saveAnswer(writer, id, 'story', { value: long }, 'A-1'))
  })
})

describe('a visit', () => {
  it('keeps facts, focus and a stopwatch that runs while the app is closed', () => {
    const { writer, id, folder } = visit()
    value(saveVisit(writer, id, { narrative: 'Пришёл в 11:05', staff: [{ role: 'кассир', alias: 'A' }] }))
    value(saveFocus(writer, id, 'wait'))
    const started = value(turnTimer(writer, id, 'wait', 'start'))
    expect(value(turnTimer(writer, id, 'wait', 'start'))).toEqual(started)
    const audit = readAudit(writer, id)
    expect(audit?.visit.narrative).toBe('Пришёл в 11:05')
    expect(audit?.focus).toBe('wait')
    expect(audit?.timers).toEqual([started])
    const stopped = value(turnTimer(writer, id, 'wait', 'stop'))
    expect(stopped.startedAt).toBeNull()
    expect(stopped.elapsedMs).toBeGreaterThan(0)
    expect(value(turnTimer(writer, id, 'wait', 'reset')).elapsedMs).toBe(0)
    expect(folder).toBeTruthy()
  })

  it('is numbered within its wave', () => {
    const { writer, id, where } = visit()
    expect(readAudit(writer, id)?.number).toBe('2026-Q4-0001')
    expect(readAudit(writer, begun(writer, where))?.number).toBe('2026-Q4-0002')
  })
})
