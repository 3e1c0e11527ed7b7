import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import type { ActionOrigin } from '../../../src-shared/model/action.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { ActionForm } from './action-form.tsx'
import { emptyForm, fieldsOf, type ActionFormRead } from './action-form-schema.ts'
import './action-facts.css'
import './action-form.css'

const everywhere = '@network'
const here = '@branch'

interface Props {
  readonly origin: ActionOrigin
  readonly onCancel: () => void
}

/** What failed, what already stands against it, and the form. Leads to the action once it is made. */
export function NewAction({ origin, onCancel }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [, navigate] = useLocation()
  const words = useQuery(api.actions.origin.queryOptions({ input: origin }))
  const owners = useQuery(api.actions.owners.queryOptions({ input: {} }))
  const pilots = useQuery(api.pilots.list.queryOptions({ input: {} }))
  const create = useMutation(
    api.actions.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: api.actions.key() })
        navigate(`/actions/${id}`)
      },
    }),
  )
  const error = words.error ?? owners.error ?? pilots.error
  if (error) return <ErrorState error={error} />
  if (!words.data || !owners.data || !pilots.data) return <LoadingState />
  const { branchName, questionText, good, known } = words.data
  const places = [
    ...(origin.branch === null ? [] : [{ value: here, label: branchName ?? origin.branch }]),
    { value: everywhere, label: t('actions.network') },
    ...pilots.data
      .filter(({ checklist }) => checklist === origin.checklist)
      .map(({ id, title }) => ({ value: id, label: t('actions.pilot', { title }) })),
  ]
  const make = (read: ActionFormRead) =>
    create.mutate({
      origin: { ...origin, branch: read.place === here ? origin.branch : null },
      fields: fieldsOf(read),
      pilot: read.place === here || read.place === everywhere ? null : read.place,
    })
  return (
    <div className="action-new">
      <dl className="action-facts">
        <div>
          <dt>{t('actions.form.failed')}</dt>
          <dd>{localised(questionText ?? undefined, language) || origin.question}</dd>
        </div>
        {good !== null && (
          <div>
            <dt>{t('actions.form.good')}</dt>
            <dd>{localised(good, language)}</dd>
          </div>
        )}
      </dl>
      {known.length > 0 && (
        <div className="action-known" role="note">
          <p>{t('actions.make.known', { count: known.length })}</p>
          <ul>
            {known.map(action => (
              <li key={action.id}>
                <Link to={`/actions/${action.id}`} className="table-link">
                  {t('actions.number', { number: action.number })}
                </Link>{' '}
                {action.measure}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ActionForm
        values={{ ...emptyForm, place: places[0]?.value ?? everywhere }}
        places={places}
        owners={owners.data}
        save={t('actions.make.save')}
        busy={create.isPending}
        error={create.error}
        onSave={make}
        onCancel={onCancel}
      />
    </div>
  )
}
