import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readyThreads } from '../../../../src-main/exchange/arrivals/ready-threads.ts'
import { approveAudit, returnAudit, withdrawAudit } from '../../../../src-main/store/audit-status.ts'
import { readAudit } from '../../../../src-main/store/audit-reading.ts'
import { beginAudit } from '../../../../src-main/store/audits.ts'
import { verifyStore } from '../../../../src-main/store/integrity.ts'
import { scoreRevisions } from '../../../../src-main/store/scores.ts'
import { answersOf } from '../../../bench/hundred-questions.ts'
import { emptyFolder, value } from '../../store/data-folder.ts'
import { madePackage, type Made } from './made-package.ts'
import { madeBranch, madeContext, madeId, madeRecord, sha256 } from './made-records.ts'
import {
  checklist,
  colleague,
  furnished,
  headOffice,
  lineOf,
  now,
  shopperOf,
  stateOf,
  taken,
  takenByThreads,
  tried,
} from './taking.ts'

const context = madeContext(checklist)
const visit = (number: number, ...turns: number[]) =>
  madeRecord({
    number,
    checklist,
    answers: [answersOf(10, turns[0] ?? 1), ...turns.slice(1).map(turn => answersOf(10, turn))],
  })
const changed = (made: Made, change: Partial<Made['record']>): Made => ({
  ...made,
  record: { ...made.record, ...change },
})

let packages = 0
const pack = (...visits: Made[]) => {
  packages += 1
  return madePackage(emptyFolder(), packages, visits, context)
}

