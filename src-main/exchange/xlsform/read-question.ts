import {
  criterionSchema,
  criticalEffectSchema,
  dimensionSchema,
  evidenceRuleSchema,
  levelSchema,
  roleSchema,
} from '../../../src-shared/model/closed-lists.ts'
import { codeSchema } from '../../../src-shared/model/code.ts'
import type { DraftAnswer, DraftQuestion } from '../../../src-shared/model/draft-checklist.ts'
import type { z } from '../../../src-shared/model/zod.ts'
import { peek, take, takeAs, type FormRow } from './form-sheet.ts'
import type { ReadAnswer } from './read-answer.ts'
import { readFigure, readFlag } from './yes-no.ts'

/** What the columns of Vizit's own and the usual ones say of a question, apart from its texts and its condition. */
export function questionRules(
  row: FormRow,
  { answer, role, notApplicable }: ReadAnswer,
): Omit<DraftQuestion, 'id' | 'code' | 'text' | 'guide' | 'showIf'> {
  const closed = <Value>(column: string, schema: z.ZodType<Value>) =>
    takeAs(row, column, text => schema.safeParse(text).data)
  const required = takeAs(row, 'required', readFlag) ?? false
  const effect = closed('vizit_critical', criticalEffectSchema)
  const cap = takeAs(row, 'vizit_cap', readFigure)
  const criterion = closed('vizit_criterion', criterionSchema)
  const dimension = closed('vizit_dimension', dimensionSchema)
  const level = closed('vizit_level', levelSchema)
  const standard = closed('vizit_standard', codeSchema)
  const rules = {
    answer: withPoints(answer, row),
    role: closed('vizit_role', roleSchema) ?? role,
    weight: takeAs(row, 'vizit_weight', readFigure) ?? 1,
    required: takeAs(row, 'vizit_required', readFlag) ?? required,
    notApplicable: takeAs(row, 'vizit_na', readFlag) ?? notApplicable !== null,
    commentBelow: takeAs(row, 'vizit_comment_below', readFigure) ?? null,
    evidence: closed('vizit_evidence', evidenceRuleSchema) ?? 'none',
    evidenceBelow: takeAs(row, 'vizit_evidence_below', readFigure) ?? 100,
    ...(criterion && { criterion }),
    ...(dimension && { dimension }),
    ...(level && { level }),
    ...(standard && { standard }),
    ...(effect && {
      critical: {
        effect,
        failBelow: takeAs(row, 'vizit_fail_below', readFigure) ?? 100,
        ...(cap !== undefined && { cap }),
      },
    }),
  }
  if (peek(row, 'vizit_type') === answer.type) take(row, 'vizit_type')
  return rules
}

function withPoints(answer: DraftAnswer, row: FormRow): DraftAnswer {
  if (answer.type !== 'yesNo' && answer.type !== 'scale') return answer
  const points = takeAs(row, 'vizit_points', readFigure) ?? answer.points
  if (answer.type === 'scale') return { ...answer, points }
  const good = takeAs(row, 'vizit_good', word => (word === 'yes' || word === 'no' ? word : undefined))
  return { ...answer, points, good: good ?? answer.good }
}
