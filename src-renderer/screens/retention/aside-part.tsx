import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { numericDateText } from '../../../src-shared/format/date.ts'
import { announce } from '../../app/announce.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { api, queries } from '../../client.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'

type Aside = ContractOutputs['retention']['aside'][number]

/** Folders of former data, each to be deleted by itself. Nothing where there are none. */
export function AsidePart() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const aside = useQuery(api.retention.aside.queryOptions({ input: {} }))
  const [asked, setAsked] = useState<Aside | null>(null)
  if (aside.error) return <ErrorState error={aside.error} onRetry={() => void aside.refetch()} />
  if (aside.data === undefined || aside.data.length === 0) return null
  const folders = aside.data
  return (
    <section className="retention-aside" aria-labelledby="retention-aside">
      <h2 id="retention-aside">{t('retention.aside.title')}</h2>
      <p className="retention-note">{t('retention.aside.note')}</p>
      <DenseTable
        label={t('retention.aside.title')}
        count={folders.length}
        head={
          <>
            <th scope="col">{t('retention.aside.folder')}</th>
            <th scope="col">{t('retention.aside.what')}</th>
            <th scope="col">{t('retention.aside.since')}</th>
            <th scope="col" className="table-number">
              {t('retention.aside.size')}
            </th>
            <th scope="col">
              <span className="only-read">{t('retention.aside.act')}</span>
            </th>
          </>
        }
      >
        {(first, end) =>
          folders.slice(first, end).map((folder, place) => (
            <tr key={folder.name} aria-rowindex={first + place + 2}>
              <td>{folder.name}</td>
              <td>{t(`retention.aside.${folder.kind}`)}</td>
              <td className="table-date">{numericDateText(folder.at, language)}</td>
              <td className="table-number">{bytesText(folder.bytes, t, language)}</td>
              <td>
                <Button
                  variant="subtle"
                  aria-label={`${t('retention.aside.act')}: ${folder.name}`}
                  onClick={() => setAsked(folder)}
                >
                  {t('retention.aside.act')}
                </Button>
              </td>
            </tr>
          ))
        }
      </DenseTable>
      {asked !== null && <DropDialog folder={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function DropDialog({ folder, onClose }: { folder: Aside; onClose: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { name, kind, bytes } = folder
  const drop = useMutation(
    api.retention.dropAside.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries()
        announce(t('retention.aside.done', { name }))
        onClose()
      },
    }),
  )
  return (
    <Modal opened onClose={onClose} title={t('retention.aside.question', { name })} size="lg">
      <div className="dialog-form">
        <p>
          {t('retention.aside.asked', {
            what: t(`retention.aside.${kind}`),
            size: bytesText(bytes, t, language),
          })}{' '}
          {kind === 'repair' && t('retention.aside.askedRepair')}
        </p>
        {drop.error !== null && <ErrorState error={drop.error} />}
        <div className="dialog-acts">
          <Button onClick={onClose} disabled={drop.isPending} data-autofocus>
            {t('common.act.cancel')}
          </Button>
          <Button variant="danger" loading={drop.isPending} onClick={() => drop.mutate({ name })}>
            {t('retention.dialog.confirm')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
