import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect } from 'wouter'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { useSupervises } from '../../app/supervised.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { AnswersPart } from './answers-part.tsx'
import { AppealsPart } from './appeals-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { IssuePart } from './issue-part.tsx'
import { ReportPart } from './report-part.tsx'
import { RevisionsPart } from './revisions-part.tsx'
import { SendOff } from './send-off.tsx'
import { SubmissionsPart } from './submissions-part.tsx'
import { ScorePart } from './score-part.tsx'
import './audit.css'

/** A whole visit, read-only. */
export default function AuditScreen({ id }: { id: string }) {
  const audit = useQuery(api.audits.get.queryOptions({ input: { id } }))
  const session = useQuery(api.session.get.queryOptions({ input: {} }))
  if (audit.error) return <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />
  if (!audit.data || !session.data) return <LoadingState />
  const { status, shopper } = audit.data
  const { supervises, profile } = session.data
  // A visit that was sent back is mended by its shopper; its supervisor reads it as it stands.
  const own = !supervises || profile?.role === 'shopper' || profile?.alias === shopper
  if (status === 'draft' || (status === 'returned' && own)) return <Redirect to={`/visits/${id}`} replace />
  return <AuditPage audit={audit.data} />
}

function AuditPage({ audit }: { audit: Audit }) {
  const { t } = useTranslation()
  const supervises = useSupervises()
  const [downloaded, setDownloaded] = useState(false)
  const language = usePreferences(state => state.language)
  // Whoever comes from elsewhere for one answer finds it in sight.
  useEffect(() => {
    const line = document.getElementById(decodeURIComponent(window.location.hash.slice(1)))
    line?.scrollIntoView({ block: 'center' })
  }, [])
  const note = [
    t('scoring.checklist', { title: localised(audit.checklistTitle, language), revision: audit.revision }),
    ...(audit.wave === null ? [] : [t('scoring.wave', { wave: audit.wave })]),
    t('audit.number', { number: audit.number }),
    t('audit.by', { name: audit.shopper }),
    ...(audit.submittedAt === null
      ? []
      : [t('audit.submittedAt', { when: dateTimeText(audit.submittedAt, language) })]),
  ].join(' · ')
  return (
    <div className="page audit">
      <PageHeader title={audit.branchName} note={note} back={{ to: '/', label: t('audit.back') }}>
        <span className="audit-status">{t(`values.status.${audit.status}`)}</span>
        {supervises && audit.status !== 'impossible' && (
          <Button component={Link} to={`/review/${audit.id}`}>
            {t('review.title')}
          </Button>
        )}
        {audit.evidence.length > 0 && (
          <Button component={Link} to={`/visits/${audit.id}/evidence`}>
            {t('evidence.gallery.open')}
          </Button>
        )}
      </PageHeader>
      <div className="audit-columns">
        <div className="audit-main">
          {audit.status === 'impossible' ? (
            <section className="audit-impossible">
              <h2>{t('audit.impossibleTitle')}</h2>
              <p>{audit.reason}</p>
            </section>
          ) : audit.scoreHidden ? (
            <section className="audit-hidden" aria-labelledby="audit-hidden">
              <h2 id="audit-hidden">{t('submission.hidden.title')}</h2>
              <p>{t('submission.hidden.note')}</p>
            </section>
          ) : (
            audit.score !== null && <ScorePart audit={audit} score={audit.score} />
          )}
          {!audit.scoreHidden && <AppealsPart audit={audit} />}
          {audit.score !== null && <RevisionsPart audit={audit} />}
          <FactsPart audit={audit} />
          <AnswersPart audit={audit} />
        </div>
        <aside className="audit-side">
          <ReportPart audit={audit} onDownloaded={() => setDownloaded(true)}>
            {supervises && audit.status === 'approved' && (
              <IssuePart audit={audit} offered={downloaded} key={audit.issuedOn} />
            )}
          </ReportPart>
          {audit.withdrawable && <SendOff audit={audit.id} />}
          <SubmissionsPart audit={audit} />
        </aside>
      </div>
    </div>
  )
}
