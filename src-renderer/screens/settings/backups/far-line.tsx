import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExchangeProgress } from '../../../../src-shared/contract/exchange.ts'
import { numberText } from '../../../../src-shared/format/number.ts'
import { usePreferences } from '../../../stores/preferences.ts'

/** How far a copy or a restore is; `null`: its file is still on its way to the door. */
export function FarLine({ progress, onStop }: { progress: ExchangeProgress | null; onStop: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const total = progress?.total ?? null
  const text = (count: number) => numberText(count, language, 0)
  const words =
    progress === null
      ? t('backups.restore.sending')
      : total === null || progress.stage === 'checking'
        ? t('backups.restore.checking')
        : t(`backups.restore.${progress.stage}`, { done: text(progress.done), total: text(total) })
  return (
    <div className="far-line">
      <span role="status">{words}</span>
      {total !== null && total > 0 && (
        <progress className="far-line-bar" max={total} value={progress?.done ?? 0} aria-label={words} />
      )}
      <Button variant="subtle" onClick={onStop}>
        {t('backups.restore.stop')}
      </Button>
    </div>
  )
}
