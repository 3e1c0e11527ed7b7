import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { sendFile, useSentFile, type SentFile } from '../../app/sent-file.ts'
import { api, client, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { listAddress } from '../standards/last-list.ts'
import { ImportFaults } from './import-faults.tsx'
import { ImportPreview } from './import-preview.tsx'
import { TableDrawing } from './table-drawing.tsx'
import '../../components/file-import/file-import.css'
import './standards-import.css'

type Chosen = { name: string; upload: string; preview: ContractOutputs['standards']['previewImport'] }
type Counts = ContractOutputs['standards']['import']

/** A file of standards: choose, see what would change, load all of it or nothing. */
export default function StandardsImportScreen() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [counts, setCounts] = useState<Counts | null>(null)
  const read = useMutation({
    mutationFn: async (file: File | SentFile): Promise<Chosen> => {
      const sent = await sendFile(file)
      return { ...sent, preview: await client.standards.previewImport({ upload: sent.upload }) }
    },
    onSuccess: setChosen,
  })
  useSentFile(read.mutate)
  const load = useMutation(
    api.standards.import.mutationOptions({
      onSuccess: async loaded => {
        setCounts(loaded)
        await queries.invalidateQueries({ queryKey: api.standards.key() })
      },
    }),
  )
  const error = read.error ?? load.error
  const another = () => {
    setChosen(null)
    setCounts(null)
    load.reset()
  }
  return (
    <div className="page">
      <PageHeader
        title={t('standards.import.title')}
        note={t('standards.import.note')}
        back={{ to: listAddress(), label: t('standards.title') }}
      />
      {chosen === null && (
        <>
          <FileDrop
            choose={t('standards.import.choose')}
            drop={t('standards.import.drop')}
            accept=".csv,.tsv,.txt,.xlsx,.json"
            busy={read.isPending}
            onFile={file => read.mutate(file)}
          />
          {error !== null && <ErrorState error={error} />}
          <figure className="import-example">
            <TableDrawing />
            <figcaption>{t('standards.import.example')}</figcaption>
          </figure>
        </>
      )}
      {chosen !== null && counts !== null && (
        <section className="intake-done" role="status">
          <h2>{t('standards.import.doneTitle')}</h2>
          <p>{t('standards.import.done', counts)}</p>
          <div className="intake-acts">
            <Button component={Link} to="/standards" variant="filled">
              {t('standards.import.toList')}
            </Button>
            <Button onClick={another}>{t('standards.import.another')}</Button>
          </div>
        </section>
      )}
      {chosen !== null && counts === null && (
        <div className="intake">
          <div className="import-file">
            <span className="import-name">{chosen.name}</span>
            <Button variant="subtle" onClick={another}>
              {t('standards.import.another')}
            </Button>
          </div>
          <ImportFaults faults={chosen.preview.faults} />
          {error !== null && <ErrorState error={error} />}
          <ImportPreview
            preview={chosen.preview}
            busy={load.isPending}
            onLoad={() => load.mutate({ upload: chosen.upload })}
          />
        </div>
      )}
    </div>
  )
}
