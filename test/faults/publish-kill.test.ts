import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checklistRevisions, findChecklist } from '../../src-main/store/checklists.ts'
import { listDrafts } from '../../src-main/store/drafts.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { network } from '../unit/store/data-folder.ts'
import { seed, timesOf } from './counts.ts'
import { emptyFolder, storeIn } from './store-process.ts'
import { storm } from './storm.ts'

const kills = timesOf(30)
const code = 'bank-branch'
const saidSchema = z.array(z.object({ revision: z.int() }))

describe('publishing killed at random moments', () => {
  it(
    `leaves whole revisions, each in the log, and no draft of what is published (${kills} kills, VIZIT_SEED=${seed})`,
    async () => {
      const folder = emptyFolder()
      const store = storeIn(folder)
      network(store.writer)
      store.close()
      let newest = 1
      const wrong = await storm({
        suite: 'Publishing a checklist killed',
        kills,
        seed,
        longest: () => 500,
        args: () => [folder, 'publish', code],
        async look(lines) {
          newest = saidSchema.parse(lines.slice(1)).at(-1)?.revision ?? newest
          const { writer, close } = storeIn(folder)
          const revisions = checklistRevisions(writer, code).map(one => one.revision)
          const found = revisions[0] ?? 0
          const logged = writer
            .sql("SELECT 1 FROM log WHERE kind = 'checklist.published' AND subject LIKE ? || '/%'")
            .all(code).length
          const title = findChecklist(writer, code)?.checklist.title.ru
          const bases = listDrafts(writer).map(draft => draft.basis)
          close()
          const faults = await verifyStore(folder)
          const whole =
            [newest, newest + 1].includes(found) &&
            revisions.length === found &&
            logged === found &&
            (found === 1 || title === `Отделение после правки ${found}`) &&
            bases.every(basis => basis === found)
          newest = found
          return whole ? faults : [...faults, { revisions, logged, title, bases, newest }]
        },
      })
      expect(wrong).toEqual([])
    },
    60_000 + kills * 30_000,
  )
})
