import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../stores/preferences.ts'

const kinds = ['csv', 'xlsx', 'json'] as const

/** The library as a file: of the chosen industry, or all of it. */
export function ExportMenu({ industry }: { industry: string | null }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const asked = new URLSearchParams({ ...(industry === null ? {} : { industry }), lang: language })
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} shadow="">
      <Menu.Target>
        <Button>{t('standards.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {/* a JSON file holds one industry */}
        {kinds
          .filter(kind => kind !== 'json' || industry !== null)
          .map(kind => (
            <Menu.Item
              key={kind}
              component="a"
              href={`/files/standards.${kind}?${asked.toString()}`}
              download
            >
              {t(`standards.exportAs.${kind}`)}
            </Menu.Item>
          ))}
        <p className="standards-menu-note">
          {t(industry === null ? 'standards.exportNoteAll' : 'standards.exportNote')}
        </p>
      </Menu.Dropdown>
    </Menu>
  )
}
