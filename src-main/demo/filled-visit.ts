import type { Answer, Answers } from '../../src-shared/model/answer.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { VisitFacts } from '../../src-shared/model/visit.ts'
import { missingFields } from '../../src-shared/scoring/missing-fields.ts'
import { scoreExactly } from '../../src-shared/scoring/score-exactly.ts'
import { visibleQuestions } from '../../src-shared/scoring/visible-questions.ts'
import { chooseAnswers } from './choose-answers.ts'
import { closingAnswers, givenAnswers } from './given-answers.ts'
import type { BranchHabits } from './branch-habits.ts'
import { narrativeOf } from './narrative.ts'
import type { Twist } from './planned-visit.ts'
import type { Random } from './random.ts'
import type { PhotoSubject } from './sample-photos.ts'
import { remember, twistedAnswers, twistedComments, twistedPhotos, type Past } from './twisted.ts'
import { factsOf, type VisitStory } from './visit-story.ts'
import type { CommentWriter } from './write-comments.ts'
import type { PhotoWanted } from './photo-wanted.ts'

export interface FilledVisit {
  readonly answers: Answers
  readonly visit: VisitFacts
  readonly photos: readonly PhotoWanted[]
}

export interface VisitAims {
  readonly target: number
  readonly good: boolean
  readonly capped: boolean
  /** The shopper's old photo of the machines goes in. */
  readonly reusesPhoto: boolean
  readonly showsEntrance: boolean
  readonly habits: BranchHabits
  readonly twist: Twist | null
  /** Of the same shopper. */
  readonly past: Past
}

/** What a photo beside a question shows. */
const subjects: Readonly<Record<string, PhotoSubject>> = {
  access: 'entrance',
  'queue-time': 'ticket',
  fees: 'tariffs',
  accurate: 'contract',
}

/** Shown questions only, in the checklist's order. */
function inOrder(checklist: Checklist, answers: Answers): Answers {
  const visible = visibleQuestions(checklist, answers)
  const ordered: Record<string, Answer> = {}
  for (const code of visible) {
    const answer = answers[code]
    if (answer !== undefined) ordered[code] = answer
  }
  return ordered
}

function photosOf(checklist: Checklist, answers: Answers, aims: VisitAims, random: Random): PhotoWanted[] {
  const photos = missingFields(checklist, answers, {})
    .filter(({ kind }) => kind === 'evidence')
    .map(({ question }): PhotoWanted => ({ question, subject: subjects[question] ?? 'counter' }))
  const room = () => photos.length < 2
  if (aims.reusesPhoto) photos.push({ question: 'clean', subject: 'atms' })
  else if (room() && answers['clean']?.value === 'no' && random.chance(0.5)) {
    photos.push({ question: 'clean', subject: 'atms' })
  }
  const entrance = room() && random.chance(0.3)
  if (entrance || aims.showsEntrance) photos.push({ question: 'facade-photo', subject: 'entrance' })
  if (room() && random.chance(0.15)) photos.push({ question: null, subject: 'counter' })
  return photos
}

/** A whole visit as a careful shopper would leave it: nothing missing, nothing copied. */
export function filledVisit(
  checklist: Checklist,
  story: VisitStory,
  aims: VisitAims,
  comments: CommentWriter,
  random: Random,
  choose: typeof chooseAnswers = chooseAnswers,
): FilledVisit {
  const given = givenAnswers(story, aims.habits, random)
  const chosen = choose(
    checklist,
    { target: aims.target, good: aims.good, capped: aims.capped, habits: aims.habits.losing, given },
    random,
  )
  const shown = inOrder(checklist, chosen)
  const { percent } = scoreExactly(checklist, shown).score
  const closed = inOrder(checklist, { ...shown, ...closingAnswers(story, shown, percent ?? 0, random) })
  const { twist, past } = aims
  const twisted = inOrder(checklist, twistedAnswers(checklist, closed, twist))
  const answers = twistedComments(comments.commented(checklist, twisted, story), twist, past)
  const photos = twistedPhotos(photosOf(checklist, answers, aims, random), twist, past)
  remember(past, answers, photos)
  return {
    answers,
    visit: { ...factsOf(story, answers), narrative: narrativeOf(story, answers, random) },
    photos,
  }
}
