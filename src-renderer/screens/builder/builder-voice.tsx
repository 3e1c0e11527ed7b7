import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { saveText } from '../../components/save-mark.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { useBuilder } from './builder-context.ts'

const useVoice = create<{ readonly words: string; readonly turn: number }>()(() => ({ words: '', turn: 0 }))

/** Says what was done to screen readers; the eyes see it anyway. */
export function say(words: string): void {
  useVoice.setState(({ turn }) => ({ words, turn: turn + 1 }))
}

/** Everything the builder says without drawing it: acts at once, saving calmly, a failure to save at once. */
export function BuilderVoice() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { words, turn } = useVoice()
  const save = useBuilder(state => state.save)
  const [calm] = useDebouncedValue(save.kind === 'saved' ? t('common.saved') : '', 1_500)
  return (
    <>
      <div role="status" className="only-read">
        <span key={turn}>{words}</span>
      </div>
      <div role="status" className="only-read">
        {calm}
      </div>
      <div role="alert" className="only-read">
        {save.kind === 'failed' ? saveText(save, t, language) : ''}
      </div>
    </>
  )
}
