import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../src-shared/model/settings.ts'
import { announceError } from '../../app/announce.ts'
import { LabelledControl } from '../../components/labelled-control.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { SettingsSection } from './settings-section.tsx'

/** Language and appearance: they change at once and are saved by themselves. */
export function ScreenSection() {
  const { t } = useTranslation()
  const { language, theme, change } = usePreferences()
  const set = (part: Partial<Settings>) => void change(part).catch(announceError)
  return (
    <SettingsSection title={t('settings.screen.title')}>
      <LabelledControl label={t('settings.screen.language')}>
        {id => (
          <SegmentedControl
            aria-labelledby={id}
            value={language}
            onChange={value => set({ language: value })}
            data={(['ru', 'en'] as const).map(value => ({ value, label: t(`values.language.${value}`) }))}
          />
        )}
      </LabelledControl>
      <LabelledControl label={t('settings.screen.theme')}>
        {id => (
          <SegmentedControl
            aria-labelledby={id}
            value={theme}
            onChange={value => set({ theme: value })}
            data={(['system', 'light', 'dark', 'contrast'] as const).map(value => ({
              value,
              label: t(`settings.screen.themes.${value}`),
            }))}
          />
        )}
      </LabelledControl>
    </SettingsSection>
  )
}
