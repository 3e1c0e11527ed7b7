import type { Checklist } from '../model/checklist.ts'
import type { DraftChecklist, DraftMoment, DraftQuestion } from '../model/draft-checklist.ts'
import type { Moment } from '../model/moment.ts'
import type { Question } from '../model/question.ts'
import type { Standard } from '../model/standard.ts'

/**
 * A draft that says the same as a checklist; its codes become the ids. `taken`: by question code, the standard it
 * follows as it stood when the question took it over.
 */
export function draftOf(checklist: Checklist, taken: Readonly<Record<string, Standard>>): DraftChecklist {
  const { format: _, version: __, revision: ___, moments, scoring, ...head } = checklist
  return {
    ...head,
    scoring,
    moments: moments.map(draftMoment),
    taken: { ...taken },
  }
}

function draftMoment({ questions, ...moment }: Moment): DraftMoment {
  return { id: moment.code, ...moment, questions: questions.map(draftQuestion) }
}

function draftQuestion(question: Question): DraftQuestion {
  return { id: question.code, ...question }
}
