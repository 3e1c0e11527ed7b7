import type { Answer } from '../../../src-shared/model/answer.ts'
import { auditSchema, type Audit, type Timer } from '../../../src-shared/model/audit.ts'
import { checklistSchema } from '../../../src-shared/model/checklist.ts'
import type { VisitFacts } from '../../../src-shared/model/visit.ts'
import type { ScoringPorts } from '../../../src-renderer/stores/scoring-ports.ts'

export const id = '018f0000-0000-7000-8000-000000000001'

/** A disk in memory behind the store's ports: keeps what it acknowledged, fails on demand. */
export function memoryPorts(now = () => Date.now()) {
  const answers: Record<string, Answer> = {}
  const log: string[] = []
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
    async answer(question, answer) {
      const at = saved()
      log.push(question)
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
    async timer(question, act) {
      saved()
      const before = timers.get(question) ?? { question, startedAt: null, elapsedMs: 0 }
      const ran = before.startedAt === null ? 0 : now() - Date.parse(before.startedAt)
      const timer =
        act === 'start'
          ? { ...before, startedAt: new Date(now()).toISOString() }
          : { question, startedAt: null, elapsedMs: act === 'stop' ? before.elapsedMs + ran : 0 }
      timers.set(question, timer)
      return timer
    },
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
  return { ports, answers, log, disk, timers }
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