describe('visits that come in', () => {
  it('are here with everything, as if they had been made here', async () => {
    const { folder, writer } = furnished()
    const made = [visit(1, 1), visit(2, 2), visit(3, 3)]
    const sent = await pack(...made)
    const told: number[] = []
    const { summary, audits } = value(
      await takenByThreads(sent, {
        folder,
        sender: shopperOf('A-1'),
        import: lineOf(sent),
        author: 'S-1',
        now,
        progress: ({ done }) => void told.push(done),
      }),
    )
    expect(summary).toMatchObject({
      counts: { audit: { added: 3, updated: 0, unchanged: 0 } },
      evidence: { files: 6, bytes: 6000 },
      refused: [],
      rescored: [],
    })
    expect(audits).toHaveLength(3)
    expect(told.length).toBeGreaterThan(0)
    const audit = readAudit(writer, madeId(3, 2))
    expect(audit?.answers).toEqual(answersOf(10, 2))
    expect(audit?.evidence).toEqual(made[1]?.record.evidence)
    expect(readdirSync(join(folder, 'evidence', 'incoming'))).toEqual([])
    expect(await verifyStore(folder)).toEqual([])
    // A visit begun now has a key of its own.
    const fields = { branch: madeBranch.id, checklist: checklist.code, shopper: 'S', author: 'S' }
    expect(beginAudit(writer, fields).ok).toBe(true)
  })

  it('bring along what they name, to a machine that knows nothing', async () => {
    const folder = emptyFolder()
    const store = headOffice(folder)
    const { summary } = await taken(folder, await pack(visit(1, 1)))
    const one = { added: 1, updated: 0, unchanged: 0 }
    expect(summary.counts).toEqual({ audit: one, branch: one, wave: one, checklist: one })
    expect(await verifyStore(folder)).toEqual([])
    // Another branch that has the code here by now.
    const other = madeId(1, 2)
    const stranger = changed(visit(2, 2), { branch: { id: other, code: madeBranch.code } })
    const sent = await madePackage(emptyFolder(), 50, [stranger], {
      ...context,
      branches: [{ ...madeBranch, id: other }],
    })
    const { summary: second } = await taken(folder, sent)
    expect(second.refused).toMatchObject([{ record: 'audit', id: stranger.record.id, reason: 'codeTaken' }])
    expect(store.writer.sql('SELECT count(*) AS n FROM audit').get()).toEqual({ n: 1 })
  })

  it('are not taken back where they came in', async () => {
    const { folder, writer } = furnished()
    await taken(folder, await pack(visit(1, 1)))
    expect(readAudit(writer, madeId(3, 1))).toMatchObject({ status: 'submitted', withdrawable: false })
    expect(withdrawAudit(writer, madeId(3, 1), 'S-1')).toEqual({
      ok: false,
      fault: { code: 'STATUS_REFUSED', from: 'submitted', to: 'draft' },
    })
  })

  it('are refused with evidence that is not what they say', async () => {
    const { folder, writer } = furnished()
    const before = stateOf(writer)
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    const pdf = Buffer.from('%PDF-1.7\n%%EOF\n')
    const { record } = visit(1, 1)
    const [photo] = record.evidence
    if (!photo) throw new Error('no evidence')
    const carrying = (bytes: Buffer, claim: Partial<typeof photo>): Made => {
      const hash = sha256(bytes)
      const one = { ...photo, ...claim, sha256: hash, bytes: bytes.length }
      return { record: { ...record, evidence: [one] }, photos: new Map([[hash, bytes]]) }
    }
    const fault = { code: 'PACKAGE_REFUSED', reason: 'evidenceDisguised' }
    for (const made of [
      carrying(page, {}),
      carrying(page, { mime: 'text/html', kind: 'document' }),
      carrying(pdf, {}),
      carrying(pdf, { mime: 'application/pdf' }),
    ]) {
      expect(await tried(folder, await pack(made))).toMatchObject({ ok: false, fault })
    }
    expect(stateOf(writer)).toEqual(before)
    expect(readdirSync(join(folder, 'evidence', 'incoming'))).toEqual([])
    const honest = carrying(pdf, { mime: 'application/pdf', kind: 'document' })
    expect((await taken(folder, await pack(honest))).audits).toHaveLength(1)
  })

  it('change nothing a second time but the history of imports', async () => {
    const { folder, writer } = furnished()
    const sent = await pack(visit(1, 1), visit(2, 2))
    await taken(folder, sent)
    const before = stateOf(writer)
    const entries = () => writer.sql("SELECT count(*) AS n FROM log WHERE kind = 'audit.received'").get()
    const { summary } = await taken(folder, sent)
    expect(summary).toMatchObject({
      counts: { audit: { added: 0, updated: 0, unchanged: 2 } },
      evidence: { files: 0 },
    })
    expect(stateOf(writer)).toEqual(before)
    expect(entries()).toEqual({ n: 2 })
    expect(writer.sql('SELECT count(*) AS n FROM import').get()).toEqual({ n: 2 })
  })

  it('are mended by a later submission, with the score going on; an earlier one changes nothing', async () => {
    const { folder, writer } = furnished()
    const [first, second] = [await pack(visit(1, 1)), await pack(visit(1, 1, 4))]
    await taken(folder, first)
    value(returnAudit(writer, madeId(3, 1), 'S-1', 'Нет чека'))
    const { summary } = await taken(folder, second)
    expect(summary.counts.audit).toEqual({ added: 0, updated: 1, unchanged: 0 })
    const audit = readAudit(writer, madeId(3, 1))
    expect(audit).toMatchObject({ status: 'submitted', answers: answersOf(10, 4) })
    expect(scoreRevisions(writer, madeId(3, 1)).map(({ revision }) => revision)).toEqual([1, 2])
    expect(await verifyStore(folder)).toEqual([])
    const after = stateOf(writer)
    expect((await taken(folder, first)).summary.counts.audit).toMatchObject({ unchanged: 1 })
    expect(stateOf(writer)).toEqual(after)
  })

  it('are refused one by one, each with its reason', async () => {
    const { folder, writer } = furnished()
    const draft = value(
      beginAudit(writer, { branch: madeBranch.id, checklist: checklist.code, shopper: 'A-1', author: 'A-1' }),
    )
    await taken(folder, await pack(visit(1, 1), visit(2, 2)))
    value(approveAudit(writer, madeId(3, 1), 'S-1'))
    writer
      .sql("INSERT INTO tombstone (uid, kind, at, author, reason) VALUES (?, 'audit', '', '', '')")
      .run(madeId(3, 3))
    const unfit = visit(6, 6)
    const { summary } = await taken(
      folder,
      await pack(
        visit(1, 1, 5),
        changed(visit(2, 2), { visit: { narrative: 'Другое' } }),
        visit(3, 3),
        changed(visit(4, 4), { shopper: 'B-2' }),
        changed(visit(5, 5), { status: 'approved' }),
        changed(unfit, { history: unfit.record.history.slice(1) }),
        changed(visit(7, 7), { checklist: { code: 'other', revision: 1, hash: '0'.repeat(64) } }),
        changed(visit(8, 8), { branch: { id: madeId(1, 9), code: 'gone' } }),
        changed(visit(9, 9), { wave: { id: madeId(2, 9), code: 'gone' } }),
        changed(visit(10, 10), { id: draft.id }),
        visit(11, 11),
      ),
    )
    expect(summary.counts.audit).toEqual({ added: 1, updated: 0, unchanged: 0 })
    const reasons = Object.fromEntries(summary.refused.map(({ id, reason }) => [id, reason]))
    expect(reasons).toEqual({
      [madeId(3, 1)]: 'approvedHere',
      [madeId(3, 2)]: 'submissionTaken',
      [madeId(3, 3)]: 'purged',
      [madeId(3, 4)]: 'otherShopper',
      [madeId(3, 5)]: 'statusRefused',
      [madeId(3, 6)]: 'answersInvalid',
      [madeId(3, 7)]: 'checklistUnknown',
      [madeId(3, 8)]: 'branchUnknown',
      [madeId(3, 9)]: 'waveUnknown',
      [draft.id]: 'statusRefused',
    })
    expect(await verifyStore(folder)).toEqual([])
  })

  it('count at once where a colleague approved them, in whichever order the two packages come', async () => {
    const [one, other] = [furnished(), furnished()]
    const sent = await pack(visit(1, 1))
    const decided = await pack(changed(visit(1, 1), { status: 'approved' }))
    await taken(one.folder, sent)
    expect((await taken(one.folder, decided, colleague)).summary.counts.audit).toMatchObject({ updated: 1 })
    await taken(other.folder, decided, colleague)
    expect((await taken(other.folder, sent)).summary.counts.audit).toMatchObject({ unchanged: 1 })
    expect(stateOf(one.writer)).toEqual(stateOf(other.writer))
    expect(stateOf(one.writer)['aggregate']).not.toEqual([])
    expect(await verifyStore(one.folder)).toEqual([])
  })

  it('are scored here where the sender had no points, and scored again where theirs differ', async () => {
    const { folder, writer } = furnished()
    const plain = visit(1, 1, 2)
    const submissions = plain.record.submissions.map(one => ({ ...one, score: null }))
    const wrong = visit(2, 2)
    const scores = wrong.record.scores.map(one => ({ ...one, percent: 99 }))
    const { summary } = await taken(
      folder,
      await pack(changed(plain, { scores: [], submissions }), changed(wrong, { scores })),
    )
    expect(scoreRevisions(writer, madeId(3, 1)).map(({ answers }) => answers)).toEqual([
      answersOf(10, 1),
      answersOf(10, 2),
    ])
    const here = readAudit(writer, madeId(3, 2))?.percent
    expect(summary.rescored).toEqual([{ id: madeId(3, 2), name: wrong.record.number, sent: 99, here }])
    expect(await verifyStore(folder)).toEqual([])
  })

  it('set their assignment done', async () => {
    const { folder, writer } = furnished()
    const assignment = madeId(5, 1)
    writer
      .sql(
        `INSERT INTO assignment (uid, wave_id, branch_id, checklist_id, shopper, from_date, to_date, status)
         VALUES (?, 1, 1, 1, 'A-1', '2026-11-01', '2026-11-30', 'open')`,
      )
      .run(assignment)
    await taken(folder, await pack(changed(visit(1, 1), { assignment })))
    expect(writer.sql('SELECT status FROM assignment').get()).toEqual({ status: 'done' })
    expect(await verifyStore(folder)).toEqual([])
  })
})

