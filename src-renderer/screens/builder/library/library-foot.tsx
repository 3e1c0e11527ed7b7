import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../components/key-hint.tsx'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilder } from '../builder-context.ts'
import { draftWords } from '../draft-words.ts'
import { useAdding } from './use-adding.ts'
import type { ShownStandards } from './use-shown-standards.ts'
import { usedStandards } from './used-standards.ts'

/** What the standard in hand asks for, and the ways to add it. */
export function LibraryFoot({ shown }: { shown: ShownStandards }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const used = useBuilder(state => usedStandards(state.draft))
  const { add, addMoment } = useAdding(shown)
  const enter = t('common.keys.enter')
  const standard = shown.active?.standard
  if (standard === undefined) return null
  const group = shown.groups.find(({ code }) => code === standard.moment.code)
  const rest = (group?.lines ?? []).filter(line => !used.has(line.standard.code)).length
  return (
    <div className="library-foot">
      <div className="library-good">
        <h3>{t('builder.library.good')}</h3>
        <p>{draftWords(standard.good, language)}</p>
      </div>
      <div className="library-acts">
        <Button
          disabled={used.has(standard.code)}
          aria-keyshortcuts="Enter"
          rightSection={<KeyHint keys={enter} />}
          onClick={() => add('own')}
        >
          {t(used.has(standard.code) ? 'builder.library.isUsed' : 'builder.library.add')}
        </Button>
        {rest > 1 && (
          <Button variant="subtle" aria-keyshortcuts="Control+Enter" onClick={addMoment}>
            {t('builder.library.addAll', { count: rest })}
          </Button>
        )}
      </div>
    </div>
  )
}
