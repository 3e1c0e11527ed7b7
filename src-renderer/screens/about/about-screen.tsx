import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../client.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { DiagnosticsPart } from './diagnostics-part.tsx'
import { LicencesPart } from './licences-part.tsx'
import './about.css'

/** The program itself: what it is made of, and how it is doing. */
export default function AboutScreen() {
  const { t } = useTranslation()
  const session = useQuery(api.session.get.queryOptions({ input: {} }))
  return (
    <div className="page about">
      <PageHeader
        title={t('about.title')}
        note={t('about.note', { version: session.data?.version ?? '' })}
        back={{ to: '/settings', label: t('common.sections.settings') }}
      />
      <DiagnosticsPart />
      <LicencesPart />
    </div>
  )
}
