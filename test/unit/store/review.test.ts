import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../src-shared/model/answer.ts'
import { aggregatesOf } from '../../../src-main/store/aggregates.ts'
import { saveCalendar } from '../../../src-main/store/appeal-calendar.ts'
import { decideAppeal, issueAudit, listAppeals, raiseAppeal } from '../../../src-main/store/appeals.ts'
import { answerHistory, saveAnswers } from '../../../src-main/store/answers.ts'
import { readAudit } from '../../../src-main/store/audit-reading.ts'
import {
  approveAudit,
  rejectAudit,
  returnAudit,
  submitAudit,
  withdrawAudit,
} from '../../../src-main/store/audit-status.ts'
import { saveVisit } from '../../../src-main/store/audits.ts'
import type { Writer } from '../../../src-main/store/connection.ts'
import { correctAudit } from '../../../src-main/store/correct-audit.ts'
import { attachEvidence } from '../../../src-main/store/evidence.ts'
import { keepFile } from '../../../src-main/store/evidence-files.ts'
import { refreshFlags } from '../../../src-main/store/flags.ts'
import { verifyStore } from '../../../src-main/store/integrity.ts'
import { removeComment, saveComment } from '../../../src-main/store/review-comments.ts'
import { readReviewed } from '../../../src-main/store/review-reading.ts'
import { reviewQueue } from '../../../src-main/store/review-queue.ts'
import { scoreRevisions } from '../../../src-main/store/scores.ts'
import { begun, emptyFolder, faultOf, network, opened, value, type Network } from './data-folder.ts'
import { photoOf } from './photos.ts'

const good: Answers = { greeting: { value: 'yes' }, clean: { value: 5 }, wait: { value: 60 } }
const today = '2026-11-20'

function submitted(writer: Writer, where: Network, answers: Answers = good): string {
  const id = begun(writer, where)
  value(saveAnswers(writer, id, answers, 'A-1'))
  value(submitAudit(writer, id, 'A-1'))
  return id
}

function read(writer: Writer, id: string) {
  const found = readReviewed(writer, id, 'S-1', today)
  if (!found) throw new Error('not there')
  return found
}

const total = (writer: Writer) =>
  aggregatesOf(writer, '2026-Q4', { code: 'bank-branch', revision: 1 }, 'total').map(({ n, sum }) => [n, sum])

describe('comments of a review', () => {
  it('are changed and taken away by their author until they are sent', () => {
    const { writer } = opened(emptyFolder())
    const audit = submitted(writer, network(writer))
    const one = value(saveComment(writer, { audit, question: 'clean', text: 'Снимок?' }, 'S-1'))
    value(saveComment(writer, { audit, id: one.id, question: 'clean', text: 'Где снимок?' }, 'S-1'))
    const mark = value(saveComment(writer, { audit, question: 'wait', text: '' }, 'S-1'))
    expect(faultOf(removeComment(writer, one.id, 'S-2')).code).toBe('COMMENT_FIXED')
    expect(read(writer, audit).comments).toMatchObject([
      { question: 'clean', text: 'Где снимок?', own: true, sent: false },
      { question: 'wait', text: '' },
    ])
    value(removeComment(writer, mark.id, 'S-1'))
    value(saveComment(writer, { audit, question: null, text: 'Нет чека' }, 'S-1'))
    value(saveComment(writer, { audit, question: 'greeting', text: 'Заметка для себя' }, 'S-1'))
    value(returnAudit(writer, audit, 'S-1', 'Доработайте', ['clean', 'wait']))
    const { comments, audit: returned } = read(writer, audit)
    expect(comments.map(({ question, sent }) => [question, sent])).toEqual([
      ['clean', true],
      [null, true],
      ['greeting', false],
    ])
    expect(returned.returned).toMatchObject({
      reason: 'Доработайте\nНет чека',
      by: 'S-1',
      questions: [
        { question: 'clean', comment: 'Где снимок?' },
        { question: 'wait', comment: '' },
      ],
    })
    expect(faultOf(removeComment(writer, one.id, 'S-1')).code).toBe('COMMENT_FIXED')
    const again = { audit, id: one.id, question: 'clean', text: 'x' }
    expect(faultOf(saveComment(writer, again, 'S-1')).code).toBe('COMMENT_FIXED')
    expect(faultOf(saveComment(writer, { audit, question: 'nowhere', text: 'x' }, 'S-1')).code).toBe(
      'QUESTION_UNKNOWN',
    )
  })
})

