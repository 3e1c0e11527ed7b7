import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { announce } from '../../app/announce.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { sendFile, useSentFile, type SentFile } from '../../app/sent-file.ts'
import { api, client, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { CsvDrawing } from './csv-drawing.tsx'
import { SheetChoice } from './sheet-choice.tsx'
import { useTableDrop } from './use-table-drop.ts'
import { ImportFaults } from './import-faults.tsx'
import { ImportPreview } from './import-preview.tsx'
import '../../components/file-import/file-import.css'
import './branch-import.css'

type Preview = ContractOutputs['branches']['previewImport']
type Chosen = { name: string; upload: string; preview: Preview }
type Choice = { from: Chosen; sheet?: string; mapping?: Preview['mapping'] }

const accepted =
  '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const sheetOf = ({ sheet }: Preview) => (sheet === null ? {} : { sheet })

/** A CSV or XLSX of branches: choose, see what would change, load all of it or nothing. */
export default function BranchImportScreen() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const read = useMutation({
    mutationFn: async (file: File | SentFile): Promise<Chosen> => {
      const sent = await sendFile(file)
      return { ...sent, preview: await client.branches.previewImport({ upload: sent.upload }) }
    },
    onSuccess: setChosen,
  })
  const remap = useMutation({
    // another sheet has other columns: its mapping is proposed anew
    mutationFn: async ({ from, ...choice }: Choice): Promise<Chosen> => ({
      ...from,
      preview: await client.branches.previewImport({ upload: from.upload, ...choice }),
    }),
    onSuccess: setChosen,
  })
  const load = useMutation(
    api.branches.import.mutationOptions({
      onSuccess: async counts => {
        await queries.invalidateQueries({ queryKey: api.branches.key() })
        announce(t('branches.import.done', counts))
        navigate('/branches')
      },
    }),
  )
  useTableDrop(read.mutate)
  useSentFile(read.mutate)
  const error = read.error ?? remap.error ?? load.error
  return (
    <div className="page">
      <PageHeader
        title={t('branches.import.title')}
        note={t('branches.import.note')}
        back={{ to: '/branches', label: t('branches.title') }}
      />
      {chosen ? (
        <div className="import">
          <div className="import-file">
            <span className="import-name">{chosen.name}</span>
            <Button variant="subtle" onClick={() => setChosen(null)}>
              {t('branches.import.another')}
            </Button>
          </div>
          <SheetChoice
            sheet={chosen.preview.sheet}
            sheets={chosen.preview.sheets}
            onChange={sheet => remap.mutate({ from: chosen, sheet })}
          />
          <ColumnMapping
            columns={chosen.preview.columns}
            mapping={chosen.preview.mapping}
            onChange={mapping => remap.mutate({ from: chosen, ...sheetOf(chosen.preview), mapping })}
          />
          <ImportFaults faults={chosen.preview.faults} />
          {error !== null && <ErrorState error={error} />}
          <ImportPreview
            preview={chosen.preview}
            busy={load.isPending}
            onLoad={() =>
              load.mutate({
                upload: chosen.upload,
                ...sheetOf(chosen.preview),
                mapping: chosen.preview.mapping,
              })
            }
          />
        </div>
      ) : (
        <>
          <FileDrop
            choose={t('branches.import.choose')}
            drop={t('branches.import.drop')}
            accept={accepted}
            busy={read.isPending}
            onFile={file => read.mutate(file)}
          />
          {error !== null && <ErrorState error={error} />}
          <figure className="import-example">
            <CsvDrawing />
            <figcaption>{t('branches.import.example')}</figcaption>
          </figure>
        </>
      )}
    </div>
  )
}
