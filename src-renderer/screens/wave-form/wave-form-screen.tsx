import { useQuery } from '@tanstack/react-query'
import { skipToken } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { RemoveWave } from './remove-wave.tsx'
import { WaveForm } from './wave-form.tsx'
import { copyOf, newWave, valuesOf } from './wave-form-values.ts'
import './wave-form.css'

/** The set-up of a wave; without a code a new one, perhaps after an earlier one (`?copy=CODE`). */
export default function WaveFormScreen({ code }: { code?: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [search] = useSearchParams()
  const pattern = code === undefined ? search.get('copy') : null
  const from = code ?? pattern
  const wave = useQuery(api.waves.get.queryOptions({ input: from === null ? skipToken : { code: from } }))
  const branches = useQuery(api.branches.list.queryOptions({ input: {} }))
  const shoppers = useQuery(api.shoppers.list.queryOptions({ input: {} }))
  const checklists = useQuery(api.checklists.list.queryOptions({ input: {} }))
  const error = wave.error ?? branches.error ?? shoppers.error ?? checklists.error
  if (error) return <ErrorState error={error} />
  if (!branches.data || !shoppers.data || !checklists.data) return <LoadingState />
  if (from !== null && !wave.data) return <LoadingState />
  const chosen = wave.data?.shoppers ?? []
  const people = shoppers.data.filter(({ id, active }) => active || chosen.includes(id))
  const lists = checklists.data.filter(line => !line.retired || wave.data?.checklists.includes(line.code))
  const ids = (all: readonly { id: string; active: boolean }[]) =>
    all.flatMap(({ id, active }) => (active ? [id] : []))
  const blank = newWave(
    ids(branches.data),
    ids(people),
    lists.map(line => line.code),
  )
  const known = wave.data && (pattern === null ? valuesOf : copyOf)(wave.data, language)
  return (
    <div className="page page-narrow">
      <PageHeader
        title={code === undefined ? t('waves.form.newTitle') : t('waves.form.editTitle', { code })}
        note={pattern !== null && t('waves.form.copyNote', { code: pattern })}
        back={
          code === undefined
            ? { to: '/waves', label: t('waves.title') }
            : { to: `/waves/${code}`, label: code }
        }
      />
      <WaveForm
        id={pattern === null ? wave.data?.id : undefined}
        values={known ?? blank}
        branches={branches.data}
        shoppers={people}
        checklists={lists}
      />
      {code !== undefined && wave.data && <RemoveWave id={wave.data.id} code={code} />}
    </div>
  )
}
