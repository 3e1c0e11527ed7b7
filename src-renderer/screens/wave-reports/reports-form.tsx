import { Button, Checkbox, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  reportDocumentSchema,
  type ReportDocument,
  type WaveReportsWish,
} from '../../../src-shared/contract/reports.ts'
import type { Organisation } from '../../../src-shared/model/organisation.ts'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import { usePreferences } from '../../stores/preferences.ts'

const papers = ['A4', 'Letter'] as const

interface Props {
  readonly wave: string
  /** Paper and privacy as the organisation has them. */
  readonly organisation: Pick<Organisation, 'paper' | 'privacy'>
  readonly pending: boolean
  readonly onMake: (wish: WaveReportsWish) => void
}

/** What is handed out, and how it is printed. */
export function ReportsForm({ wave, organisation, pending, onMake }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [documents, setDocuments] = useState<readonly ReportDocument[]>(['branch', 'leaveBehind'])
  const [lang, setLang] = useState(language)
  const [paper, setPaper] = useState(organisation.paper)
  const [privacy, setPrivacy] = useState(organisation.privacy)
  return (
    <form
      className="wave-reports-form"
      onSubmit={event => {
        event.preventDefault()
        onMake({ wave, documents: [...documents], lang, paper, privacy })
      }}
    >
      <fieldset className="wave-reports-documents" disabled={pending}>
        <legend>{t('waveReports.documents')}</legend>
        {reportDocumentSchema.options.map(one => (
          <Checkbox
            key={one}
            label={t(`waveReports.document.${one}`)}
            description={t(`waveReports.documentNote.${one}`)}
            checked={documents.includes(one)}
            onChange={({ currentTarget: { checked } }) =>
              setDocuments(now =>
                reportDocumentSchema.options.filter(d => (d === one ? checked : now.includes(d))),
              )
            }
          />
        ))}
      </fieldset>
      <fieldset className="wave-reports-print" disabled={pending}>
        <legend>{t('waveReports.settings')}</legend>
        <Select
          label={t('waveReports.lang')}
          data={languageSchema.options.map(value => ({ value, label: t(`waveReports.langs.${value}`) }))}
          value={lang}
          allowDeselect={false}
          onChange={value => value !== null && setLang(value)}
        />
        <Select
          label={t('waveReports.paper')}
          data={[...papers]}
          value={paper}
          allowDeselect={false}
          onChange={value => value !== null && setPaper(value)}
        />
        <Switch
          label={t('waveReports.privacy')}
          description={t('waveReports.privacyNote')}
          checked={privacy}
          onChange={event => setPrivacy(event.currentTarget.checked)}
        />
      </fieldset>
      <Button type="submit" variant="filled" disabled={documents.length === 0 || pending}>
        {t('waveReports.make')}
      </Button>
    </form>
  )
}
