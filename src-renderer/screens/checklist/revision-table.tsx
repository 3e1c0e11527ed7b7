import { useTranslation } from 'react-i18next'
import { numericDateText } from '../../../src-shared/format/date.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { usePreferences } from '../../stores/preferences.ts'

interface Props {
  readonly revisions: ContractOutputs['checklists']['revisions']
  readonly shown: number
  readonly onShow: (revision: number) => void
}

/** Every revision, the newest first: when, by whom, how many visits stand on it. */
export function RevisionTable({ revisions, shown, onShow }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <ol className="revisions">
      {revisions.map(({ revision, publishedAt, author, visits }) => {
        const date = numericDateText(publishedAt, language)
        return (
          <li key={revision}>
            <button
              type="button"
              className="revision"
              aria-current={revision === shown ? 'true' : undefined}
              onClick={() => onShow(revision)}
            >
              <span className="revision-number">{t('checklists.page.revision', { revision })}</span>
              <span className="revision-note">
                {author === '' ? date : t('checklists.page.publishedBy', { date, author })}
              </span>
              <span className="revision-visits">
                {visits === 0
                  ? t('checklists.page.noVisits')
                  : t('checklists.page.visits', { count: visits })}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
