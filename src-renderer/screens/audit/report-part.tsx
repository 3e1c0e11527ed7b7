import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { api } from '../../client.ts'
import { JourneyRail } from '../../components/journey-rail.tsx'
import { usePreferences } from '../../stores/preferences.ts'

const editions = ['shopper', 'supervisor', 'branch'] as const

interface Props {
  readonly audit: Audit
  readonly onDownloaded: () => void
  /** Under the report. */
  readonly children?: ReactNode
}

/** The PDF in either language, and the journey from outside. */
export function ReportPart({ audit, onDownloaded, children }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const session = useQuery(api.session.get.queryOptions({ input: {} }))
  const [reportLanguage, setLanguage] = useState(language)
  const supervises = session.data?.profile?.role !== 'shopper'
  const [chosen, setEdition] = useState<(typeof editions)[number] | null>(null)
  const edition = supervises ? (chosen ?? 'supervisor') : 'shopper'
  return (
    <>
      <section className="audit-report" aria-labelledby="audit-report">
        <h2 id="audit-report">{t('audit.report.title')}</h2>
        <Select
          label={t('audit.report.language')}
          data={languageSchema.options.map(value => ({ value, label: t(`values.language.${value}`) }))}
          value={reportLanguage}
          allowDeselect={false}
          onChange={value => value !== null && setLanguage(value)}
        />
        {supervises && (
          <Select
            label={t('audit.report.edition')}
            data={editions.map(value => ({ value, label: t(`audit.report.${value}`) }))}
            value={edition}
            allowDeselect={false}
            onChange={value => value !== null && setEdition(value)}
          />
        )}
        <Button
          variant="filled"
          component="a"
          href={`/files/reports/audit/${audit.id}.pdf?lang=${reportLanguage}&edition=${edition}`}
          download
          onClick={onDownloaded}
        >
          {t('audit.report.download')}
        </Button>
        <p className="audit-report-note">{t('audit.report.note')}</p>
      </section>
      {children}
      {(audit.score !== null || audit.scoreHidden) && (
        <JourneyRail
          current={null}
          over
          moments={railOf(audit).map(moment => ({ ...moment, title: localised(moment.title, language) }))}
          onSelect={code => document.querySelector(`#moment-${CSS.escape(code)}`)?.scrollIntoView()}
        />
      )}
    </>
  )
}

function railOf(audit: Audit) {
  const { questions } = scoreExactly(audit.document, audit.answers)
  return audit.document.moments.flatMap(moment => {
    const shown = questions.filter(one => one.moment === moment.code && one.visible)
    if (shown.length === 0) return []
    return [
      {
        code: moment.code,
        title: moment.title,
        total: shown.length,
        // A locked visit has no way left to go: every stop is reached.
        answered: shown.length,
        percent: audit.score?.moments.find(({ code }) => code === moment.code)?.percent ?? null,
        critical: !audit.scoreHidden && shown.some(one => one.criticalFailed),
      },
    ]
  })
}
