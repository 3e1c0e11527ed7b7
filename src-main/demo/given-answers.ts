import type { Answer, Answers } from '../../src-shared/model/answer.ts'
import { improvements } from './other-comments.ts'
import type { BranchHabits } from './branch-habits.ts'
import type { Random } from './random.ts'
import { clockAt, type VisitStory } from './visit-story.ts'

const yesNo = (yes: boolean): Answer => ({ value: yes ? 'yes' : 'no' })
const notApplicable: Answer = { na: true }

/** Answers that follow from what happened, whatever the score. */
export function givenAnswers(story: VisitStory, habits: BranchHabits, random: Random): Answers {
  const given: Record<string, Answer> = {
    'arrival-time': { value: clockAt(story, 0) },
    'was-queue': yesNo(story.queued),
    'extra-offered': yesNo(story.extra),
    proceeded: yesNo(story.proceeded),
    'promo-poster': { value: 'no' },
    // The promised day is seldom the day on which the visit is filled.
    callback: random.chance(0.06) ? yesNo(true) : notApplicable,
  }
  // A way in through a shopping gallery does not change from visit to visit.
  if (habits.gallery) given['access'] = notApplicable
  if (!story.proceeded && random.chance(0.5)) given['documents'] = notApplicable
  if (!story.proceeded && random.chance(0.2)) given['by-name'] = notApplicable
  if (random.chance(0.15)) given['context'] = notApplicable
  return given
}

/** What is answered last, when the total is known: impressions, the promised date, the call afterwards. */
export function closingAnswers(
  story: VisitStory,
  answers: Answers,
  percent: number,
  random: Random,
): Record<string, Answer> {
  const promised = answers['next-step']?.value === 'yes'
  const nps = Math.round(percent / 9 - 1 + random.bell() * 0.8)
  const csat = Math.round(percent / 20 + random.bell() * 0.4)
  return {
    csat: { value: Math.max(1, Math.min(5, csat)) },
    nps: { value: Math.max(0, Math.min(10, nps)) },
    ...(promised ? { 'promised-date': { value: story.promised } } : {}),
    ...(random.chance(0.45) ? { improve: { value: random.pick(improvements) } } : {}),
  }
}
