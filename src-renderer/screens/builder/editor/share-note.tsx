import { useTranslation } from 'react-i18next'
import { percentText } from '../../../../src-shared/format/number.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilder } from '../builder-context.ts'

/** How much of the total hangs on a moment or a question. */
export function ShareNote({ kind, id }: { kind: 'moment' | 'question'; id: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const share = useBuilder(
    ({ shares }) => (kind === 'moment' ? shares.moments : shares.questions).get(id) ?? 0,
  )
  if (share === 0) return t('editor.noShare')
  return t('editor.share', { share: percentText(share, language) })
}
