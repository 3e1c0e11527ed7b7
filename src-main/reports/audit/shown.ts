import type {
  Channel,
  Criterion,
  CriticalEffect,
  Level,
  ScoringMethod,
} from '../../../src-shared/model/closed-lists.ts'
import type { AnswerValue } from '../../../src-shared/model/answer.ts'
import type { AuditStatus } from '../../../src-shared/model/audit.ts'
import type { Language } from '../../../src-shared/model/settings.ts'

/** How an answer came out; `given` where nothing is scored or the score is hidden. */
export type Outcome = 'met' | 'partly' | 'missed' | 'notApplicable' | 'unanswered' | 'given'

export interface Points {
  readonly earned: number
  readonly possible: number
}

export interface ShownQuestion {
  readonly code: string
  readonly text: string
  readonly level: Level | null
  /** null: plain, or its role is not for this edition. */
  readonly role: 'bonus' | 'penalty' | null
  readonly critical: {
    readonly effect: CriticalEffect
    readonly cap: number | null
    readonly failed: boolean
  } | null
  readonly outcome: Outcome
  readonly value: AnswerValue | null
  /** The answer in words. */
  readonly answer: string
  /** A long written answer, shown below its question. */
  readonly written: string | null
  readonly comment: string | null
  readonly weight: number | null
  /** null: never scored, N/A, or hidden. For a penalty `earned` is what was taken, negative. */
  readonly points: Points | null
  /** Numbers of its photos, recordings and documents. */
  readonly evidence: readonly number[]
}

export interface ShownMoment {
  readonly code: string
  readonly title: string
  /** Percent of the total; null when the score is hidden or nothing was possible. */
  readonly share: number | null
  readonly percent: number | null
  readonly rawPercent: number | null
  readonly points: Points | null
  readonly notApplicable: number
  readonly questions: readonly ShownQuestion[]
}

export interface ShownWait {
  readonly question: string
  readonly text: string
  readonly seconds: number
  /** The longest time that still earns all points; null where there is none or it is hidden. */
  readonly norm: { readonly seconds: number; readonly inclusive: boolean } | null
}

export interface ShownScore extends Points {
  readonly percent: number | null
  readonly rawPercent: number | null
  readonly band: { readonly code: string; readonly title: string } | null
  readonly bonus: number
  readonly penalty: number
  readonly critical: readonly {
    readonly text: string
    readonly effect: CriticalEffect
    readonly cap: number | null
  }[]
  readonly criteria: readonly (Points & { readonly code: Criterion; readonly percent: number })[]
  readonly levels: readonly (Points & { readonly code: Level; readonly percent: number })[]
}

export interface ShownEvidence {
  readonly number: number
  readonly question: string | null
  readonly kind: 'photo' | 'audio' | 'document'
  readonly caption: string
  readonly sha256: string
  readonly bytes: number
  readonly takenAt: string | null
  readonly seconds: number | null
}

/** What became of an audit after it was submitted. Dates are YYYY-MM-DD, `at` an instant. */
export interface ShownLater {
  readonly issuedOn: string | null
  readonly open: readonly {
    readonly receivedOn: string
    readonly late: boolean
    readonly questions: readonly string[]
  }[]
  readonly revisions: readonly {
    readonly revision: number
    readonly cause: 'correction' | 'appeal'
    readonly at: string
    readonly total: { readonly before: number | null; readonly after: number | null }
    readonly changes: readonly {
      readonly text: string
      readonly before: string
      readonly after: string
      readonly reason: string
    }[]
  }[]
  /** Disputed answers that stand. */
  readonly kept: readonly { readonly receivedOn: string; readonly text: string; readonly reason: string }[]
}

/** One audit as its pages show it, after privacy and the hidden score: also the attached data, no more, no less. */
export interface ShownAudit {
  readonly format: 'vizit.audit-report'
  readonly version: 1
  readonly lang: Language
  readonly edition: 'shopper' | 'supervisor' | 'branch'
  readonly privacy: boolean
  readonly scoreHidden: boolean
  readonly generatedAt: string
  readonly zone: string
  readonly organisation: string
  readonly target: number | null
  readonly number: string
  readonly revision: number
  readonly logHead: string | null
  readonly branch: {
    readonly code: string
    readonly name: string
    readonly city: string
    readonly address: string
  }
  readonly wave: string | null
  readonly channel: Channel
  readonly scenario: string | null
  readonly shopper: string
  readonly status: AuditStatus
  readonly reason: string | null
  readonly submittedAt: string | null
  readonly checklist: {
    readonly code: string
    readonly revision: number | null
    readonly title: string
    readonly hash: string | null
    readonly scoring: {
      readonly method: ScoringMethod
      readonly bonusCap: boolean
      readonly bands: readonly { readonly from: number; readonly code: string; readonly title: string }[]
    } | null
  }
  readonly contacts: readonly {
    readonly channel: Channel
    readonly startedAt: string
    readonly endedAt: string | null
    readonly zone: string
    readonly note: string | null
  }[]
  readonly staff: readonly string[]
  readonly purchase: { readonly amount: number; readonly currency: string } | null
  /** Expenses and fee, for the payout; null outside the supervisor's edition. */
  readonly costs: {
    readonly expenses: readonly {
      readonly what: string
      readonly amount: number
      readonly currency: string
    }[]
    readonly fee: { readonly amount: number; readonly currency: string } | null
  } | null
  readonly narrative: string | null
  /** null outside the supervisor's edition, and where nothing happened. */
  readonly later: ShownLater | null
  readonly score: ShownScore | null
  readonly moments: readonly ShownMoment[]
  readonly waits: readonly ShownWait[]
  readonly evidence: readonly ShownEvidence[]
}
