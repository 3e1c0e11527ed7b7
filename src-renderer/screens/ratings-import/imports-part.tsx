import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTimeText, numericDateText } from '../../../src-shared/format/date.ts'
import type { RatingImport } from '../../../src-shared/model/rating.ts'
import { announce, announceError } from '../../app/announce.ts'
import { api, client, queries } from '../../client.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'

const heads = ['file', 'ratings', 'branches', 'period', 'scale', 'who', 'when'] as const
const numbers: ReadonlySet<string> = new Set(['ratings', 'branches'])

/** Files taken in so far; each can be removed whole, asked once. */
export function ImportsPart() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const imports = useQuery(api.ratings.imports.queryOptions({ input: {} }))
  const [removing, setRemoving] = useState<RatingImport | null>(null)
  const remove = useMutation({
    mutationFn: (id: string) => client.ratings.remove({ id }),
    onSuccess: async ({ ratings }) => {
      setRemoving(null)
      await queries.invalidateQueries({ queryKey: api.ratings.key() })
      announce(t('ratings.imports.removed', { count: ratings }))
    },
    onError: error => {
      setRemoving(null)
      announceError(error)
    },
  })
  if (imports.error) return <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />
  const lines = imports.data ?? []
  if (lines.length === 0) return null
  const cellsOf = ({ file, ratings, branches, scale, from, to, author, at }: RatingImport) => [
    file,
    ratings,
    branches,
    t('ratings.import.period', { from: numericDateText(from, language), to: numericDateText(to, language) }),
    t('ratings.import.scaleOf', scale),
    author,
    dateTimeText(at, language),
  ]
  return (
    <section className="ratings-imports" aria-labelledby="ratings-imports">
      <h2 id="ratings-imports">{t('ratings.imports.title')}</h2>
      <DenseTable
        label={t('ratings.imports.title')}
        count={lines.length}
        head={
          <>
            {heads.map(head => (
              <th key={head} scope="col" className={numbers.has(head) ? 'table-number' : undefined}>
                {t(`ratings.imports.${head}`)}
              </th>
            ))}
            <th scope="col">
              <span className="only-read">{t('ratings.imports.remove')}</span>
            </th>
          </>
        }
      >
        {(first, end) =>
          lines.slice(first, end).map((line, place) => (
            <tr key={line.id} aria-rowindex={first + place + 2}>
              {cellsOf(line).map((cell, at) => (
                <td
                  key={heads[at]}
                  className={
                    numbers.has(heads[at] ?? '') ? 'table-number' : at > 2 ? 'table-muted' : undefined
                  }
                >
                  {cell}
                </td>
              ))}
              <td>
                <button
                  type="button"
                  className="ratings-remove"
                  aria-label={t('ratings.imports.removeOf', { file: line.file })}
                  onClick={() => setRemoving(line)}
                >
                  {t('ratings.imports.remove')}
                </button>
              </td>
            </tr>
          ))
        }
      </DenseTable>
      <Modal
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('ratings.imports.removing', { file: removing?.file ?? '' })}
      >
        <p>{t('ratings.imports.removingNote')}</p>
        <div className="ratings-acts">
          <Button
            variant="filled"
            data-autofocus
            loading={remove.isPending}
            onClick={() => removing && remove.mutate(removing.id)}
          >
            {t('ratings.imports.remove')}
          </Button>
          <Button variant="subtle" onClick={() => setRemoving(null)}>
            {t('common.act.cancel')}
          </Button>
        </div>
      </Modal>
    </section>
  )
}
