import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FolderPhotos } from './folder-photos.tsx'
import '../evidence.css'
import './folder.css'

/** Photos of a folder that fit the time of the visit; only those chosen are sent. */
export function FolderDialog({ files, onClose }: { files: readonly File[] | null; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal opened={files !== null} onClose={onClose} title={t('evidence.folder.title')} size="xl">
      {files !== null &&
        (files.length === 0 ? (
          <p>{t('evidence.folder.none')}</p>
        ) : (
          <FolderPhotos files={files} onDone={onClose} />
        ))}
    </Modal>
  )
}
