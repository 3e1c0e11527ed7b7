import { ActionIcon, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MoreIcon } from './bar-icons.tsx'
import { useDiscard } from './use-discard.ts'

/** What is done with the draft as a whole and seldom. */
export function DraftMenu() {
  const { t } = useTranslation()
  const discard = useDiscard()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('builder.more')} title={t('builder.more')}>
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('builder.more')}>
        <Menu.Item onClick={() => void discard()}>{t('builder.discard.act')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
