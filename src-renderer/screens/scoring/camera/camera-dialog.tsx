import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Camera } from './camera.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onTaken: (picture: File) => void
}

/** A photo by the camera of this machine; it goes the way of a file that was dropped. */
export function CameraDialog({ opened, onClose, onTaken }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={t('evidence.camera.title')} size="lg">
      {opened && (
        <Camera
          onTaken={picture => {
            onClose()
            onTaken(picture)
          }}
        />
      )}
    </Modal>
  )
}
