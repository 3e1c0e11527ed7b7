import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../src-shared/authoring/finding.ts'
import { findingWords } from '../../../../src-shared/authoring/finding-words.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilder } from '../builder-context.ts'
import { draftWords } from '../draft-words.ts'
import { Trouble } from '../outline/row-marks.tsx'
import { useGoTo } from './use-go-to.ts'

interface Props {
  readonly findings: readonly Finding[]
  /** Before the cursor goes to the place. */
  readonly onGo?: () => void
}

/** Errors, then warnings, each a link to the part of the form it is about. */
export function FindingList({ findings, onGo }: Props) {
  const { t } = useTranslation()
  return (['error', 'warning'] as const).map(severity => {
    const some = findings.filter(finding => finding.severity === severity)
    if (some.length === 0) return null
    return (
      <section key={severity} className="findings">
        <h3 className="findings-title">
          <Trouble kind={severity} />
          {t(severity === 'error' ? 'builder.mark.errors' : 'builder.mark.warnings', { count: some.length })}
        </h3>
        <p className="findings-note">{t(`builder.checks.${severity}`)}</p>
        <ul>
          {some.map((finding, place) => (
            <Item
              // The same may be found twice at one place.
              // oxlint-disable-next-line react/no-array-index-key
              key={`${finding.code} ${place}`}
              finding={finding}
              onGo={onGo}
            />
          ))}
        </ul>
      </section>
    )
  })
}

function Item({ finding, onGo }: { finding: Finding; onGo: (() => void) | undefined }) {
  const { t } = useTranslation()
  const go = useGoTo()
  return (
    <li>
      <button
        type="button"
        className="finding"
        onClick={() => {
          onGo?.()
          go(finding)
        }}
      >
        <span className="finding-words">{findingWords(finding, t)}</span>
        <span className="finding-place">
          <PlaceWords finding={finding} />
        </span>
      </button>
    </li>
  )
}

function PlaceWords({ finding: { at } }: { finding: Finding }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return useBuilder(({ index }) => {
    if (at.kind === 'checklist') return t('builder.properties')
    if (at.kind === 'moment')
      return draftWords(index.moments.get(at.id)?.title, language) || t('builder.blankMoment')
    const placed = index.questions.get(at.id)
    const words = draftWords(placed?.question.text, language) || t('builder.blankQuestion')
    return `${placed?.number ?? ''}. ${words}`
  })
}
