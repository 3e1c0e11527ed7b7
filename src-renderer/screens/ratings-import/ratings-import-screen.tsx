import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../app/announce.ts'
import { sendFile, useSentFile, type SentFile } from '../../app/sent-file.ts'
import { api, client, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useTableDrop } from '../branch-import/use-table-drop.ts'
import { ChosenFile, type Chosen } from './chosen-file.tsx'
import { ImportsPart } from './imports-part.tsx'
import '../../components/file-import/file-import.css'
import '../branch-import/branch-import.css'
import './ratings-import.css'

const accepted =
  '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A CSV or XLSX of customers' ratings: choose, see how it is understood, load it; earlier files can be removed. */
export default function RatingsImportScreen() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const read = useMutation({
    mutationFn: async (file: File | SentFile): Promise<Chosen> => {
      const sent = await sendFile(file)
      return { ...sent, preview: await client.ratings.preview({ upload: sent.upload }) }
    },
    onSuccess: setChosen,
  })
  useTableDrop(read.mutate)
  useSentFile(read.mutate)
  return (
    <div className="page">
      <PageHeader
        title={t('ratings.import.title')}
        note={t('ratings.import.note')}
        back={{ to: '/compare?view=ratings', label: t('compare.view.ratings') }}
      />
      <p className="ratings-privacy">{t('ratings.import.privacy')}</p>
      {chosen ? (
        <ChosenFile
          chosen={chosen}
          onChange={setChosen}
          onDone={async counts => {
            await queries.invalidateQueries({ queryKey: api.ratings.key() })
            announce(t('ratings.import.done', counts))
            setChosen(null)
          }}
        />
      ) : (
        <>
          <FileDrop
            choose={t('ratings.import.choose')}
            drop={t('ratings.import.drop')}
            accept={accepted}
            busy={read.isPending}
            onFile={file => read.mutate(file)}
          />
          {read.error !== null && <ErrorState error={read.error} />}
          <figure className="import-example">
            <pre className="import-sample">
              {`${(['branch', 'date', 'criterion', 'rating', 'text'] as const).map(field => t(`ratings.field.${field}`)).join(';')}\n${t('ratings.import.sampleLines')}`}
            </pre>
            <figcaption>{t('ratings.import.example')}</figcaption>
          </figure>
          <ImportsPart />
        </>
      )}
    </div>
  )
}
