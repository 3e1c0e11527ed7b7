import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditLine } from '../../../src-shared/model/audit.ts'
import { VisitTable } from '../../components/visit-table.tsx'

const shownAtFirst = 12

/** Submitted visits, the newest first, with their scores. */
export function RecentVisits({ audits }: { audits: readonly AuditLine[] }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const latestFirst = audits.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  return (
    <section className="home-section" aria-labelledby="home-recent">
      <h2 id="home-recent">{t('home.recent.title')}</h2>
      {audits.length === 0 ? (
        <p className="home-quiet">
          {t('home.empty.recentTitle')}. {t('home.empty.recentHint')}
        </p>
      ) : (
        <VisitTable
          audits={all ? latestFirst : latestFirst.slice(0, shownAtFirst)}
          label={t('home.recent.title')}
        />
      )}
      {!all && audits.length > shownAtFirst && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('home.recent.all', { count: audits.length })}
        </Button>
      )}
    </section>
  )
}
