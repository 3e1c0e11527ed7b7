import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../src-shared/model/profile.ts'
import { announce, announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'

type Props = { person: Person; onEdit: () => void; onRemove: () => void }

/** One person: name, alias, what they do, and the acts on them. Who sits here is changed in their own section. */
export function PersonRow({ person, onEdit, onRemove }: Props) {
  const { t } = useTranslation()
  const { id, name, alias, role, hasPin, here, active } = person
  const back = useMutation(
    api.people.activate.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.people.key() })
        await queries.invalidateQueries({ queryKey: api.session.key() })
        announce(t('people.list.activated', { name }))
      },
      onError: announceError,
    }),
  )
  const marks = [
    t(`people.roles.${role}`),
    here && t('people.list.here'),
    hasPin && t('people.list.pin'),
    !active && t('people.list.inactive'),
  ].filter(mark => mark !== false)
  return (
    <li className="person" data-inactive={!active || undefined}>
      <div className="person-words">
        <span className="person-name">{name}</span>
        <span className="person-marks">{[alias, ...marks].join(' · ')}</span>
      </div>
      {active && !here && (
        <>
          <Button variant="subtle" aria-label={t('people.list.edit', { name })} onClick={onEdit}>
            {t('common.act.edit')}
          </Button>
          <Button variant="subtle" aria-label={t('people.list.remove', { name })} onClick={onRemove}>
            {t('people.list.actRemove')}
          </Button>
        </>
      )}
      {!active && (
        <Button
          variant="subtle"
          aria-label={t('people.list.activate', { name })}
          loading={back.isPending}
          onClick={() => back.mutate({ id })}
        >
          {t('people.list.actActivate')}
        </Button>
      )}
    </li>
  )
}
