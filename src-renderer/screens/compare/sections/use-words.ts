import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../../stores/preferences.ts'
import type { Words } from '../figures.ts'

/** Words and language together, as the functions of figures take them. */
export function useWords(): Words {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return useMemo(() => ({ t, language }), [t, language])
}
