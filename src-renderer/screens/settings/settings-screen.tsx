import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PeopleSection } from '../people/people-section.tsx'
import { PinSection } from '../people/pin-section.tsx'
import { BackupsSection } from './backups/backups-section.tsx'
import { DataSection } from './data-section.tsx'
import { LibrarySection } from './library-section.tsx'
import { OrganisationSection } from './organisation-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { ScreenSection } from './screen-section.tsx'
import { SnippetsSection } from './snippets-section.tsx'
import './settings.css'

/** Everything one person sets for this laptop and for their reports. */
export default function SettingsScreen() {
  const { t } = useTranslation()
  const session = useQuery(api.session.get.queryOptions({ input: {} }))
  if (session.error) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />
  if (!session.data) return <LoadingState />
  const { profile, organisation, notices, hasPin, supervises } = session.data
  return (
    <div className="page settings">
      <PageHeader title={t('settings.title')} />
      {notices.map(notice => (
        <output key={notice} className="settings-notice">
          {t(`settings.notice.${notice}`)}
        </output>
      ))}
      <ScreenSection />
      {profile && <ProfileSection profile={profile} supervises={supervises} />}
      {profile && <PinSection hasPin={hasPin} />}
      <SnippetsSection />
      {supervises && <PeopleSection />}
      {supervises && <OrganisationSection organisation={organisation} />}
      {supervises && <LibrarySection />}
      {supervises && <BackupsSection />}
      <DataSection session={session.data} />
    </div>
  )
}
