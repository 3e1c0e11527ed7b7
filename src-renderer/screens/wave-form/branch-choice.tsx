import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Branch } from '../../../src-shared/model/branch.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import type { WaveForm } from './wave-form-schema.ts'

/** Which branches the wave visits, and how often where that differs. */
export function BranchChoice({ branches }: { branches: readonly Branch[] }) {
  const { t } = useTranslation()
  const { control, setValue, formState } = useFormContext<WaveForm>()
  const chosen = useWatch({ control, name: 'branches' })
  const usual = useWatch({ control, name: 'visits' })
  // Closed ones are offered only where they are in the wave already.
  const offered = useMemo(
    () => branches.filter(({ active, id }) => active || id in chosen),
    [branches, chosen],
  )
  const put = (next: WaveForm['branches']) =>
    setValue('branches', next, { shouldDirty: true, shouldValidate: formState.isSubmitted })
  const without = (id: string) => Object.fromEntries(Object.entries(chosen).filter(([one]) => one !== id))
  const count = offered.filter(({ id }) => id in chosen).length
  const head = (
    <>
      <th scope="col">{t('waves.column.branches')}</th>
      <th scope="col">{t('branches.field.city')}</th>
      <th scope="col">{t('waves.form.visits')}</th>
    </>
  )
  if (offered.length === 0) return <p className="wave-form-quiet">{t('waves.form.noBranches')}</p>
  return (
    <div>
      <div className="wave-form-line">
        <span className="wave-form-quiet">
          {t('waves.form.chosen', { count, total: offered.length })} · {t('waves.form.branchesHint')}
        </span>
        <Button
          variant="subtle"
          onClick={() => put({ ...Object.fromEntries(offered.map(({ id }) => [id, ''])), ...chosen })}
        >
          {t('waves.form.all')}
        </Button>
        <Button variant="subtle" onClick={() => put({})}>
          {t('waves.form.none')}
        </Button>
      </div>
      <div className="wave-form-branches">
        <DenseTable label={t('waves.form.branches')} count={offered.length} head={head}>
          {(first, end) =>
            offered.slice(first, end).map(({ id, name, city }, index) => (
              <tr key={id} aria-rowindex={first + index + 2}>
                <td>
                  <Checkbox
                    label={name}
                    checked={id in chosen}
                    onChange={event =>
                      put(event.currentTarget.checked ? { ...chosen, [id]: '' } : without(id))
                    }
                  />
                </td>
                <td className="table-muted">{city}</td>
                <td>
                  {id in chosen && (
                    <TextInput
                      className="wave-form-visits"
                      aria-label={t('waves.form.visitsOf', { branch: name })}
                      inputMode="numeric"
                      placeholder={usual}
                      value={chosen[id] ?? ''}
                      error={formState.errors.branches?.[id]?.message}
                      onChange={event => put({ ...chosen, [id]: event.currentTarget.value })}
                    />
                  )}
                </td>
              </tr>
            ))
          }
        </DenseTable>
      </div>
    </div>
  )
}