describe('a correction', () => {
  it('makes the next score revision with author and reason; sums follow where the visit counts', async () => {
    const folder = emptyFolder()
    const store = opened(folder)
    const { writer } = store
    const id = submitted(writer, network(writer))
    value(correctAudit(writer, id, { clean: { value: 1 } }, 'S-1', 'На снимке мусор'))
    expect(total(writer)).toEqual([])
    value(approveAudit(writer, id, 'S-1'))
    const before = total(writer)
    value(correctAudit(writer, id, { wait: { value: 900 } }, 'S-1', 'По часам 15 минут'))
    expect(total(writer)).not.toEqual(before)
    const { percent } = readAudit(writer, id) ?? {}
    expect(total(writer)).toEqual([[1, Math.round((percent ?? 0) * 10_000)]])
    expect(scoreRevisions(writer, id)).toMatchObject([
      { cause: 'submitted', author: null, reason: null, answers: { clean: { value: 5 } } },
      { cause: 'correction', author: 'S-1', reason: 'На снимке мусор', answers: { clean: { value: 1 } } },
      { cause: 'correction', answers: { clean: { value: 1 }, wait: { value: 900 } } },
    ])
    expect(answerHistory(writer, id, 'clean')[0]).toMatchObject({ by: 'S-1', answer: { value: 1 } })
    store.close()
    expect(await verifyStore(folder)).toEqual([])
  })

  it('refuses what does not fit, what changes nothing, and visits that are not there for it', () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const id = submitted(writer, where)
    const correct = (answers: Answers) => faultOf(correctAudit(writer, id, answers, 'S-1', 'почему')).code
    expect(correct({ clean: { value: 9 } })).toBe('INVALID')
    expect(correct({ clean: { na: true } })).toBe('INVALID')
    expect(correct({ clean: { value: 5 } })).toBe('INVALID')
    expect(correct({ nowhere: { value: 5 } })).toBe('QUESTION_UNKNOWN')
    expect(scoreRevisions(writer, id)).toHaveLength(1)
    value(rejectAudit(writer, id, 'S-1', 'Не тот филиал'))
    expect(correct({ clean: { value: 1 } })).toBe('STATUS_REFUSED')
  })
})

describe('an appeal', () => {
  it('keeps the visit counting with its last score, and its decision makes the next one', async () => {
    const folder = emptyFolder()
    const store = opened(folder)
    const { writer } = store
    const audit = submitted(writer, network(writer), {
      ...good,
      greeting: { value: 'no' },
      clean: { value: 2 },
    })
    const said = { audit, text: 'Поздоровались', questions: ['clean', 'greeting'], receivedOn: '2026-11-19' }
    expect(faultOf(raiseAppeal(writer, said, 'S-1', today)).code).toBe('STATUS_REFUSED')
    value(approveAudit(writer, audit, 'S-1'))
    value(issueAudit(writer, audit, '2026-11-13', 'S-1'))
    const early = faultOf(raiseAppeal(writer, { ...said, receivedOn: '2026-11-12' }, 'S-1', today))
    expect(early.code).toBe('INVALID')
    const raised = value(raiseAppeal(writer, said, 'S-1', today))
    expect(raised).toMatchObject({
      deadline: '2026-11-20',
      late: false,
      decideBy: '2026-11-26',
      overdue: false,
    })
    expect(raised.questions).toEqual(['greeting', 'clean'])
    const counted = total(writer)
    expect(counted).toHaveLength(1)
    const keep = { question: 'clean', outcome: 'upheld', reason: 'На снимке мусор' } as const
    const change = {
      question: 'greeting',
      outcome: 'changed',
      answer: { value: 'yes' },
      reason: 'Слышно на записи',
    } as const
    const refusal = (decisions: Parameters<typeof decideAppeal>[2]) =>
      faultOf(decideAppeal(writer, raised.id, decisions, 'S-1', today)).code
    expect(refusal([keep])).toBe('INVALID')
    expect(refusal([keep, keep])).toBe('QUESTION_UNKNOWN')
    expect(refusal([keep, { ...change, answer: { value: 'maybe' } }])).toBe('INVALID')
    expect(refusal([keep, { question: 'greeting', outcome: 'changed', reason: 'так' }])).toBe('INVALID')
    expect(total(writer)).toEqual(counted)
    const decided = value(decideAppeal(writer, raised.id, [keep, change], 'S-1', today))
    expect(decided).toMatchObject({
      score: 2,
      decidedBy: 'S-1',
      decisions: [keep, { ...change, before: { value: 'no' } }],
    })
    expect(total(writer)).not.toEqual(counted)
    expect(readAudit(writer, audit)).toMatchObject({
      status: 'approved',
      answers: { greeting: { value: 'yes' } },
    })
    expect(scoreRevisions(writer, audit)[1]).toMatchObject({ cause: 'appeal', reason: 'Слышно на записи' })
    expect(refusal([keep, change])).toBe('APPEAL_DECIDED')
    store.close()
    expect(await verifyStore(folder)).toEqual([])
  })

  it('is late after the deadline, which follows the day of issuing and the calendar while it is open', () => {
    const { writer } = opened(emptyFolder())
    const audit = submitted(writer, network(writer))
    value(approveAudit(writer, audit, 'S-1'))
    value(issueAudit(writer, audit, '2026-11-02', 'S-1'))
    const said = { audit, text: 'Нет', questions: ['wait'], receivedOn: '2026-11-10' }
    value(raiseAppeal(writer, said, 'S-1', today))
    const first = () => listAppeals(writer, { open: true }, today)[0]
    expect(first()).toMatchObject({
      deadline: '2026-11-09',
      late: true,
      decideBy: '2026-11-17',
      overdue: true,
    })
    value(issueAudit(writer, audit, '2026-11-03', 'S-1'))
    expect(first()).toMatchObject({ deadline: '2026-11-10', late: false })
    const calendar = { raiseDays: 5, decideDays: 10, weekend: [0, 6], holidays: ['2026-11-04'] }
    value(saveCalendar(writer, calendar, 'S-1'))
    expect(first()).toMatchObject({ deadline: '2026-11-11', decideBy: '2026-11-24', overdue: false })
    const upheld = [{ question: 'wait', outcome: 'upheld', reason: 'По часам' }] as const
    expect(value(decideAppeal(writer, first()?.id ?? '', upheld, 'S-1', today)).score).toBeNull()
    expect(listAppeals(writer, { open: true }, today)).toEqual([])
    expect(scoreRevisions(writer, audit)).toHaveLength(1)
  })
})

