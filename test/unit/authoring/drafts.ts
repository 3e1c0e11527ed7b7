import type { DraftChecklist, DraftMoment, DraftQuestion } from '../../../src-shared/model/draft-checklist.ts'

/** A faultless question in both languages: yes or no, 5 points. */
export function blankQuestion(id: string, more: Partial<DraftQuestion> = {}): DraftQuestion {
  return {
    id,
    code: id,
    text: { ru: `Вопрос ${id}`, en: `Question ${id}` },
    role: 'scored',
    answer: { type: 'yesNo', points: 5, good: 'yes' },
    weight: 1,
    required: true,
    notApplicable: false,
    commentBelow: null,
    evidence: 'none',
    evidenceBelow: 100,
    ...more,
  }
}

export function blankMoment(
  id: string,
  questions: DraftQuestion[],
  more: Partial<DraftMoment> = {},
): DraftMoment {
  return { id, code: id, title: { ru: `Момент ${id}`, en: `Moment ${id}` }, weight: 1, questions, ...more }
}

/** A faultless draft by points. */
export function blankDraft(moments: DraftMoment[], more: Partial<DraftChecklist> = {}): DraftChecklist {
  return {
    code: 'draft',
    title: { ru: 'Черновик', en: 'Draft' },
    scoring: { method: 'points', bonusCap: true, bands: [] },
    moments,
    taken: {},
    ...more,
  }
}
