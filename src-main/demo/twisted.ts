import type { Answer, Answers, AnswerValue } from '../../src-shared/model/answer.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { Twist } from './planned-visit.ts'
import type { PhotoSubject } from './sample-photos.ts'
import type { PhotoWanted } from './photo-wanted.ts'

/** What a shopper wrote and showed so far, to be copied from. */
export interface Past {
  readonly said: Map<string, { readonly value: AnswerValue; readonly comment: string }>
  /** How many photos of each. */
  readonly shown: Map<PhotoSubject, number>
}

export function pastOf(pasts: Map<string, Past>, shopper: string): Past {
  const known = pasts.get(shopper)
  if (known) return known
  const fresh: Past = { said: new Map(), shown: new Map() }
  pasts.set(shopper, fresh)
  return fresh
}

/** Before the comments are written. */
export function twistedAnswers(checklist: Checklist, answers: Answers, twist: Twist | null): Answers {
  if (twist === 'integrity') return { ...answers, 'promo-poster': { value: 'yes' } }
  if (twist !== 'hasty') return answers
  const middle = checklist.moments
    .flatMap(moment => moment.questions)
    .flatMap(({ code, answer }): [string, Answer][] =>
      answer.type === 'scale' && answers[code]?.value !== undefined
        ? [[code, { value: (answer.min + answer.max) / 2 }]]
        : [],
    )
  return { ...answers, ...Object.fromEntries(middle) }
}

/** One comment taken from another visit, word for word, where the answer was the same. */
export function twistedComments(answers: Answers, twist: Twist | null, { said }: Past): Answers {
  if (twist !== 'copied') return answers
  for (const [code, { value, comment }] of Object.entries(answers)) {
    const known = said.get(code)
    if (comment === undefined || known === undefined || known.value !== value) continue
    return { ...answers, [code]: { value, comment: known.comment } }
  }
  return answers
}

const places: Readonly<Partial<Record<PhotoSubject, string>>> = {
  entrance: 'facade-photo',
  atms: 'clean',
}

/** A photo saved from a messenger, or one of another day. */
export function twistedPhotos(
  photos: readonly PhotoWanted[],
  twist: Twist | null,
  { shown }: Past,
): PhotoWanted[] {
  if (twist === 'misdated') {
    const others = photos.filter(({ question }) => question !== 'facade-photo')
    return [...others, { question: 'facade-photo', subject: 'entrance', clock: 'away' }]
  }
  // The rarest: the fewer other visits look like it.
  const [subject] = [...shown].toSorted(([, a], [, b]) => a - b).map(([seen]) => seen)
  if (twist !== 'alike' || subject === undefined) return [...photos]
  return [...photos, { question: places[subject] ?? null, subject, clock: 'lost' }]
}

const fewestWords = 6

/** Notes what this visit says and shows for the shopper's later ones. */
export function remember({ said, shown }: Past, answers: Answers, photos: readonly PhotoWanted[]): void {
  for (const [code, { value, comment = '' }] of Object.entries(answers)) {
    if (value !== undefined && comment.split(' ').length > fewestWords) said.set(code, { value, comment })
  }
  for (const { subject, clock } of photos) {
    if (subject !== 'receipt' && clock === undefined) shown.set(subject, (shown.get(subject) ?? 0) + 1)
  }
}
