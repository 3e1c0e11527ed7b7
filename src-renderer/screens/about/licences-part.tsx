import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { LicenceLine } from './licence-line.tsx'

/** Everything that ships, and under which terms; found by name or licence. */
export function LicencesPart() {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  const licences = useQuery(api.about.licences.queryOptions({ input: {} }))
  if (licences.error) return <ErrorState error={licences.error} onRetry={() => void licences.refetch()} />
  if (!licences.data) return <LoadingState />
  const words = wanted.toLowerCase().split(/\s+/)
  const found = licences.data.components.filter(({ name, licence, version }) =>
    words.every(word => `${name} ${version} ${licence}`.toLowerCase().includes(word)),
  )
  return (
    <section className="about-part" aria-labelledby="about-licences">
      <div className="about-head">
        <h2 id="about-licences">{t('about.licences.title')}</h2>
        <SearchField
          className="about-search"
          label={t('about.licences.search')}
          value={wanted}
          onSearch={setWanted}
        />
      </div>
      <p className="about-note">
        {t('about.licences.note')} <output>{t('about.licences.found', { count: found.length })}</output>
      </p>
      {found.length === 0 && <p>{t('about.licences.none')}</p>}
      <div className="licences">
        {found.map(one => (
          <LicenceLine key={`${one.name} ${one.version}`} component={one} />
        ))}
      </div>
    </section>
  )
}
