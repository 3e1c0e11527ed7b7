import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { networkReportAddress } from '../../../src-shared/contract/network-report.ts'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import type { Compared } from './compare-address.ts'

/** The report of what is compared, as it is filtered, in a language chosen apart from the screen's. */
export function NetworkReportMenu({ compared: { filters, question } }: { readonly compared: Compared }) {
  const { t } = useTranslation()
  const wish = { ...question, ...(filters.since !== null && { since: filters.since }) }
  return (
    <Menu>
      <Menu.Target>
        <Button>{t('compare.report.menu')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languageSchema.options.map(lang => (
          <Menu.Item
            key={lang}
            component="a"
            href={networkReportAddress({ ...wish, lang })}
            download
            aria-label={t('compare.report.of', { language: t(`values.language.${lang}`) })}
          >
            {t(`values.language.${lang}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
