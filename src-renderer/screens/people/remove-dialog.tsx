import { Button, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../src-shared/model/profile.ts'
import { announce, announceError } from '../../app/announce.ts'
import { faultsOf } from '../../app/explain.ts'
import { faultText } from '../../app/fault-text.ts'
import { api, client, queries } from '../../client.ts'

type Props = {
  /** null while the dialog is closed. */
  person: Person | null
  onClose: () => void
}

/** Asks once before a person is taken off the list. */
export function RemoveDialog({ person, onClose }: Props) {
  const { t } = useTranslation()
  const name = person?.name ?? ''
  const remove = useMutation({
    mutationFn: (id: string) => client.people.remove({ id }),
    onSuccess: async ({ outcome }) => {
      onClose()
      await queries.invalidateQueries({ queryKey: api.people.key() })
      await queries.invalidateQueries({ queryKey: api.session.key() })
      announce(t(`people.list.${outcome}`, { name }))
    },
    onError: error => {
      onClose()
      const [fault] = faultsOf(error)
      if (fault) announce(faultText(fault, t))
      else announceError(error)
    },
  })
  return (
    <Modal opened={person !== null} onClose={onClose} title={t('people.list.removing', { name })}>
      <p>{t('people.list.removingNote')}</p>
      <div className="settings-acts people-acts">
        <Button
          variant="filled"
          data-autofocus
          loading={remove.isPending}
          onClick={() => person && remove.mutate(person.id)}
        >
          {t('people.list.actRemove')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('common.act.cancel')}
        </Button>
      </div>
    </Modal>
  )
}
