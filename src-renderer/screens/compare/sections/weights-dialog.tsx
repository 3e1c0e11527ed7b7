import { Button, Modal, NumberInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { criteria, type Criterion } from '../../../../src-shared/model/closed-lists.ts'
import type { InfluenceWeights } from '../../../../src-shared/model/comparison/indices.ts'
import { announce, announceError } from '../../../app/announce.ts'
import { api, queries } from '../../../client.ts'
import { useWords } from './use-words.ts'

interface Props {
  readonly weights: InfluenceWeights
  readonly preset: boolean
  readonly onClose: () => void
}
const names = ['satisfaction', 'loyalty'] as const

/** The weights of criteria in both indices, to be set by the organisation or taken back to the illustration. */
export function WeightsDialog({ weights, preset, onClose }: Props) {
  const { t } = useWords()
  const [draft, setDraft] = useState(weights)
  const save = useMutation(
    api.compare.saveInfluence.mutationOptions({
      onSuccess: async () => {
        announce(t('compareCharts.quadrant.saved'))
        onClose()
        await queries.invalidateQueries({ queryKey: api.compare.key() })
      },
      onError: announceError,
    }),
  )
  function set(name: (typeof names)[number], code: Criterion, value: number | string) {
    const { [code]: _, ...rest } = draft[name]
    setDraft({ ...draft, [name]: typeof value === 'number' ? { ...rest, [code]: value } : rest })
  }
  const filled = names.every(name => Object.values(draft[name]).some(weight => weight > 0))
  return (
    <Modal opened onClose={onClose} title={t('compareCharts.quadrant.weightsTitle')} size="lg">
      <form
        className="dialog-form"
        onSubmit={event => {
          event.preventDefault()
          save.mutate({ weights: draft })
        }}
      >
        <p className="dialog-note">{t('compareCharts.quadrant.weightsHint')}</p>
        <table className="weights">
          <thead>
            <tr>
              <th scope="col">{t('compareCharts.losses.criterion')}</th>
              {names.map(name => (
                <th key={name} scope="col">
                  {t(`compareCharts.quadrant.indices.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map(code => (
              <tr key={code}>
                <th scope="row">{t(`values.criterion.${code}`)}</th>
                {names.map(name => (
                  <td key={name}>
                    <NumberInput
                      aria-label={`${t(`values.criterion.${code}`)}, ${t(`compareCharts.quadrant.indices.${name}`)}`}
                      min={0}
                      max={1000}
                      value={draft[name][code] ?? ''}
                      onChange={value => set(name, code, value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <div className="dialog-acts">
          {!preset && (
            <Button variant="subtle" loading={save.isPending} onClick={() => save.mutate({ weights: null })}>
              {t('compareCharts.quadrant.toPreset')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.act.cancel')}</Button>
          <Button type="submit" variant="filled" disabled={!filled} loading={save.isPending}>
            {t('common.act.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
