import type { FollowedParts } from '../../../../src-shared/authoring/question-of-standard.ts'
import type { FollowedPart, StandardChange } from '../../../../src-shared/authoring/standard-changes.ts'
import type { Translate } from '../../../../src-shared/messages/translator.ts'
import { answerTypeSchema } from '../../../../src-shared/model/answer-type.ts'
import type { DraftText } from '../../../../src-shared/model/draft-checklist.ts'
import type { Language } from '../../../../src-shared/model/settings.ts'
import { answerTypeWords } from '../../../../src-shared/wording/answer-type-words.ts'

type Value = StandardChange['now']

/** What a standard says in one part, in words; '' where it says nothing. */
export function partText(part: FollowedPart, value: Value, t: Translate, language: Language): string {
  if (value === undefined) return ''
  const parts: Partial<FollowedParts> = { [part]: value }
  switch (part) {
    case 'text':
    case 'guide':
      return bothLanguages(parts[part], language)
    case 'criterion':
      return parts.criterion === undefined ? '' : t(`values.criterion.${parts.criterion}`)
    case 'dimension':
      return parts.dimension === undefined ? '' : t(`values.dimension.${parts.dimension}`)
    case 'level':
      return parts.level === undefined ? '' : t(`values.level.${parts.level}`)
    case 'role':
      return parts.role === undefined ? '' : t(`values.role.${parts.role}`)
    case 'answer': {
      const answer = answerTypeSchema.safeParse(value)
      return answer.success ? answerTypeWords(answer.data, t, language) : ''
    }
    case 'notApplicable':
      return t(value === true ? 'builder.news.naAllowed' : 'builder.news.naRefused')
    case 'evidence':
      return parts.evidence === undefined ? '' : t(`values.evidenceRule.${parts.evidence}`)
    case 'critical':
      return parts.critical === undefined ? '' : t(`values.effect.${parts.critical.effect}`)
  }
}

/** The language of the screen first: the change may be in the other one. */
function bothLanguages(text: DraftText | undefined, language: Language): string {
  const other = language === 'ru' ? text?.en : text?.ru
  return [text?.[language], other].filter(Boolean).join('\n')
}
