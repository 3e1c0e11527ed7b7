import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../../../src-main/store/integrity.ts'
import { readAudit } from '../../../../src-main/store/audit-reading.ts'
import { answersOf } from '../../../bench/hundred-questions.ts'
import { emptyFolder } from '../../store/data-folder.ts'
import { madePackage } from './made-package.ts'
import { madeContext, madeId, madeRecord } from './made-records.ts'
import { checklist, furnish, headOffice, taken } from './taking.ts'

describe('visits that come in', () => {
  it('are here with everything, as if they had been made here', async () => {
    const folder = emptyFolder()
    const store = headOffice(folder)
    furnish(store.writer)
    const made = [1, 2, 3].map(number => madeRecord({ number, checklist, answers: [answersOf(10, number)] }))
    const sent = await madePackage(emptyFolder(), 1, made, madeContext(checklist))
    const { summary, audits } = await taken(folder, sent)
    expect(summary).toMatchObject({
      counts: { audit: { added: 3, updated: 0, unchanged: 0 } },
      evidence: { files: 6 },
      refused: [],
      rescored: [],
    })
    expect(audits).toHaveLength(3)
    const audit = readAudit(store.writer, madeId(3, 2))
    expect(audit?.answers).toEqual(answersOf(10, 2))
    expect(audit?.evidence).toEqual(made[1]?.record.evidence)
    expect(await verifyStore(folder)).toEqual([])
  })
})
