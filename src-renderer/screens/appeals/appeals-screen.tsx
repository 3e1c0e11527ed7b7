import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { AppealTable } from './appeal-table.tsx'
import { AppealsDrawing } from './appeals-drawing.tsx'
import { CalendarForm } from './calendar-form.tsx'
import './appeals.css'

/** What branches dispute: open ones by the day they are to be decided, decided ones under them, and the deadlines. */
export default function AppealsScreen() {
  const { t } = useTranslation()
  const appeals = useQuery(api.appeals.list.queryOptions({ input: {} }))
  const calendar = useQuery(api.appeals.calendar.queryOptions({ input: {} }))
  const error = appeals.error ?? calendar.error
  if (error) return <ErrorState error={error} onRetry={() => void appeals.refetch()} />
  if (!appeals.data || !calendar.data) return <LoadingState />
  const open = appeals.data.filter(({ decidedAt }) => decidedAt === null)
  const decided = appeals.data.filter(({ decidedAt }) => decidedAt !== null)
  return (
    <div className="page appeals">
      <PageHeader
        title={t('appeals.title')}
        note={t('appeals.lead')}
        back={{ to: '/review', label: t('appeals.back') }}
      />
      {open.length > 0 ? (
        <AppealTable label={t('appeals.open')} appeals={open} />
      ) : (
        <EmptyState
          title={t('appeals.empty')}
          hint={t('appeals.emptyHint')}
          drawing={decided.length === 0 ? <AppealsDrawing /> : undefined}
        />
      )}
      {decided.length > 0 && (
        <section aria-labelledby="appeals-decided">
          <h2 id="appeals-decided">{t('appeals.decided')}</h2>
          <AppealTable label={t('appeals.decided')} appeals={decided} />
        </section>
      )}
      <CalendarForm calendar={calendar.data} key={JSON.stringify(calendar.data)} />
    </div>
  )
}
