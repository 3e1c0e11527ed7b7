import type { Answer } from '../../../src-shared/model/answer.ts'
import { auditSchema, type Audit } from '../../../src-shared/model/audit.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'

interface Wish {
  readonly checklist: Checklist
  readonly answers: Readonly<Record<string, Answer>>
  /** Stands where a visit names its branch. */
  readonly title: string
}

const nobody = '00000000-0000-4000-8000-000000000000'

/** A visit that nobody makes, for the scoring screen to show a checklist on. */
export function previewAudit({ checklist, answers, title }: Wish): Audit {
  const now = new Date().toISOString()
  // Parsed, so that what this page does not care about has its defaults.
  return auditSchema.parse({
    id: nobody,
    number: '',
    status: 'draft',
    branch: '',
    branchName: title,
    wave: null,
    checklist: checklist.code,
    checklistTitle: checklist.title,
    revision: checklist.revision ?? 0,
    percent: null,
    band: null,
    scoreHidden: false,
    answered: 0,
    startedAt: now,
    updatedAt: now,
    channel: checklist.channel ?? 'inPerson',
    scenario: null,
    shopper: '',
    submittedAt: null,
    reason: null,
    visit: { contacts: [], staff: [] },
    document: checklist,
    answers: { ...answers },
    evidence: [],
    timers: [],
    versions: { facts: '', answers: {} },
    focus: null,
    score: null,
    submissions: [],
    withdrawable: false,
  })
}
