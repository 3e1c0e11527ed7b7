import * as fc from 'fast-check'
import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'

/** Decimals a person would write: mostly whole, sometimes with two or six places. */
export const decimals = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: most }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: most * 100 }).map(n => n / 100) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: most * 1_000_000 }).map(n => n / 1e6) },
  )

const russian = fc.constantFrom('Вход', 'Очередь', 'Сотрудник улыбнулся', 'Ёлочки «внутри», №5 — «да»')
const english = fc.constantFrom('Entrance', 'Queue', 'The teller smiled', 'A "quoted" word & <tag>')

/** Texts in Russian, English or both. */
export const texts: fc.Arbitrary<LocalisedText> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ru: russian, en: english }) },
  { weight: 1, arbitrary: fc.record({ ru: russian }) },
  { weight: 1, arbitrary: fc.record({ en: english }) },
)

const points = decimals(10)
const codes = ['a', 'b', 'c.1', 'd-2', 'e'] as const

const options = (each: fc.Arbitrary<number>) =>
  fc
    .array(fc.record({ text: texts, points: each }), { minLength: 1, maxLength: codes.length })
    .map(list => list.map((option, i) => ({ code: codes[i] ?? 'z', ...option })))

const bands = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.boolean(), points), {
    maxLength: 4,
    selector: ([limit]) => limit,
  })
  .map(list =>
    list
      .toSorted(([a], [b]) => a - b)
      .map(([limit, closed, worth]) =>
        closed ? { upTo: limit, points: worth } : { below: limit, points: worth },
      ),
  )

const scale = fc
  .record({
    min: fc.integer({ min: -2, max: 2 }),
    length: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(2.5)),
    below: fc.option(fc.integer({ min: 0, max: 3 })),
    labelled: fc.option(texts),
    points,
  })
  .map(({ min, length, below, labelled, points: worth }) => ({
    type: 'scale' as const,
    min,
    max: min + length,
    points: worth,
    ...(below === null ? {} : { zeroAt: min - below }),
    ...(labelled === null ? {} : { labels: { [String(min)]: labelled } }),
  }))

const number = fc
  .record({
    unit: fc.option(texts),
    min: fc.option(fc.integer({ min: 0, max: 5 })),
    max: fc.option(fc.integer({ min: 6, max: 500 })),
    bands,
    otherwise: points,
  })
  .map(({ unit, min, max, ...rest }) => ({
    type: 'number' as const,
    ...rest,
    ...(unit === null ? {} : { unit }),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
  }))

/** Every type of answer, valid. */
export const answerTypes: fc.Arbitrary<AnswerType> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('yesNo' as const),
      points,
      good: fc.constantFrom('yes' as const, 'no' as const),
    }),
  },
  { weight: 2, arbitrary: scale },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('choice' as const), options: options(points) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('multi' as const),
      options: options(fc.oneof(points, fc.integer({ min: -5, max: -1 }))),
    }),
  },
  { weight: 2, arbitrary: number },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('duration' as const), bands, otherwise: points }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('text' as const, 'date' as const, 'time' as const, 'photo' as const),
    }),
  },
)
