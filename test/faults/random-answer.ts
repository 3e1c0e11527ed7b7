import type { Answer, AnswerValue } from '../../src-shared/model/answer.ts'
import { oneOf } from './random.ts'

/** A value of its type for each question of the checklist `everyType`, but the photo. */
const values: Readonly<Record<string, (random: () => number) => AnswerValue>> = {
  greeting: random => oneOf(random, ['yes', 'no']),
  queue: random => oneOf(random, ['yes', 'no']),
  'queue-managed': random => oneOf(random, ['yes', 'no']),
  clean: random => oneOf(random, [1, 2, 3, 4, 5]),
  offer: random => oneOf(random, ['need', 'script']),
  topics: random => ['rate', 'term', 'fees'].filter(() => random() < 0.5),
  windows: random => Math.floor(random() * 21),
  wait: random => Math.floor(random() * 900),
  safe: random => oneOf(random, ['yes', 'no']),
  farewell: random => Math.floor(random() * 11),
  story: random => words(random, 400),
  day: random => `2026-11-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
  hour: random => `${String(10 + Math.floor(random() * 9))}:${oneOf(random, ['00', '15', '30', '45'])}`,
}
export const questions = Object.keys(values)

export function words(random: () => number, longest: number): string {
  const some = ['Сказала', '«Ставка хорошая»', 'ждал', '4 минуты', 'никто не подошёл', 'then left', '\n', '—']
  let text = ''
  for (const length = 1 + random() * longest; text.length < length;) {
    text += `${some[Math.floor(random() * some.length)] ?? ''} `
  }
  return `${text.slice(0, longest)}.`
}

/** A value, N/A where it is allowed, a comment or none, or nothing at all: the answer is taken back. */
export function randomAnswer(random: () => number): { readonly question: string; readonly answer: Answer } {
  const question = questions[Math.floor(random() * questions.length)] ?? 'greeting'
  if (random() < 0.07) return { question, answer: {} }
  const comment = random() < 0.4 ? { comment: words(random, 2000) } : {}
  if (question === 'greeting' && random() < 0.3) return { question, answer: { na: true, ...comment } }
  return { question, answer: { value: values[question]?.(random) ?? 'yes', ...comment } }
}
