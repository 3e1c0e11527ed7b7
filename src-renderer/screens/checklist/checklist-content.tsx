import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { draftOf } from '../../../src-shared/authoring/draft-of.ts'
import { draftShares } from '../../../src-shared/authoring/draft-shares.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { percentText } from '../../../src-shared/format/number.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { Moment } from '../../../src-shared/model/moment.ts'
import { CriticalMark } from '../../components/critical-mark.tsx'
import { LevelMark } from '../../components/level-mark.tsx'
import { usePreferences } from '../../stores/preferences.ts'

/** The questions along the journey, each with its share of the total. */
export function ChecklistContent({ checklist }: { checklist: Checklist }) {
  const shares = useMemo(() => draftShares(draftOf(checklist, {})), [checklist])
  const first = firstNumbers(checklist.moments)
  return (
    <ol className="content">
      {checklist.moments.map((moment, place) => (
        <ContentMoment
          key={moment.code}
          moment={moment}
          first={first[place] ?? 1}
          share={shares.moments.get(moment.code) ?? 0}
          shares={shares.questions}
        />
      ))}
    </ol>
  )
}

function firstNumbers(moments: readonly Moment[]): number[] {
  let next = 1
  return moments.map(({ questions }) => {
    const first = next
    next += questions.length
    return first
  })
}

interface Props {
  readonly moment: Moment
  readonly first: number
  readonly share: number
  readonly shares: ReadonlyMap<string, number>
}

function ContentMoment({ moment, first, share, shares }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <li className="content-moment">
      <h3>
        {localised(moment.title, language)}
        <span className="content-share">
          {share > 0 && t('checklists.page.share', { share: percentText(share, language) })}
        </span>
      </h3>
      <ol>
        {moment.questions.map((question, index) => {
          const own = shares.get(question.code) ?? 0
          return (
            <li key={question.code} className="content-question">
              <span className="content-number">{first + index}</span>
              <span>
                {localised(question.text, language)}
                {question.critical !== undefined && (
                  <>
                    {' '}
                    <CriticalMark />
                  </>
                )}
              </span>
              <span className="content-marks">
                {question.role !== 'scored' && t(`values.role.${question.role}`)}
                {question.level !== undefined && <LevelMark level={question.level} />}
              </span>
              <span className="content-share">{own > 0 && percentText(own, language)}</span>
            </li>
          )
        })}
      </ol>
    </li>
  )
}
