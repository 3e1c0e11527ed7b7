import { translator } from '../messages/translator.ts'
import { largestNumber } from '../model/decimal.ts'
import type { DraftAnswer, DraftQuestion, DraftText } from '../model/draft-checklist.ts'
import type { LocalisedText } from '../model/localised-text.ts'
import type { Standard } from '../model/standard.ts'

/** The parts of a question that follow its standard. */
export type FollowedParts = Pick<
  DraftQuestion,
  | 'text'
  | 'guide'
  | 'criterion'
  | 'dimension'
  | 'level'
  | 'role'
  | 'answer'
  | 'notApplicable'
  | 'evidence'
  | 'critical'
>

/** Points of a question by its level; a wish fulfilled weighs less than a duty done. */
const pointsOf = { basic: 5, expected: 5, desired: 3, wow: 3 } as const

/**
 * What a standard says of its question: a waiting time is asked for as a duration with bands, everything else as
 * yes or no; the wow level is a bonus; a candidate for a critical question starts as a flag.
 */
export function followedParts(standard: Standard): FollowedParts {
  const points = pointsOf[standard.level]
  const role = standard.level === 'wow' ? 'bonus' : 'scored'
  return {
    text: { ...standard.text },
    guide: guideOf(standard),
    criterion: standard.criterion,
    dimension: standard.dimension,
    level: standard.level,
    role,
    answer: answerOf(standard.target, points),
    notApplicable: standard.naAllowed ?? false,
    evidence: standard.evidenceRule ?? 'optional',
    critical: standard.critical && role === 'scored' ? { effect: 'flag', failBelow: 100 } : undefined,
  }
}

/** A question of a standard, for a place where nothing has this id or this code. */
export function questionOfStandard(standard: Standard, id: string): DraftQuestion {
  return {
    id,
    code: id,
    standard: standard.code,
    weight: 1,
    required: true,
    commentBelow: standard.level === 'wow' ? null : 100,
    evidenceBelow: 100,
    ...followedParts(standard),
  }
}

/**
 * In time: all points; up to half as long again: most; up to twice as long: few; longer: none. Bands that a very
 * short or a very long target leaves no room for are left out.
 */
function answerOf(target: number | undefined, points: number): DraftAnswer {
  if (target === undefined) return { type: 'yesNo', points, good: 'yes' }
  const later = [
    { upTo: Math.ceil(target * 1.5), points: Math.ceil(points * 0.6) },
    { upTo: target * 2, points: 1 },
  ].filter(({ upTo }, i, all) => upTo <= largestNumber && upTo > (all[i - 1]?.upTo ?? target))
  return { type: 'duration', bands: [{ upTo: target, points }, ...later], otherwise: 0 }
}

/** What good looks like, then what confirms it: the scoring screen takes the two apart again. */
function guideOf({ good, evidence }: Standard): DraftText {
  const joined = (language: 'ru' | 'en') => joinGuide(good, evidence, language)
  return { ru: joined('ru'), en: joined('en') }
}

function joinGuide(good: LocalisedText, evidence: LocalisedText, language: 'ru' | 'en'): string | undefined {
  const proof = evidence[language]
  if (proof === undefined) return good[language]
  return `${good[language] ?? ''} ${translator(language)('builder.proof')}: ${proof}`.trim()
}