describe('flags', () => {
  const said = 'Ждал девять минут, никто не подошёл, поэтому ушёл.'
  const told: Answers = { ...good, wait: { value: 900, comment: said } }

  it('are made at submitting on both visits, and go when the other one is taken back', async () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const kinds = (id: string) => read(writer, id).flags.map(({ kind }) => kind)
    const first = submitted(writer, where, told)
    expect(kinds(first)).toEqual([])
    const second = submitted(writer, where, told)
    expect(kinds(first)).toEqual(['commentCopied'])
    expect(kinds(second)).toEqual(['commentCopied'])
    expect(read(writer, second).flags[0]).toMatchObject({ question: 'wait', visits: [{ audit: first }] })
    expect(reviewQueue(writer, { flag: 'commentCopied' }).map(({ id }) => id)).toEqual([first, second])
    expect(reviewQueue(writer, { flag: 'rotation' })).toEqual([])
    value(withdrawAudit(writer, second, 'A-1'))
    expect(kinds(first)).toEqual([])
    expect(kinds(second)).toEqual([])
    value(submitAudit(writer, second, 'A-1'))
    writer.sql('DELETE FROM flag').run()
    value(await refreshFlags(writer, [second]))
    expect(kinds(first)).toEqual(['commentCopied'])
    // A correction can end it; the score is not touched by any of this.
    const { percent } = read(writer, second).audit
    value(correctAudit(writer, second, { wait: { value: 900, comment: 'Другое' } }, 'S-1', 'Со слов'))
    expect(kinds(first)).toEqual([])
    expect(read(writer, second).audit.percent).toBe(percent)
  })

  it('lead from a photo and from contacts to the visits they share', async () => {
    const { writer } = opened(emptyFolder())
    const where = network(writer)
    const { sha256 } = value(await keepFile(writer, Buffer.from('the bytes of a photo'), 'image/jpeg'))
    const made = [0, 1].map(() => {
      const id = begun(writer, where)
      value(saveAnswers(writer, id, good, 'A-1'))
      const contact = {
        channel: 'inPerson',
        startedAt: '2026-11-12T11:00',
        endedAt: '2026-11-12T11:30',
        zone: 'Asia/Almaty',
      } as const
      value(saveVisit(writer, id, { contacts: [contact] }))
      value(attachEvidence(writer, id, photoOf(sha256), 'A-1'))
      value(submitAudit(writer, id, 'A-1'))
      return id
    })
    for (const id of made) {
      // The same branch at the same time is one place.
      expect(read(writer, id).flags).toMatchObject([{ kind: 'photoReused', question: 'clean' }])
    }
  })
})

describe('verify', () => {
  it('finds a comment, an appeal and the reason of a score that were changed beside the program', async () => {
    const folder = emptyFolder()
    const store = opened(folder)
    const { writer } = store
    const audit = submitted(writer, network(writer))
    value(saveComment(writer, { audit, question: 'clean', text: 'Снимок?' }, 'S-1'))
    value(correctAudit(writer, audit, { clean: { value: 1 } }, 'S-1', 'На снимке мусор'))
    value(approveAudit(writer, audit, 'S-1'))
    const said = { audit, text: 'Нет', questions: ['wait'], receivedOn: '2026-11-10' }
    value(raiseAppeal(writer, said, 'S-1', today))
    value(issueAudit(writer, audit, '2026-11-09', 'S-1'))
    store.close()
    expect(await verifyStore(folder)).toEqual([])
    const db = new Database(join(folder, 'vizit.sqlite'))
    db.exec(`DROP TRIGGER score_stays; UPDATE review_comment SET text = 'x'; UPDATE appeal SET text = 'x';
      UPDATE score SET reason = 'x' WHERE revision = 2; UPDATE audit SET issued_on = '2026-11-01'`)
    db.close()
    const faults = await verifyStore(folder)
    expect(faults.map(({ code, record }) => `${code} ${record}`).toSorted()).toEqual([
      'RECORD_CHANGED appeal',
      'RECORD_CHANGED audit',
      'RECORD_CHANGED comment',
      'RECORD_CHANGED score',
    ])
  })
})
