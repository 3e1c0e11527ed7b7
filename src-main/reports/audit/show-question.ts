import type { Answer } from '../../../src-shared/model/answer.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { QuestionScore } from '../../../src-shared/scoring/question-score.ts'
import { answerWords } from './answer-words.ts'
import type { Format } from './format.ts'
import type { Outcome, Points, ShownQuestion } from './shown.ts'

interface Surroundings {
  readonly format: Format
  readonly hidden: boolean
  readonly clean: (words: string) => string
  readonly evidence: readonly number[]
}

/** One question as its line in the moment's table shows it. */
export function showQuestion(
  question: Question,
  answer: Answer | undefined,
  score: QuestionScore | undefined,
  { format, hidden, clean, evidence }: Surroundings,
): ShownQuestion {
  const points = hidden ? null : pointsOf(question, answer, score)
  const written =
    question.answer.type === 'text' && typeof answer?.value === 'string' ? answer.value.trim() : ''
  const value = answer?.value ?? null
  return {
    code: question.code,
    text: format.text(question.text),
    level: question.level ?? null,
    role: !hidden && (question.role === 'bonus' || question.role === 'penalty') ? question.role : null,
    critical:
      !hidden && question.critical
        ? {
            effect: question.critical.effect,
            cap: question.critical.cap ?? null,
            failed: score?.criticalFailed === true,
          }
        : null,
    outcome: outcomeOf(question, answer, points),
    value: typeof value === 'string' ? clean(value) : value,
    answer: answerWords(question, answer, format),
    written: written === '' ? null : clean(written),
    comment: answer?.comment?.trim() ? clean(answer.comment.trim()) : null,
    weight: !hidden && isScored(question) ? question.weight : null,
    points,
    evidence,
  }
}

const isScored = ({ role }: Question) => role === 'scored' || role === 'bonus' || role === 'penalty'

function pointsOf(
  question: Question,
  answer: Answer | undefined,
  score: QuestionScore | undefined,
): Points | null {
  if (!score || !isScored(question) || answer?.value === undefined || answer.na) return null
  if (question.role === 'penalty') return { earned: score.lost === 0 ? 0 : -score.lost, possible: 0 }
  return { earned: score.earned, possible: score.possible }
}

function outcomeOf(question: Question, answer: Answer | undefined, points: Points | null): Outcome {
  if (answer?.na) return 'notApplicable'
  if (answer?.value === undefined) return 'unanswered'
  if (points === null) return 'given'
  if (question.role === 'penalty') return points.earned < 0 ? 'missed' : 'met'
  // A bonus not earned is no failure.
  if (question.role === 'bonus') return points.earned > 0 ? 'met' : 'given'
  if (points.possible === 0) return 'given'
  if (points.earned >= points.possible) return 'met'
  return points.earned > 0 ? 'partly' : 'missed'
}
