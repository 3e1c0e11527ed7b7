import type { Answer } from '../../../src-shared/model/answer.ts'
import { auditSchema, type Audit, type Timer } from '../../../src-shared/model/audit.ts'
import { checklistSchema } from '../../../src-shared/model/checklist.ts'
import type { DurationSource } from '../../../src-shared/model/duration-source.ts'
import type { VisitFacts } from '../../../src-shared/model/visit.ts'
import type { Moment } from '../../../src-renderer/stores/page-clock.ts'
import type { ScoringPorts } from '../../../src-renderer/stores/scoring-ports.ts'

export const id = '018f0000-0000-7000-8000-000000000001'

/** A disk in memory behind the store's ports: keeps what it acknowledged, fails on demand. */
export function memoryPorts(now = () => Date.now(), clock?: () => Moment) {
  const answers: Record<string, Answer> = {}
  const log: string[] = []
  /** How each stored answer was said to have come about. */
  const sources: (DurationSource | undefined)[] = []
  const timers = new Map<string, Timer>()
  const disk: { facts: VisitFacts | null; focus: string | null; broken: boolean; removed: string[] } = {
    facts: null,
    focus: null,
    broken: false,
    removed: [],
  }
  const saved = () => {
    if (disk.broken) throw new Error('disk')
    return { savedAt: new Date(now()).toISOString() }
  }
  let pieces = 0
  const ports: ScoringPorts = {
    async answer(question, answer, _seen, source) {
      const at = saved()
      log.push(question)
      sources.push(source)
      answers[question] = answer
      return at
    },
    async visit(facts) {
      const at = saved()
      disk.facts = facts
      return at
    },
    async focus(question) {
      disk.focus = question
      return saved()
    },
    async timer(question, act, reading) {
      saved()
      const before = timers.get(question) ?? { question, startedAt: null, elapsedMs: 0, byWall: false }
      const at = new Date(now()).toISOString()
      const timer =
        act === 'reset'
          ? { ...before, startedAt: null, elapsedMs: 0, byWall: false }
          : act === 'start'
            ? { ...before, startedAt: before.startedAt ?? at }
            : { ...before, ...reading, startedAt: act === 'keep' && before.startedAt !== null ? at : null }
      timers.set(question, timer)
      return timer
    },
    ...(clock && { clock }),
    async attach(question, file) {
      saved()
      pieces += 1
      return {
        id: `018f0000-0000-7000-8000-00000000010${pieces}`,
        question,
        sha256: String(pieces).repeat(64),
        kind: 'photo',
        mime: file.type,
        bytes: 1,
        name: file.name,
        caption: '',
        position: pieces,
        takenAt: null,
        seconds: null,
        layer: null,
        original: null,
      }
    },
    async detach(evidence) {
      const at = saved()
      disk.removed.push(evidence)
      return at
    },
    caption: async () => saved(),
    arrange: async () => saved(),
    annotate: async () => saved(),
    failure: () => ({ reason: 'STORE_FULL', retry: true }),
    failed: () => undefined,
    backOff: () => 5,
  }
  return { ports, answers, log, sources, disk, timers }
}

/** A fresh visit over these moments (as in a checklist file). */
export function visit(moments: unknown, more: Partial<Audit> = {}): Audit {
  const document = checklistSchema.parse({
    format: 'vizit.checklist',
    version: 1,
    code: 'c',
    title: { ru: 'Чек-лист' },
    moments,
  })
  return auditSchema.parse({
    id,
    number: '1',
    status: 'draft',
    branch: 'b',
    branchName: 'Филиал',
    wave: null,
    checklist: 'c',
    checklistTitle: { ru: 'Чек-лист' },
    revision: 1,
    percent: null,
    band: null,
    answered: 0,
    startedAt: '2026-11-22T10:00:00Z',
    updatedAt: '2026-11-22T10:00:00Z',
    channel: 'phone',
    scenario: null,
    shopper: 'А',
    submittedAt: null,
    reason: null,
    visit: {},
    document,
    answers: {},
    evidence: [],
    timers: [],
    focus: null,
    score: null,
    ...more,
  })
}
