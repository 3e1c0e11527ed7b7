import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { useActs, useAudit, useSession } from './session-context.ts'
import './returned.css'

/** On top of a visit that was sent back: why, by whom, and the questions to be mended as ways to them. */
export function ReturnedNote() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { returned } = useAudit()
  const { questions } = useSession().store.getState()
  const { go } = useActs()
  if (returned === null) return null
  const numbers = new Map([...questions.keys()].map((code, index) => [code, index + 1]))
  return (
    <details className="returned" open>
      <summary>
        <strong>{t('review.returned.title')}</strong>{' '}
        <span className="returned-quiet">
          {t('review.returned.by', { name: returned.by, when: dateTimeText(returned.at, language) })}
          {returned.questions.length > 0 &&
            ` · ${t('review.returned.count', { count: returned.questions.length })}`}
        </span>
      </summary>
      <p className="returned-reason">{returned.reason}</p>
      {returned.questions.length > 0 && (
        <ul>
          {returned.questions.map(({ question, comment }) => (
            <li key={question}>
              <button type="button" onClick={() => go(question)}>
                {numbers.get(question)}. {localised(questions.get(question)?.text, language)}
              </button>
              {comment !== '' && <span className="returned-quiet"> {comment}</span>}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
