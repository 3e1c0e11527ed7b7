import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ActionPage } from '../../../src-shared/model/action.ts'
import { announceError } from '../../app/announce.ts'
import { client, evidenceAddress } from '../../client.ts'
import { FileButton } from '../../components/file-button.tsx'
import { uploadEvidence } from '../../stores/upload-evidence.ts'
import { actionsChanged } from './use-action-acts.ts'

/** Photos, recordings and documents that show what was done. */
export function FilesPart({ action }: { action: ActionPage }) {
  const { t } = useTranslation()
  const { id, evidence } = action
  async function attach(files: readonly File[]) {
    try {
      for (const file of files)
        await client.actions.attach({ id, upload: await uploadEvidence(file), caption: '' })
    } catch (error) {
      announceError(error)
    }
    await actionsChanged()
  }
  const remove = (piece: string) =>
    client.actions.detach({ id, evidence: piece }).then(actionsChanged, announceError)
  return (
    <section aria-labelledby="action-files">
      <h2 id="action-files">{t('actions.page.evidence')}</h2>
      {evidence.length === 0 ? (
        <p className="action-quiet">{t('actions.page.noEvidence')}</p>
      ) : (
        <ul className="action-files">
          {evidence.map(file => (
            <li key={file.id}>
              <a href={evidenceAddress(file.sha256)} target="_blank" rel="noreferrer">
                {file.kind === 'photo' && (
                  <img src={evidenceAddress(file.sha256, 400)} alt="" loading="lazy" />
                )}
                {file.name}
              </a>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('actions.page.remove', { name: file.name })}
                onClick={() => void remove(file.id)}
              >
                {t('common.act.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileButton accept="image/*,.heic,.heif,audio/*,application/pdf" multiple onFiles={attach}>
        {t('actions.page.attach')}
      </FileButton>
    </section>
  )
}
