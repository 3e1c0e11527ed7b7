import { Button, Modal, NumberInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuadrantOfView } from '../../../../src-shared/model/comparison/quadrant.ts'
import { announce, announceError } from '../../../app/announce.ts'
import { api, queries } from '../../../client.ts'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import { nameOf } from './quadrant-view.ts'
import { useWords } from './use-words.ts'

interface Props {
  readonly data: QuadrantOfView
  readonly onClose: () => void
}

/** The supervisor's own importances of what stands in the quadrant, 0..10. */
export function ImportanceDialog({ data, onClose }: Props) {
  const { t } = useWords()
  const own = useQuery(api.compare.importance.queryOptions({ input: { checklist: data.checklist } }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('compareCharts.quadrant.ownTitle', {
        kind: t(`compareCharts.quadrant.kinds.${data.by}`),
      })}
      size="lg"
    >
      {own.error && <ErrorState error={own.error} onRetry={() => void own.refetch()} />}
      {own.isPending && <LoadingState />}
      {own.data && <Fields data={data} stored={own.data[data.by]} onClose={onClose} />}
    </Modal>
  )
}

function Fields({ data, stored, onClose }: Props & { stored: Readonly<Record<string, number>> }) {
  const words = useWords()
  const { t } = words
  const [draft, setDraft] = useState(stored)
  const save = useMutation(
    api.compare.saveImportance.mutationOptions({
      onSuccess: async () => {
        announce(t('compareCharts.quadrant.importanceSaved'))
        onClose()
        await queries.invalidateQueries({ queryKey: api.compare.key() })
      },
      onError: announceError,
    }),
  )
  function set(code: string, value: number | string) {
    const { [code]: _, ...rest } = draft
    setDraft(typeof value === 'number' ? { ...rest, [code]: value } : rest)
  }
  return (
    <form
      className="dialog-form"
      onSubmit={event => {
        event.preventDefault()
        save.mutate({ checklist: data.checklist, by: data.by, importances: draft })
      }}
    >
      <p className="dialog-note">{t('compareCharts.quadrant.ownHint')}</p>
      <div className="importances">
        {[...data.marks, ...data.leftOut].map(one => (
          <NumberInput
            key={one.code}
            label={nameOf(words, one)}
            min={0}
            max={10}
            decimalScale={1}
            value={draft[one.code] ?? ''}
            onChange={value => set(one.code, value)}
          />
        ))}
      </div>
      <div className="dialog-acts">
        <Button onClick={onClose}>{t('common.act.cancel')}</Button>
        <Button type="submit" variant="filled" loading={save.isPending}>
          {t('common.act.save')}
        </Button>
      </div>
    </form>
  )
}
