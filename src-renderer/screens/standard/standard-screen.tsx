import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { lastIndustry, listAddress } from '../standards/last-list.ts'
import { industryText, segmentText } from '../../../src-shared/wording/place-words.ts'
import type { StandardLine } from '../standards/standard-line.ts'
import type { FormSetting } from './form-setting.ts'
import { HistoryPart } from './history-part.tsx'
import { lineOf, type StandardDetails } from './standard-details.ts'
import { StandardEditor } from './standard-editor.tsx'
import { blankForm, formOf } from './standard-form-values.ts'
import { UsesPart } from './uses-part.tsx'
import { VariantsPart } from './variants-part.tsx'
import './field.css'
import './standard.css'

/** One standard: its form, variants, uses and history; without a code, a new one. */
export default function StandardScreen({ code }: { code?: string }) {
  const [address] = useSearchParams()
  const standards = useQuery(api.standards.list.queryOptions({ input: {} }))
  if (standards.error) return <ErrorState error={standards.error} onRetry={() => void standards.refetch()} />
  if (!standards.data) return <LoadingState />
  const baseCode = address.get('base')
  if (code !== undefined) return <KnownStandard code={code} lines={standards.data} />
  return <NewStandard key={baseCode} lines={standards.data} baseCode={baseCode} />
}

function NewStandard({ lines, baseCode }: { lines: readonly StandardLine[]; baseCode: string | null }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  // A variant has no variants: only a standard of its own can be a base.
  const base = lines.find(one => one.standard.code === baseCode && one.base === null) ?? null
  const setting = useMemo(() => settingOf(lines, base, null), [lines, base])
  const initial = useMemo(() => {
    const industry = lastIndustry() ?? ''
    return base
      ? formOf({ ...base.standard, code: '' }, { ...base, status: 'active' })
      : { ...blankForm, industry }
  }, [base])
  return (
    <div className="page standard-page">
      <PageHeader
        title={t(base ? 'standards.form.newVariant' : 'standards.form.newTitle')}
        note={
          base
            ? t('standards.form.variantNote', { base: localised(base.standard.text, language) })
            : undefined
        }
        back={
          base
            ? { to: `/standards/${base.standard.code}`, label: t('standards.variants.base') }
            : { to: listAddress(), label: t('standards.title') }
        }
      />
      <StandardEditor setting={setting} initial={initial} line={null} />
    </div>
  )
}

function KnownStandard({ code, lines }: { code: string; lines: readonly StandardLine[] }) {
  const standard = useQuery(api.standards.get.queryOptions({ input: { code } }))
  if (standard.error) return <ErrorState error={standard.error} onRetry={() => void standard.refetch()} />
  if (!standard.data) return <LoadingState />
  return <Known details={standard.data} lines={lines} />
}

function Known({ details, lines }: { details: StandardDetails; lines: readonly StandardLine[] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { standard } = details
  const base = lines.find(one => one.standard.code === details.base) ?? null
  const setting = useMemo(() => settingOf(lines, base, standard), [lines, base, standard])
  return (
    <div className="page standard-page">
      <PageHeader
        title={localised(standard.text, language)}
        note={[
          industryText(details.industry, t),
          ...(base ? [t(`values.channel.${standard.channel}`), segmentText(standard.segment, t)] : []),
          standard.code,
          t('common.revision', { revision: details.revision }),
          ...(details.status === 'active' ? [] : [t(`standards.status.${details.status}`)]),
        ].join(' · ')}
        back={{ to: listAddress(), label: t('standards.title') }}
      />
      <StandardEditor setting={setting} initial={formOf(standard, details)} line={lineOf(details)}>
        <VariantsPart details={details} base={base} />
        <UsesPart uses={details.uses} />
        <HistoryPart revisions={details.revisions} />
      </StandardEditor>
    </div>
  )
}

function settingOf(
  lines: readonly StandardLine[],
  base: StandardLine | null,
  before: FormSetting['before'],
): FormSetting {
  return {
    lines,
    base: base && { standard: base.standard, form: formOf(base.standard, base) },
    before: before ?? base?.standard ?? null,
  }
}
