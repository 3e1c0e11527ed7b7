import type { Answer, Answers } from '../../src-shared/model/answer.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import { missingFields } from '../../src-shared/scoring/missing-fields.ts'
import { lossComments } from './loss-comments.ts'
import { praiseComments, reasonComments } from './other-comments.ts'
import type { Random } from './random.ts'
import { clockAt, localTime, minutesOf, type VisitStory } from './visit-story.ts'

type Texts = readonly [string, ...string[]]

/** First and last minute of a moment within the visit. */
function minutesWithin(moment: string, story: VisitStory, answers: Answers): readonly [number, number] {
  const { queue, paperwork, whole } = minutesOf(story, answers)
  const called = 2 + queue
  if (moment === 'entrance') return [0, 2]
  if (moment === 'waiting') return [2, Math.max(3, called)]
  if (moment === 'farewell') return [whole - 2, whole]
  if (moment === 'processing') return [whole - 2 - paperwork, whole - 2]
  return [Math.min(called + 1, whole), Math.min(called + story.talk, whole)]
}

const dayAndMonth = (date: string) => `${date.slice(8, 10)}.${date.slice(5, 7)}`

/** Writes comments that nobody wrote before: a copied one would be flagged in review. */
export class CommentWriter {
  readonly #written = new Set<string>()
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  /** Every comment that submitting asks for, and some praise. */
  commented(checklist: Checklist, answers: Answers, story: VisitStory): Answers {
    const result: Record<string, Answer> = { ...answers }
    const put = (code: string, moment: string, texts: Texts | undefined) => {
      if (texts === undefined) return
      result[code] = { ...answers[code], comment: this.#unwritten(texts, moment, story, answers) }
    }
    for (const { question, moment, kind } of missingFields(checklist, answers, {})) {
      if (kind === 'reason') put(question, moment, reasonComments[question])
      if (kind !== 'comment') continue
      const value = String(answers[question]?.value)
      put(question, moment, lossComments[`${question}=${value}`] ?? lossComments[question])
    }
    for (const { code: moment, questions } of checklist.moments) {
      for (const { code, role } of questions) {
        const texts = answers[code]?.value === 'yes' ? praiseComments[code] : undefined
        if (texts !== undefined && (role === 'bonus' || this.#random.chance(0.25))) put(code, moment, texts)
      }
    }
    return result
  }

  /** What a shopper writes beside a question that was not met. */
  loss(code: string, moment: string, story: VisitStory, answers: Answers): string {
    return this.#unwritten(lossComments[code] ?? [''], moment, story, answers)
  }

  #unwritten(texts: Texts, moment: string, story: VisitStory, answers: Answers): string {
    const draw = (end: string) => this.#filled(this.#random.pick(texts) + end, moment, story, answers)
    for (const end of ['', '', '', ' Запись от {d}, {t}.', ' Запись от {d}, {t}.']) {
      const text = draw(end)
      if (this.#written.has(text)) continue
      this.#written.add(text)
      return text
    }
    return draw(` Запись от {d}, ${story.branch.fields.name}.`)
  }

  /** Fills the slots of a text with what happened. */
  #filled(text: string, moment: string, story: VisitStory, answers: Answers): string {
    const { queue, paperwork } = minutesOf(story, answers)
    const [from, to] = minutesWithin(moment, story, answers)
    const slots: Readonly<Record<string, string>> = {
      t: clockAt(story, this.#random.int(from, to)),
      w: String(story.window),
      s: story.employee,
      h: story.hall,
      n: String(story.people),
      k: String(story.counters),
      m: String(this.#random.int(2, 6)),
      q: String(queue),
      p: String(paperwork),
      product: story.product.name,
      d: dayAndMonth(localTime(story.branch, story.start)),
      promised: dayAndMonth(story.promised),
    }
    return text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot)
  }
}