describe('a package that is no good', () => {
  it.for([
    [
      'a file of evidence of another size',
      (made: Made) => changed(made, { evidence: made.record.evidence.map(one => ({ ...one, bytes: 1 })) }),
    ],
    [
      'a submission that does not follow',
      (made: Made) =>
        changed(made, {
          submissions: made.record.submissions
            .map(one => ({ ...one, number: 3 }))
            .concat(made.record.submissions),
        }),
    ],
    ['half a character', (made: Made) => changed(made, { reason: '\ud800' })],
  ] as const)('leaves nothing: %s', async ([, break_]) => {
    const { folder, writer } = furnished()
    const before = stateOf(writer)
    const result = await tried(folder, await pack(visit(1, 1), break_(visit(2, 2))))
    expect(result).toMatchObject({ ok: false, fault: { code: 'PACKAGE_REFUSED', reason: 'shapeUnknown' } })
    expect(stateOf(writer)).toEqual(before)
    expect(readdirSync(join(folder, 'evidence')).sort()).toEqual(['incoming'])
    expect(readdirSync(join(folder, 'evidence', 'incoming'))).toEqual([])
    expect(writer.sql('SELECT count(*) AS n FROM import').get()).toEqual({ n: 0 })
  })
})

describe('an import that is stopped', () => {
  it.for(['reading', 'writing'])('leaves nothing while it is %s', async at => {
    const { folder, writer } = furnished()
    const before = stateOf(writer)
    const sent = await pack(...Array.from({ length: 60 }, (_, place) => visit(place + 1, place)))
    // One of them with threads that wait for it.
    if (at === 'reading') readyThreads(60)
    const stopping = new AbortController()
    const result = await takenByThreads(sent, {
      folder,
      sender: shopperOf('A-1'),
      import: lineOf(sent),
      author: 'S-1',
      now,
      signal: stopping.signal,
      progress: ({ stage }) => {
        if (stage === at) stopping.abort()
      },
    })
    // In the end it may be too late to stop: then everything is there.
    const late = result.ok && at === 'writing'
    expect(result).toMatchObject(late ? { ok: true } : { ok: false, fault: { code: 'CANCELLED' } })
    const after = stateOf(writer)
    expect({ ...after, ...(late ? before : {}) }).toEqual(before)
    expect(after['audit']).toHaveLength(late ? 60 : 0)
    expect(readdirSync(join(folder, 'evidence', 'incoming'))).toEqual([])
    expect(await verifyStore(folder)).toEqual([])
  })
})
