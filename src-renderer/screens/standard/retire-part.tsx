import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announce, announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'
import type { StandardLine } from '../standards/standard-line.ts'

/** Retiring can be undone at any time by the same button, so it asks nothing. */
export function RetirePart({ line, onDone }: { line: StandardLine; onDone: (line: StandardLine) => void }) {
  const { t } = useTranslation()
  const change = useMutation(
    api.standards.setStatus.mutationOptions({
      onSuccess: async changed => {
        onDone(changed)
        await queries.invalidateQueries({ queryKey: api.standards.key() })
        announce(t(changed.status === 'retired' ? 'standards.form.retired' : 'standards.form.reactivated'))
      },
      onError: announceError,
    }),
  )
  const retired = line.status === 'retired'
  return (
    <div className="standard-retire">
      <Button
        loading={change.isPending}
        onClick={() => change.mutate({ code: line.standard.code, status: retired ? 'active' : 'retired' })}
      >
        {t(retired ? 'standards.form.reactivate' : 'standards.form.retire')}
      </Button>
      <p>{t(retired ? 'standards.form.retiredNote' : 'standards.form.retireNote')}</p>
    </div>
  )
}
