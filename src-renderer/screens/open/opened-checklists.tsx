import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { api } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'

type Imported = ContractOutputs['checklists']['import']

/** What a file brought, line by line: each checklist, then the standards in one. */
export function OpenedChecklists({ checklists, standards }: Imported) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const known = useQuery(api.checklists.list.queryOptions({ input: {} }))
  const counts = [
    standards.added > 0 && t('home.open.standardsAdded', { count: standards.added }),
    standards.updated > 0 && t('home.open.standardsUpdated', { count: standards.updated }),
    standards.unchanged > 0 && t('home.open.standardsUnchanged', { count: standards.unchanged }),
  ].filter(text => text !== false)
  return (
    <dl className="opened">
      {checklists.map(line => {
        const title = known.data?.find(checklist => checklist.code === line.code)?.title
        return (
          <div key={`${line.code} ${line.revision}`} className="opened-row">
            <dt>
              {localised(title, language) || line.code}{' '}
              <span className="opened-note">{t('common.revision', { revision: line.revision })}</span>
            </dt>
            <dd data-change={line.change}>{t(`home.open.${line.change}`)}</dd>
          </div>
        )
      })}
      {counts.length > 0 && (
        <div className="opened-row">
          <dt>{t('home.open.standards')}</dt>
          <dd>{counts.join(' · ')}</dd>
        </div>
      )}
    </dl>
  )
}
