import { useTranslation } from 'react-i18next'
import { timeText } from '../../src-shared/format/date.ts'
import type { Translate } from '../../src-shared/messages/translator.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import { usePreferences } from '../stores/preferences.ts'
import type { SaveState } from '../stores/outbox.ts'
import './save-mark.css'

/**
 * Whether the work is on disk, in words and a mark. A failure says why and offers another try; resting on its words
 * tells what is safe and what to do.
 */
export function SaveMark({ save, onRetry }: { save: SaveState; onRetry: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <div className="save" data-state={save.kind}>
      <svg className="save-dot" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {save.kind === 'failed' ? (
          <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" stroke="currentColor" strokeWidth="2" />
        ) : (
          <circle
            cx="5"
            cy="5"
            r="3.5"
            stroke="currentColor"
            strokeWidth="1.5"
            fill={save.kind === 'saving' ? 'none' : 'currentColor'}
          />
        )}
      </svg>
      <span
        className="save-words"
        title={
          save.kind === 'failed'
            ? `${t(`errors.${save.reason}.safe`)} ${t(`errors.${save.reason}.next`)}`
            : undefined
        }
      >
        {saveText(save, t, language)}
      </span>
      {save.kind === 'failed' && (
        <button type="button" className="save-again" onClick={onRetry}>
          {t('scoring.save.again')}
        </button>
      )}
    </div>
  )
}

export function saveText(save: SaveState, t: Translate, language: Language): string {
  switch (save.kind) {
    case 'kept':
      return t('scoring.save.kept')
    case 'saving':
      return t('scoring.save.saving')
    case 'saved':
      return t('scoring.save.saved', { time: timeText(save.at, language, true) })
    case 'failed':
      return t('scoring.save.failed', { because: t(`scoring.save.because.${save.reason}`) })
  }
}
