import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { ChecklistActs } from './checklist-acts.tsx'
import { ChecklistContent } from './checklist-content.tsx'
import { ChecklistFacts } from './checklist-facts.tsx'
import { CompareRevisions } from './compare-revisions.tsx'
import { RetireChecklist } from './retire-checklist.tsx'
import { RevisionTable } from './revision-table.tsx'
import './checklist.css'

/** One published checklist: its revisions, what changed between them, its questions, its files. */
export default function ChecklistScreen({ code }: { code: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [search, setSearch] = useSearchParams()
  const asked = Number(search.get('revision'))
  const revision = Number.isInteger(asked) && asked > 0 ? asked : undefined
  const input = revision === undefined ? { code } : { code, revision }
  const shown = useQuery(api.checklists.get.queryOptions({ input }))
  const revisions = useQuery(api.checklists.revisions.queryOptions({ input: { code } }))
  const lines = useQuery(api.checklists.list.queryOptions({ input: {} }))
  const error = shown.error ?? revisions.error ?? lines.error
  if (error) return <ErrorState error={error} />
  const line = lines.data?.find(one => one.code === code)
  if (!shown.data || !revisions.data || !line) return <LoadingState />
  const { checklist, hash } = shown.data
  const number = checklist.revision ?? line.revision
  return (
    <div className="page checklist-page">
      <PageHeader
        title={localised(checklist.title, language) || code}
        note={<ChecklistFacts checklist={checklist} revision={number} newest={number === line.revision} />}
        back={{ to: '/checklists', label: t('checklists.title') }}
      >
        <ChecklistActs line={line} revision={number} />
      </PageHeader>
      {line.retired && <p className="checklist-retired">{t('checklists.page.retired')}</p>}
      <div className="checklist-columns">
        <section aria-labelledby="checklist-content">
          <h2 id="checklist-content">{t('checklists.page.content')}</h2>
          <ChecklistContent checklist={checklist} />
        </section>
        <div className="checklist-side">
          <section aria-labelledby="checklist-revisions">
            <h2 id="checklist-revisions">{t('checklists.page.revisions')}</h2>
            <RevisionTable
              revisions={revisions.data}
              shown={number}
              onShow={next => setSearch({ revision: String(next) })}
            />
            <p className="checklist-hash">
              <span className="only-read">SHA-256 </span>
              {hash}
            </p>
          </section>
          <RetireChecklist code={code} retired={line.retired} />
        </div>
      </div>
      <section aria-labelledby="checklist-compare">
        <h2 id="checklist-compare">{t('checklists.page.compare')}</h2>
        <CompareRevisions code={code} revisions={revisions.data} shown={number} />
      </section>
    </div>
  )
}
