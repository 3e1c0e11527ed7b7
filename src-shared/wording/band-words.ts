import { durationText } from '../format/duration.ts'
import type { Translate } from '../messages/translator.ts'
import type { AnswerType } from '../model/answer-type.ts'
import type { Language } from '../model/settings.ts'
import { pointsFigure, pointsWords } from './points-words.ts'

type Banded = Extract<AnswerType, { type: 'number' | 'duration' }>

/** Bands of a number or a duration with the points of each: "until 3:00 – 5 points, until 5:00 – 2, longer – 0". */
export function bandWords({ type, bands, otherwise }: Banded, t: Translate, language: Language): string {
  const limit = (value: number) => (type === 'duration' ? durationText(value) : pointsFigure(value, language))
  const last = bands.at(-1)
  const rest =
    last === undefined || 'below' in last
      ? t('wording.answer.otherwise')
      : t(type === 'duration' ? 'wording.answer.longer' : 'wording.answer.more')
  const steps = [
    ...bands.map(band => ({
      when:
        'upTo' in band
          ? t('wording.answer.upTo', { limit: limit(band.upTo) })
          : t('wording.answer.below', { limit: limit(band.below) }),
      points: band.points,
    })),
    { when: rest, points: otherwise },
  ]
  return steps
    .map(({ when, points }, index) =>
      t('wording.answer.step', {
        when,
        points: index === 0 ? pointsWords(points, t, language) : pointsFigure(points, language),
      }),
    )
    .join(', ')
}
