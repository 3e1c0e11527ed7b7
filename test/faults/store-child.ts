// A process that works on a data folder until it is told or made to stop.
// node store-child.ts FOLDER hold | lock | lock-often HELD FREE (ms) | visit | answer AUDIT COUNT | draft COUNT | pins
// | open | start | purge audit|evidence|person ID… | review SEED | publish CODE | backup MS | take FILE LINE (JSON)
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { openContext } from '../../src-main/handlers/open-context.ts'
import { saveAnswer } from '../../src-main/store/answers.ts'
import { beginAudit } from '../../src-main/store/audits.ts'
import { createDraft } from '../../src-main/store/begin-draft.ts'
import { saveBranch } from '../../src-main/store/branches.ts'
import { publishChecklist } from '../../src-main/store/checklists.ts'
import { findDraft, listDrafts, saveDraft, type Draft } from '../../src-main/store/drafts.ts'
import { keepFile } from '../../src-main/store/evidence-files.ts'
import { attachEvidence } from '../../src-main/store/evidence.ts'
import type { Writer } from '../../src-main/store/connection.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { addPerson, listPeople } from '../../src-main/store/people.ts'
import { checkPin, setPin, sitHere } from '../../src-main/store/pin.ts'
import { saveProfile } from '../../src-main/store/profile.ts'
import { readChecklist } from '../../src-shared/model/read-checklist.ts'
import type { Act } from './acts/act.ts'
import { backup } from './acts/backup.ts'
import { publish } from './acts/publish.ts'
import { purge } from './acts/purge.ts'
import { review } from './acts/review.ts'
import { take } from './acts/take.ts'

const [folder = '', act = '', ...rest] = process.argv.slice(2)
// A pipe written to synchronously: what is read on the other side was acknowledged before the kill.
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)

if (act === 'lock' || act === 'lock-often') {
  // A program that knows nothing of ours: it holds the database, for good or again and again.
  const foreign = new Database(join(folder, 'vizit.sqlite'))
  const sleep = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
  const [held = '0', free = '0'] = rest
  for (;;) {
    foreign.exec('BEGIN IMMEDIATE')
    say('locked')
    sleep(act === 'lock' ? Infinity : Math.random() * Number(held))
    foreign.exec('ROLLBACK')
    sleep(Math.random() * Number(free))
  }
}

if (act === 'start') {
  say('begins')
  const opened = await openContext({ dataFolder: folder, host: { kind: 'browser' } })
  if (!opened.ok) throw new Error(opened.fault.code)
  await opened.value.close()
  process.exit(0)
}

if (act === 'open') say('begins')
const store = openStore(folder, { clock: { now: () => new Date() }, newId: v7 })
if (!store.ok) {
  say(store.fault)
  process.exit(3)
}
const { writer, announce } = store.value

function visit(to: Writer): string {
  const branch = { code: 'a', name: 'A', city: '', region: '', address: '', format: '' }
  const made = saveBranch(to, branch)
  const read = readChecklist({
    format: 'vizit.checklist',
    version: 1,
    code: 'c',
    title: { en: 'C' },
    moments: [
      {
        code: 'm',
        title: { en: 'M' },
        questions: [{ code: 'q', role: 'info', text: { en: 'Q' }, answer: { type: 'text' } }],
      },
    ],
  })
  if (!made.ok || !read.ok) throw new Error(JSON.stringify(read))
  const published = publishChecklist(to, read.checklist)
  if (!published.ok) throw new Error(published.fault.code)
  const begun = beginAudit(to, { branch: made.value.id, checklist: 'c', shopper: 'A', author: 'A' })
  if (!begun.ok) throw new Error(begun.fault.code)
  return begun.value.id
}

function draftIn(to: Writer): Draft {
  const made = createDraft(to, {
    code: 'd',
    title: { en: '1' },
    scoring: { method: 'points', bonusCap: true, bands: [] },
    moments: [],
    taken: {},
  })
  if (!made.ok) throw new Error(made.fault.code)
  return made.value
}

/** Two people, wrong PINs, new PINs and changes of who sits here, for ever. */
async function pins(to: Writer): Promise<void> {
  const there = listPeople(to).find(({ alias }) => alias === 'A')
  const anna = there
    ? { ok: true as const, value: there }
    : saveProfile(to, { name: 'A', alias: 'A', role: 'both' })
  const known = listPeople(to).find(({ alias }) => alias === 'B')
  const boris = known
    ? { ok: true as const, value: known }
    : addPerson(to, { name: 'B', alias: 'B', role: 'shopper' })
  if (!anna.ok || !boris.ok) throw new Error('no people')
  for (let turn = 1; ; turn += 1) {
    const pin = String(1000 + turn)
    const set = await setPin(to, anna.value.id, pin)
    say({ pin: set.ok ? pin : null })
    for (const wrong of [1, 2]) {
      await checkPin(to, anna.value.id, 'wrong')
      say({ wrong })
    }
    const sat = sitHere(to, turn % 2 === 0 ? anna.value.id : boris.value.id)
    say({ sat: sat.ok })
  }
}

const acts: Readonly<Record<string, Act>> = { backup, publish, purge, review, take }
const known = acts[act]

if (act === 'open') {
  store.value.close()
} else if (known) {
  await known(store.value, say, rest)
  store.value.close()
} else if (act === 'hold') {
  announce('http://127.0.0.1:4711/')
  say('held')
  setInterval(() => undefined, 1000)
} else if (act === 'pins') {
  await pins(writer)
} else if (act === 'visit') {
  say({ audit: visit(writer) })
  store.value.close()
} else if (act === 'draft') {
  const [count = '0'] = rest
  const [known] = listDrafts(writer)
  const draft = known ? findDraft(writer, known.id) : draftIn(writer)
  if (!draft) throw new Error('no draft')
  const { id, document } = draft
  let { version } = draft
  say({ version })
  for (let n = 1; n <= Number(count); n += 1) {
    // As large as a real one, so that a kill may come in the middle of a save.
    const title = { en: String(version + 1), ru: 'ж'.repeat(15_000) }
    const saved = saveDraft(writer, id, version, { ...document, title })
    if (!saved.ok) throw new Error(saved.fault.code)
    version = saved.value.version
    say({ version })
  }
  store.value.close()
} else {
  const [audit = '', count = '0'] = rest
  for (let n = 1; n <= Number(count); n += 1) {
    const saved = saveAnswer(writer, audit, 'q', { value: `${n} of ${process.pid}` }, 'A')
    if (!saved.ok) throw new Error(saved.fault.code)
    say({ answer: n })
    if (n % 10 !== 0) continue
    const kept = await keepFile(writer, Buffer.from(`photo ${n}`), 'image/jpeg')
    if (!kept.ok) throw new Error(kept.fault.code)
    const { sha256 } = kept.value
    const fields = {
      question: 'q',
      sha256,
      kind: 'photo',
      name: `${n}.jpg`,
      caption: '',
      takenAt: null,
    } as const
    const attached = attachEvidence(writer, audit, fields, 'A')
    if (!attached.ok) throw new Error(attached.fault.code)
    say({ photo: sha256 })
  }
  store.value.close()
}
