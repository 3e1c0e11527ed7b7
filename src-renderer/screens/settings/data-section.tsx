import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { announce, announceError } from '../../app/announce.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { api } from '../../client.ts'
import { SettingsSection } from './settings-section.tsx'

/** Where everything lies: opened by the host that can, its path copied elsewhere. */
export function DataSection({ session }: { session: ContractOutputs['session']['get'] }) {
  const { t } = useTranslation()
  const open = useMutation(api.session.openDataFolder.mutationOptions({ onError: announceError }))
  const copy = useMutation({
    mutationFn: () => navigator.clipboard.writeText(session.dataFolder),
    onSuccess: () => announce(t('settings.data.copied')),
    onError: announceError,
  })
  return (
    <SettingsSection title={t('settings.data.title')} note={t('settings.data.note')}>
      <div>
        <span className="labelled-label">{t('settings.data.folder')}</span>
        <p className="settings-folder">{session.dataFolder}</p>
      </div>
      <div className="settings-acts">
        {session.abilities.openFolder ? (
          <Button loading={open.isPending} onClick={() => open.mutate({})}>
            {t('settings.data.open')}
          </Button>
        ) : (
          <Button onClick={() => copy.mutate()}>{t('settings.data.copyPath')}</Button>
        )}
        {session.supervises && (
          <Button component={Link} to="/retention">
            {t('retention.title')}
          </Button>
        )}
      </div>
      <p className="settings-note">
        {t('settings.data.version', { version: session.version })} ·{' '}
        <Link to="/settings/about">{t('about.open')}</Link>
      </p>
    </SettingsSection>
  )
}
