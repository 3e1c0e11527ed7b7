import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Person } from '../../../src-shared/model/profile.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { SettingsSection } from '../settings/settings-section.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PersonRow } from './person-row.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import './people.css'

/** Everybody who works at this laptop: entered, changed, taken off the list. */
export function PeopleSection() {
  const { t } = useTranslation()
  const people = useQuery(api.people.all.queryOptions({ input: {} }))
  const [edited, setEdited] = useState<Person | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Person | null>(null)
  return (
    <SettingsSection title={t('people.list.title')} note={t('people.list.note')}>
      {people.error && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <LoadingState />}
      <ul className="people" aria-label={t('people.list.title')}>
        {people.data?.map(person => (
          <PersonRow
            key={person.id}
            person={person}
            onEdit={() => setEdited(person)}
            onRemove={() => setLeaving(person)}
          />
        ))}
      </ul>
      <div className="settings-acts">
        <Button onClick={() => setEdited('new')}>{t('people.list.add')}</Button>
        <Button component={Link} to="/log" variant="subtle">
          {t('log.title')}
        </Button>
      </div>
      <PersonDialog person={edited} onClose={() => setEdited(null)} />
      <RemoveDialog person={leaving} onClose={() => setLeaving(null)} />
    </SettingsSection>
  )
}
