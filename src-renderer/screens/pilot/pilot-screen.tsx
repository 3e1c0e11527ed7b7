import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { stageSchema } from '../../../src-shared/model/action.ts'
import type { PilotPage } from '../../../src-shared/model/pilot.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { PilotTable } from './pilot-table.tsx'
import { VerdictPart } from './verdict-part.tsx'
import './pilot.css'

/** A pilot: which branches try the measure, how they were chosen, and what came of it against the rest. */
export default function PilotScreen({ id }: { id: string }) {
  const [wave, setWave] = useState<string | undefined>(undefined)
  const pilot = useQuery(
    api.pilots.get.queryOptions({ input: { id, wave }, placeholderData: keepPreviousData }),
  )
  if (pilot.error) return <ErrorState error={pilot.error} onRetry={() => void pilot.refetch()} />
  if (!pilot.data) return <LoadingState />
  return <Page pilot={pilot.data} onWave={setWave} />
}

function Page({ pilot, onWave }: { pilot: PilotPage; onWave: (wave: string) => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { title, checklist, checklistTitle, before, drawn, at, author, seed, waves, after, actions } = pilot
  const note = [
    localised(checklistTitle, language) || checklist,
    t('actions.pilotPage.wave', { wave: before }),
    t(drawn ? 'actions.pilotPage.drawn' : 'actions.pilotPage.picked', {
      when: dateTimeText(at, language),
      who: author,
    }),
  ].join(' · ')
  return (
    <div className="page pilot">
      <PageHeader title={title} note={note} back={{ to: '/actions', label: t('actions.pilotPage.back') }}>
        {waves.length > 1 && (
          <NativeSelect
            label={t('actions.pilotPage.waveAfter')}
            data={waves.map(wave => ({
              value: wave.code,
              label: wave.title === '' ? wave.code : `${wave.code}, ${wave.title}`,
            }))}
            value={after ?? ''}
            onChange={event => onWave(event.currentTarget.value)}
          />
        )}
      </PageHeader>
      <VerdictPart pilot={pilot} />
      <section aria-labelledby="pilot-branches">
        <h2 id="pilot-branches">{t('actions.pilotPage.branches')}</h2>
        <PilotTable pilot={pilot} />
      </section>
      <section aria-labelledby="pilot-actions">
        <h2 id="pilot-actions">{t('actions.pilotPage.actions')}</h2>
        {actions.length === 0 ? (
          <p className="pilot-quiet">{t('actions.pilotPage.noActions')}</p>
        ) : (
          <ul className="pilot-actions">
            {actions.map(({ id, number, measure, stage }) => (
              <li key={id}>
                <Link to={`/actions/${id}`} className="table-link">
                  {t('actions.number', { number })}
                </Link>{' '}
                {measure}{' '}
                <span className="pilot-quiet">{t(`actions.stage.${stageSchema.parse(stage)}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {seed !== null && (
        <details className="pilot-repeat">
          <summary>{t('actions.pilotPage.repeat')}</summary>
          <p>
            {t('actions.pilotPage.repeatHint', {
              count: pilot.branches.filter(branch => branch.pilot).length,
            })}
          </p>
          <p>
            {t('actions.pilotPage.seed')}: <code>{seed}</code>
          </p>
        </details>
      )}
    </div>
  )
}
