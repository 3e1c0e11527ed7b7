import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { sourceWords } from '../../components/source-words.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { changeWords } from './change-words.ts'
import './history.css'

interface Props {
  /** Of the visit. */
  readonly id: string
  /** null while the dialog is closed. */
  readonly question: Question | null
  readonly onClose: () => void
  /** Gives the cursor back to what opened it; without it `onClose` knows where it belongs. */
  readonly returnFocus?: boolean
}

/** Who changed one answer, what and when, the newest first. */
export function HistoryDialog({ id, question, onClose, returnFocus = false }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={question !== null}
      onClose={onClose}
      title={t('history.title')}
      size="lg"
      returnFocus={returnFocus}
    >
      {question !== null && <Versions id={id} question={question} />}
    </Modal>
  )
}

function Versions({ id, question }: { id: string; question: Question }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const history = useQuery(
    api.audits.history.queryOptions({
      input: { id, question: question.code },
      // It grows with every answer.
      staleTime: 0,
      gcTime: 0,
    }),
  )
  if (history.error) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <LoadingState />
  // Stored versions never change: counted from the oldest, each keeps its place.
  const versions = history.data.map((version, index, all) => ({
    ...version,
    place: all.length - index,
    before: all[index + 1]?.answer ?? {},
  }))
  return (
    <>
      <p className="history-question">{localised(question.text, language)}</p>
      {versions.length === 0 ? (
        <p className="history-who">{t('history.empty')}</p>
      ) : (
        <ol className="history" reversed aria-label={t('history.title')}>
          {versions.map(({ place, at, by, before, answer, source, undo }) => (
            <li key={place}>
              {changeWords(question, before, answer, t, language).map(words => (
                <p key={words}>{words}</p>
              ))}
              <p className="history-who">
                {t('history.by', { name: by, when: dateTimeText(at, language) })}
                {source !== null && ` · ${sourceWords(source, t)}`}
                {undo && ` · ${t('history.undone')}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
