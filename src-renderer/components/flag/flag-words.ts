import { dateTimeText } from '../../../src-shared/format/date.ts'
import { durationText } from '../../../src-shared/format/duration.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Flag } from '../../../src-shared/model/flag.ts'
import type { Language } from '../../../src-shared/model/settings.ts'

/** What a flag found, in a sentence. */
export function flagWords(flag: Flag, t: Translate, language: Language): string {
  switch (flag.kind) {
    case 'photoReused':
      return t('review.says.photoReused', { count: flag.visits.length })
    case 'photoDateAway':
      return t('review.says.photoDateAway', { when: dateTimeText(flag.takenAt, language) })
    case 'rotation':
      return t('review.says.rotation', { wave: flag.wave })
    case 'shortVisit':
      return t('review.says.shortVisit', {
        lasted: durationText(flag.seconds),
        least: durationText(flag.least),
      })
    case 'filledLate':
      return t('review.says.filledLate', { count: flag.answers, hours: flag.hours })
    case 'straightLine':
      return t('review.says.straightLine', { count: flag.scales, value: numberText(flag.value, language) })
    case 'integrityWrong':
    case 'photoAlike':
    case 'twoPlaces':
    case 'commentMissing':
    case 'commentCopied':
      return t(`review.says.${flag.kind}`)
  }
}
