import type { AnswerOption, AnswerType, Band } from '../model/answer-type.ts'
import type { Scoring } from '../model/checklist.ts'
import type { Channel, Criterion, Level, Role, ScoringMethod } from '../model/closed-lists.ts'
import type { Condition } from '../model/condition.ts'
import type { LocalisedText } from '../model/localised-text.ts'
import type { Critical, Question } from '../model/question.ts'
import type { Language } from '../model/settings.ts'

/** Parts that are texts; each language changes by itself. */
export type TextPart = 'title' | 'text' | 'guide' | 'unit' | 'label' | 'optionText' | 'gradeTitle'

/** Parts that are not texts, with what stands there. */
export interface ValueParts {
  industry: string
  channel: Channel
  segment: string
  method: ScoringMethod
  bonusCap: boolean
  hideScore: boolean
  /** A grade of the total that is new or gone. */
  grade: Scoring['bands'][number]
  gradeFrom: number
  weight: number
  showIf: Condition
  role: Role
  /** The whole answer, where its type is another one now. */
  answerType: AnswerType
  points: number
  good: 'yes' | 'no'
  min: number
  max: number
  zeroAt: number
  /** An option that is new or gone. */
  option: AnswerOption
  optionPoints: number
  /** Codes of the options both have, in their order. */
  optionOrder: readonly string[]
  bands: readonly Band[]
  otherwise: number
  critical: Critical
  standard: string
  criterion: Criterion
  dimension: NonNullable<Question['dimension']>
  level: Level
  commentBelow: number
  evidence: Question['evidence']
  evidenceBelow: number
  required: boolean
  notApplicable: boolean
}

export type ValuePart = keyof ValueParts

/** `of`: code of the option or grade, value of the scale label. Null: nothing stands there. */
export interface TextChange {
  readonly part: TextPart
  readonly language: Language
  readonly of: string | null
  readonly before: string | null
  readonly after: string | null
}

export type ValueChange<P extends ValuePart = ValuePart> = {
  [K in P]: {
    readonly part: K
    readonly of: string | null
    readonly before: ValueParts[K] | null
    readonly after: ValueParts[K] | null
  }
}[P]

export type Change = TextChange | ValueChange

/** Where a question stands: its moment's code and its number there, from 1. */
export interface QuestionPlace {
  readonly moment: string
  readonly number: number
}

export interface MomentDifference {
  readonly code: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** The newer title; the older one of a removed moment. */
  readonly title: LocalisedText
  /** Numbers in the journey, from 1; null: it kept its place among the others. */
  readonly moved: { readonly from: number; readonly to: number } | null
  readonly changes: readonly Change[]
}

export interface QuestionDifference {
  readonly code: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** The newer text; the older one of a removed question. */
  readonly text: LocalisedText
  /** The newer place; the older one of a removed question. */
  readonly place: QuestionPlace
  /** Null: it kept its moment, and its place among the questions that did. */
  readonly moved: { readonly from: QuestionPlace; readonly to: QuestionPlace } | null
  readonly changes: readonly Change[]
  /** Whether answers before and after may be compared (scoring.md, "Branches"). */
  readonly comparable: boolean
}

/** Everything that differs, in the newer order; what was removed stands after what it followed. */
export interface ChecklistDifference {
  /** They say the same, revision number aside. */
  readonly same: boolean
  readonly checklist: readonly Change[]
  readonly moments: readonly MomentDifference[]
  readonly questions: readonly QuestionDifference[]
  /** Moments and questions that are in both without any difference. */
  readonly unchanged: { readonly moments: number; readonly questions: number }
  readonly comparable: {
    readonly questions: number
    /** Percent of the total that hangs on comparable questions, 0..100, not rounded; null: nothing is scored. */
    readonly before: number | null
    readonly after: number | null
    /** The smaller of the two: under 70 there is no trend line across the revisions. */
    readonly share: number | null
  }
}
