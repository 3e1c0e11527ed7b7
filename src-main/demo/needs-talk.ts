import type { Answers } from '../../src-shared/model/answer.ts'
import type { Random } from './random.ts'

/** How the talk about the customer's need went; the four answers of the moment tell one story. */
interface Talk {
  readonly questions: number
  readonly topics: readonly string[]
  readonly recap: boolean
  readonly context: boolean
}

const talks: readonly Talk[] = [
  { questions: 1, topics: ['purpose'], recap: false, context: false },
  { questions: 1, topics: ['term'], recap: false, context: true },
  { questions: 1, topics: ['purpose', 'term'], recap: false, context: true },
  { questions: 1, topics: ['amount', 'term'], recap: true, context: false },
  { questions: 2, topics: ['purpose', 'amount'], recap: false, context: false },
  { questions: 2, topics: ['purpose', 'term'], recap: false, context: false },
  { questions: 3, topics: ['purpose', 'term', 'amount'], recap: false, context: false },
  { questions: 2, topics: ['purpose', 'term'], recap: false, context: true },
  { questions: 3, topics: ['purpose', 'term', 'amount'], recap: false, context: true },
  { questions: 2, topics: ['purpose', 'amount'], recap: true, context: false },
  { questions: 3, topics: ['purpose', 'term', 'amount'], recap: true, context: false },
  { questions: 4, topics: ['purpose', 'term', 'amount', 'experience'], recap: false, context: true },
]

/** `good`: in the best branches the talk is better than elsewhere, and still their weakest moment. */
export function needsTalk(good: boolean, random: Random): Answers {
  const place = good ? random.int(6, talks.length - 2) : random.int(0, 8)
  const talk = talks[place]
  if (talk === undefined) return {}
  return {
    'goal-questions': { value: talk.questions },
    'goal-topics': { value: [...talk.topics] },
    recap: { value: talk.recap ? 'yes' : 'no' },
    context: { value: talk.context ? 'yes' : 'no' },
  }
}
