import { Button, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announceError } from '../../app/announce.ts'
import { api } from '../../client.ts'

/** Recomputes the whole chain on demand, and says what it found. */
export function ChainCheck() {
  const { t } = useTranslation()
  const check = useMutation(api.log.verify.mutationOptions({ onError: announceError }))
  const found = check.data
  return (
    <>
      <Button loading={check.isPending} onClick={() => check.mutate({})}>
        {t('log.verify.act')}
      </Button>
      <Modal opened={found !== undefined} onClose={() => check.reset()} title={t('log.verify.act')}>
        {found && (
          <>
            <p role="status">
              {found.faults.length === 0
                ? t('log.verify.clean', { count: found.entries })
                : t('log.verify.faults', { count: found.faults.length })}
            </p>
            <ul className="log-faults">
              {found.faults.map(({ code, id, name }) => (
                <li key={`${code} ${id} ${name}`}>{t(`log.verify.${code}`, { id, name })}</li>
              ))}
            </ul>
            {found.head !== null && <p className="log-head">{t('log.verify.head', { head: found.head })}</p>}
          </>
        )}
      </Modal>
    </>
  )
}
