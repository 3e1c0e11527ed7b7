import { checklistSchema } from '../../../src-shared/model/checklist.ts'
import type { VisitRef } from '../../../src-shared/model/flag.ts'
import type {
  FlaggedPhoto,
  FlaggedVisit,
  Neighbours,
} from '../../../src-shared/review/flags/flagged-visit.ts'

export const checklist = checklistSchema.parse({
  format: 'vizit.checklist',
  version: 1,
  code: 'bank',
  title: { ru: 'Банк' },
  moments: [
    {
      code: 'hall',
      title: { ru: 'Зал' },
      questions: [
        {
          code: 'greeting',
          text: { ru: 'Поздоровались' },
          answer: { type: 'yesNo', points: 5 },
          commentBelow: 100,
        },
        {
          code: 'statue',
          text: { ru: 'В зале стоит статуя' },
          role: 'integrity',
          answer: { type: 'yesNo', points: 0, good: 'no' },
        },
        { code: 'clean', text: { ru: 'Чисто' }, answer: { type: 'scale', min: 1, max: 5, points: 4 } },
        { code: 'quiet', text: { ru: 'Тихо' }, answer: { type: 'scale', min: 1, max: 5, points: 4 } },
        {
          code: 'advise',
          text: { ru: 'Посоветуете' },
          role: 'impression',
          answer: { type: 'scale', min: 0, max: 10, points: 0 },
        },
        {
          code: 'ramp',
          text: { ru: 'Пандус' },
          answer: { type: 'yesNo', points: 1 },
          notApplicable: true,
          required: false,
        },
      ],
    },
  ],
})

export const contact = (startedAt: string, endedAt?: string, channel = 'inPerson' as const) => ({
  channel,
  startedAt,
  ...(endedAt === undefined ? {} : { endedAt }),
  zone: 'Asia/Almaty',
})

export function visit(change: Partial<FlaggedVisit> = {}): FlaggedVisit {
  return {
    checklist,
    answers: { greeting: { value: 'yes' }, statue: { value: 'no' } },
    contacts: [contact('2026-11-12T11:00', '2026-11-12T11:30')],
    narrative: '',
    photos: [],
    evidenceCounts: {},
    filledAt: [],
    ...change,
  }
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const ref = (n: number, question: string | null = null): VisitRef => ({
  audit: id(n),
  number: `2026-Q4-${n}`,
  branch: 'Абая',
  question,
})

export const photo = (change: Partial<FlaggedPhoto> = {}): FlaggedPhoto => ({
  evidence: id(900),
  question: 'clean',
  sha256: 'a'.repeat(64),
  look: null,
  takenAt: null,
  ...change,
})

export const alone: Neighbours = {
  sameFiles: [],
  looks: [],
  comments: [],
  contacts: [],
  waveBefore: null,
}
