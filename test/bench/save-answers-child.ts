import { v7 } from 'uuid'
import { saveAnswer } from '../../src-main/store/answers.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { beginVisit, value } from './bench-visit.ts'
import { answerTo, checklistOf } from './hundred-questions.ts'

// Run under strace by count-syncs.ts: saves this many answers into this folder.
const [folder = '', count = '0'] = process.argv.slice(2)
const store = value(openStore(folder, { clock: { now: () => new Date() }, newId: v7 }))
const id = beginVisit(store.writer, checklistOf(100, 8))
for (let n = 0; n < Number(count); n += 1) {
  value(saveAnswer(store.writer, id, `q${n + 1}`, answerTo(n, n), 'A-1'))
}
store.close()
