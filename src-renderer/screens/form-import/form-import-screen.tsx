import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { sendFile, useSentFile, type SentFile } from '../../app/sent-file.ts'
import { api, client, queries } from '../../client.ts'
import { FileDrop } from '../../components/file-drop.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { FormFaults } from './form-faults.tsx'
import { ImportedForm } from './imported-form.tsx'
import './form-import.css'

const accepted = '.json,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A checklist from a file: Vizit's own is published as it is, an XLSForm becomes a draft with a report. */
export default function FormImportScreen() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const read = useMutation({
    mutationFn: async (file: File | SentFile) => {
      const sent = await sendFile(file)
      if (!/\.xlsx$/iu.test(sent.name)) {
        navigate(`/open/${sent.upload}`)
        return null
      }
      const imported = await client.checklistDrafts.importForm({ upload: sent.upload })
      await queries.invalidateQueries({ queryKey: api.checklistDrafts.key() })
      return imported
    },
  })
  useSentFile(read.mutate)
  return (
    <div className="page page-narrow">
      <PageHeader
        title={t('checklists.import.title')}
        note={t('checklists.import.note')}
        back={{ to: '/checklists', label: t('checklists.title') }}
      />
      {read.data ? (
        <ImportedForm imported={read.data} onAnother={() => read.reset()} />
      ) : (
        <>
          <FileDrop
            choose={t('checklists.import.choose')}
            drop={t('checklists.import.drop')}
            accept={accepted}
            busy={read.isPending}
            onFile={file => read.mutate(file)}
          />
          {read.error !== null && <FormFaults error={read.error} />}
        </>
      )}
    </div>
  )
}
