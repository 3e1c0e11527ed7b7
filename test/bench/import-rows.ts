import { setTimeout as pause } from 'node:timers/promises'
import { v7 } from 'uuid'
import { readyThreads } from '../../src-main/exchange/arrivals/ready-threads.ts'
import { takeAudits } from '../../src-main/exchange/arrivals/take-audits.ts'
import { freeBytesOf } from '../../src-main/exchange/packages/free-space.ts'
import { openPackage } from '../../src-main/exchange/packages/open-package.ts'
import { saveAnswer } from '../../src-main/store/answers.ts'
import { beginAudit } from '../../src-main/store/audits.ts'
import { publishChecklist } from '../../src-main/store/checklists.ts'
import type { Writer } from '../../src-main/store/connection.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { saveProfile } from '../../src-main/store/profile.ts'
import { madePackage, type MadePackage } from '../unit/exchange/arrivals/made-package.ts'
import { madeBranch, madeContext, madeRecord } from '../unit/exchange/arrivals/made-records.ts'
import { benchFolder } from './bench-folder.ts'
import { value } from './bench-visit.ts'
import { answersOf, checklistOf } from './hundred-questions.ts'
import { median, quantile } from './measure.ts'
import { plainRows } from './plain-insert.ts'
import { limitRow, ratioRow, time, type Part } from './row.ts'

const visits = 1000
const questions = 60
/** A photo as phones shrink them for a messenger; two to a visit. */
const photoBytes = 100_000
const rounds = 5
/** Milliseconds within which an answer is saved. */
const limit = 100
/** Pause between two answers of the person who goes on working, ms. */
const between = 15
/** Answers before the import begins, for comparison. */
const quietAnswers = 150

const checklist = { ...checklistOf(questions, 8), revision: 1 }
const clock = { now: () => new Date() }

/** Head office with one visit open. */
function headOffice(folder: string) {
  const store = value(openStore(folder, { clock, newId: v7 }))
  const { writer } = store
  value(saveProfile(writer, { name: 'Анна', alias: 'S-1', role: 'both' }))
  value(publishChecklist(writer, checklist))
  const { id, code, name } = madeBranch
  writer
    .sql(
      "INSERT INTO branch (uid, code, name, city, region, address, format, active) VALUES (?, ?, ?, '', '', '', '', 1)",
    )
    .run(id, code, name)
  const fields = { branch: id, checklist: checklist.code, shopper: 'S-1', author: 'S-1' }
  return { store, visit: value(beginAudit(writer, fields)).id }
}

/** Saves an answer as the door does: on where another connection holds the store, and again. Milliseconds. */
async function saved(writer: Writer, visit: string, turn: number): Promise<number> {
  const question = `q${(turn % questions) + 1}`
  const answer = answersOf(questions, turn)[question] ?? {}
  const began = performance.now()
  for (let wait = 10; ; wait = Math.min(100, wait * 2)) {
    const result = saveAnswer(writer, visit, question, answer, 'S-1')
    if (result.ok) return performance.now() - began
    if (result.fault.code !== 'STORE_BUSY') throw new Error(result.fault.code)
    await pause(wait)
  }
}

/** How many of them took too long. */
const late = (answers: readonly number[]) =>
  `${answers.filter(took => took > limit).length} of ${answers.length}`

async function importInto(
  folder: string,
  { file, line }: MadePackage,
): Promise<{ took: number; processor: number; answers: number[]; alone: number[] }> {
  const { store, visit } = headOffice(folder)
  const answers: number[] = []
  const alone: number[] = []
  // As the program does when somebody looks at a package before taking it in.
  readyThreads(visits)
  for (let turn = 0; turn < quietAnswers; turn += 1) {
    alone.push(await saved(store.writer, visit, turn))
    await pause(between)
  }
  const working = { on: true }
  const work = (async () => {
    for (let turn = 0; working.on; turn += 1) {
      answers.push(await saved(store.writer, visit, turn))
      await pause(between)
    }
  })()
  const began = performance.now()
  const cpu = process.cpuUsage()
  const sender = { fingerprint: line.fingerprint, shopper: 'A-1', colleague: false }
  const opened = value(await openPackage(file, { freeBytes: await freeBytesOf(folder) }))
  const { summary } = value(
    await takeAudits({ folder, opened, sender, import: line, author: 'S-1', now: clock.now() }),
  )
  await opened.close()
  const took = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  working.on = false
  await work
  store.close()
  if (summary.counts.audit?.added !== visits) throw new Error(JSON.stringify(summary))
  return { took, processor: (user + system) / 1000, answers, alone }
}

/**
 * A package of a thousand visits against its rows and bytes alone, and answers saved meanwhile. Nothing is deleted
 * before the end: a disk without a journal (ext4) looks at every file that was deleted in the last five minutes before
 * it makes a new one, which took up to half of an import.
 */
export async function importRows(): Promise<Part> {
  using kept = new DisposableStack()
  const packages = kept.use(benchFolder('package'))
  const made = await madePackage(
    packages.path,
    1,
    (function* () {
      for (let number = 1; number <= visits; number += 1) {
        yield madeRecord({ number, checklist, answers: [answersOf(questions, number)], photoBytes })
      }
    })(),
    madeContext(checklist),
  )
  const took: number[] = []
  const plain: number[] = []
  const inserts: number[] = []
  const answers: number[] = []
  const alone: number[] = []
  const processor: number[] = []
  const plainProcessor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const folder = kept.use(benchFolder('import'))
    const bare = kept.use(benchFolder('plain'))
    const one = await importInto(folder.path, made)
    took.push(one.took)
    processor.push(one.processor)
    answers.push(...one.answers)
    alone.push(...one.alone)
    const rows = plainRows(folder.path)
    const cpu = process.cpuUsage()
    const insert = rows.insert(bare.path)
    inserts.push(insert)
    plain.push(insert + rows.hash())
    const { user, system } = process.cpuUsage(cpu)
    plainProcessor.push((user + system) / 1000)
  }
  const slowest = Math.max(...answers)
  return {
    rows: [
      ratioRow(
        `import of ${visits} visits, ${questions} answers and 2 photos each`,
        median(took),
        { of: 'bare INSERT of the same rows + SHA-256', ms: median(plain) },
        3,
      ),
      limitRow(
        'an answer saved meanwhile, the slowest',
        time(slowest),
        `${limit} ms`,
        slowest <= limit,
        `${answers.length} answers, p50 ${time(median(answers))}, p99 ${time(quantile(answers, 0.99))}`,
      ),
    ],
    notes: [
      `package of ${Math.round(made.bytes / 1e6)} MB; medians of ${rounds}; of the reference ${time(median(inserts))} are the INSERT`,
      `the first import, whose threads had done nothing before: ${time(took[0] ?? 0)}, reference ${time(plain[0] ?? 0)}`,
      `processor time: import ${time(median(processor))} in four threads, reference ${time(median(plainProcessor))} in one`,
      `the slowest answer before the import began: ${time(Math.max(...alone))}, p99 ${time(quantile(alone, 0.99))}`,
      `answers that took longer than ${limit} ms: ${late(answers)} while it ran, ${late(alone)} before it began`,
    ],
  }
}
