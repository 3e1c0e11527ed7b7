import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../stores/preferences.ts'
import { industryText } from '../../../src-shared/wording/place-words.ts'

const tables = ['csv', 'xlsx'] as const

type Props = {
  /** The one that is chosen; null: all. */
  industry: string | null
  /** All that have standards. */
  industries: readonly string[]
}

/** The library as a file: of the chosen industry, or all of it. A JSON file holds one industry. */
export function ExportMenu({ industry, industries }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const address = (kind: string, of: string | null) => {
    const asked = new URLSearchParams({ ...(of === null ? {} : { industry: of }), lang: language })
    return `/files/standards.${kind}?${asked.toString()}`
  }
  return (
    <Menu>
      <Menu.Target>
        <Button>{t('standards.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className="standards-menu-note">
          {industry === null
            ? t('standards.exportNoteAll')
            : t('standards.exportNote', { industry: industryText(industry, t) })}
        </Menu.Label>
        {tables.map(kind => (
          <Menu.Item key={kind} component="a" href={address(kind, industry)} download>
            {t(`standards.exportAs.${kind}`)}
          </Menu.Item>
        ))}
        {(industry === null ? industries : [industry]).map(one => (
          <Menu.Item key={`@${one}`} component="a" href={address('json', one)} download>
            {t('standards.exportAs.json', { industry: industryText(one, t) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
