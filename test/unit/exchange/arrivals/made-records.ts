import { createHash } from 'node:crypto'
import type { Answers } from '../../../../src-shared/model/answer.ts'
import type { Checklist } from '../../../../src-shared/model/checklist.ts'
import type { AuditRecord } from '../../../../src-shared/model/package/audit-record.ts'
import type { AuditsContext } from '../../../../src-shared/model/package/package-data.ts'
import { canonicalJson } from '../../../../src-shared/model/canonical-json.ts'
import { scoreExactly } from '../../../../src-shared/scoring/score-exactly.ts'

export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** A UUIDv7 of a moment and two numbers: the same again each time. */
export function madeId(kind: number, number: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  return `${hex(0x019a0000, 8)}-${hex(kind, 4)}-7000-8000-${hex(number, 12)}`
}

/** Bytes that look like a photo to whoever looks at the first of them; others for each seed. */
export function madePhoto(seed: number, size: number): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
  const block = createHash('sha512').update(`photo ${seed}`).digest()
  const body = Buffer.alloc(Math.max(size - head.length, block.length), block)
  return Buffer.concat([head, body])
}

export const madeBranch = {
  id: madeId(1, 1),
  code: 'abay',
  name: 'Алматы, Абая',
  city: 'Алматы',
  region: '',
  address: '',
  format: '',
  active: true,
}

export const madeWave = {
  id: madeId(2, 1),
  code: '2026-Q4',
  title: '',
  from: '2026-10-01',
  to: '2026-12-31',
  pilot: false,
  brief: null,
  stripPhotos: false,
}

export type MadeVisit = {
  readonly number: number
  readonly checklist: Checklist
  /** Of each submission, the oldest first. */
  readonly answers: readonly [Answers, ...Answers[]]
  readonly shopper?: string
  readonly photos?: number
  readonly photoBytes?: number
  readonly assignment?: string | null
}

const begun = Date.UTC(2026, 10, 2, 6)
const minute = 60_000

/** A visit as its shopper sends it after its last submission, and the photos it names. */
export function madeRecord(visit: MadeVisit): { record: AuditRecord; photos: ReadonlyMap<string, Buffer> } {
  const { number, checklist, shopper = 'A-1', photos: count = 2, photoBytes = 1000 } = visit
  const from = begun + number * 90 * minute
  const at = (minutes: number) => new Date(from + minutes * minute).toISOString()
  const history: AuditRecord['history'] = []
  const submissions: AuditRecord['submissions'] = []
  const scores: AuditRecord['scores'] = []
  let before: Answers = {}
  for (const [turn, answers] of visit.answers.entries()) {
    const day = turn * 24 * 60
    for (const [question, answer] of Object.entries(answers)) {
      if (canonicalJson(before[question] ?? {}) === canonicalJson(answer)) continue
      const source = null
      history.push({
        question,
        answer,
        at: at(day + history.length / 2),
        author: shopper,
        source,
        undo: false,
      })
    }
    before = answers
    const exact = scoreExactly(checklist, answers)
    const revision = turn + 1
    const locked = at(day + 300)
    scores.push({
      revision,
      cause: 'submitted',
      at: locked,
      author: null,
      reason: null,
      answers: { ...answers },
      percent: exact.percentUnits === null ? null : exact.percentUnits / 10_000,
    })
    submissions.push({
      number: revision,
      kind: 'submitted',
      at: locked,
      author: shopper,
      declaration: 'Я был на месте сам',
      reason: null,
      score: revision,
      withdrawnAt: null,
      withdrawnBy: null,
    })
  }
  const photos = new Map<string, Buffer>()
  const evidence = Array.from({ length: count }, (_, place) => {
    const bytes = madePhoto(number * 10 + place, photoBytes)
    const hash = sha256(bytes)
    photos.set(hash, bytes)
    return {
      id: madeId(4, number * 10 + place),
      question: null,
      sha256: hash,
      kind: 'photo' as const,
      mime: 'image/jpeg',
      bytes: bytes.length,
      name: `${place}.jpg`,
      caption: '',
      position: place + 1,
      takenAt: null,
      seconds: null,
      layer: null,
      original: null,
    }
  })
  const record: AuditRecord = {
    id: madeId(3, number),
    number: `2026-Q4-${String(number).padStart(4, '0')}`,
    wave: { id: madeWave.id, code: madeWave.code },
    branch: { id: madeBranch.id, code: madeBranch.code },
    checklist: { code: checklist.code, revision: checklist.revision ?? 1, hash: hashOf(checklist) },
    assignment: visit.assignment ?? null,
    shopper,
    scenario: null,
    visit: {
      contacts: [{ channel: 'inPerson', startedAt: '2026-11-02T11:05', zone: 'Asia/Almaty' }],
      narrative: 'Вошёл, подождал, спросил про вклад. '.repeat(20),
    },
    status: 'submitted',
    reason: null,
    begunAt: at(0),
    submissions,
    history,
    evidence,
    scores,
  }
  return { record, photos }
}

export function hashOf(checklist: Checklist): string {
  return sha256(canonicalJson({ ...checklist, revision: checklist.revision ?? 1 }))
}

/** What the visits name, for a machine without it. */
export function madeContext(checklist: Checklist): AuditsContext {
  const document = { ...checklist, revision: checklist.revision ?? 1 }
  return {
    waves: [madeWave],
    branches: [madeBranch],
    checklists: [{ document, hash: hashOf(checklist), reduced: false }],
  }
}
