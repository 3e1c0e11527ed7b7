import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { scoreText } from '../../../src-shared/format/number.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { saveText } from '../../components/save-mark.tsx'
import { useAudit, useScoringLater } from './session-context.ts'

/** Says score and saving to screen readers: calmly once things settle, a failure at once. */
export function LiveRegion() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const percent = useScoringLater(state => state.live.percent)
  const hidden = useAudit().document.scoring.hideScore === true
  const save = useScoringLater(state => state.save)
  const score =
    percent === null
      ? t('scoring.noScoreYet')
      : t('scoring.scoreSoFar', { score: scoreText(percent, language) })
  const told = hidden ? [] : [score]
  // The clock of each saving is for the eyes; read aloud after every answer it would drown the questions.
  const words = [...told, ...(save.kind === 'saved' ? [t('common.saved')] : [])].join('. ')
  const [calm] = useDebouncedValue(words, 1_500)
  return (
    <>
      <div role="status" className="only-read">
        {calm}
      </div>
      <div role="alert" className="only-read">
        {save.kind === 'failed' ? `${saveText(save, t, language)}. ${t('scoring.save.trying')}` : ''}
      </div>
    </>
  )
}
