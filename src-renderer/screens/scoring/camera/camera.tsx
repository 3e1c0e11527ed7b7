import { Button, NativeSelect } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseCamera, chosenCamera } from './camera-choice.ts'
import { takePicture } from './take-picture.ts'
import { useCameraStream } from './use-camera-stream.ts'
import { useCameras } from './use-cameras.ts'
import './camera.css'

interface Taken {
  readonly picture: File
  /** Of the picture in the page's memory. */
  readonly address: string
}

/** The live picture; taken, it is looked at before it is used. */
export function Camera({ onTaken }: { onTaken: (picture: File) => void }) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState(chosenCamera)
  const camera = useCameraStream(wanted)
  const video = useRef<HTMLVideoElement>(null)
  const use = useRef<HTMLButtonElement>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  // Whose picture is in sight: for a moment after a change of cameras it is nobody's.
  const [seen, setSeen] = useState<MediaStream | null>(null)
  const stream = camera.kind === 'live' ? camera.stream : null
  const cameras = useCameras(stream)
  const running = stream?.getVideoTracks()[0]?.getSettings().deviceId
  const inHand = cameras.some(({ id }) => id === wanted) ? wanted : running

  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream
  }, [stream])
  useEffect(() => {
    if (taken === null) return
    // The button that was pressed is gone: the cursor goes on to what comes next.
    use.current?.focus()
    return () => URL.revokeObjectURL(taken.address)
  }, [taken])

  async function take() {
    if (video.current === null) return
    const name = t('evidence.camera.file', { when: localTime(new Date()) })
    const picture = await takePicture(video.current, name)
    if (picture !== null) setTaken({ picture, address: URL.createObjectURL(picture) })
  }

  if (camera.kind === 'failed') {
    return (
      <p role="alert" className="camera-fault">
        {t(`evidence.camera.fault.${camera.fault}`)}
      </p>
    )
  }
  return (
    <div className="camera">
      <div className="camera-frame">
        <video
          ref={video}
          autoPlay
          muted
          playsInline
          hidden={taken !== null}
          onLoadedData={() => setSeen(stream)}
          aria-label={t('evidence.camera.live')}
        />
        {taken !== null && <img src={taken.address} alt={t('evidence.camera.taken')} />}
      </div>
      {cameras.length > 1 && taken === null && (
        <NativeSelect
          label={t('evidence.camera.which')}
          value={inHand ?? ''}
          data={cameras.map(({ id, name }, index) => ({
            value: id,
            label: name || t('evidence.camera.numbered', { number: index + 1 }),
          }))}
          onChange={event => {
            chooseCamera(event.currentTarget.value)
            setWanted(event.currentTarget.value)
          }}
        />
      )}
      <p role="status" className="dialog-note">
        {camera.kind === 'starting'
          ? t('evidence.camera.starting')
          : t(taken === null ? 'evidence.camera.note' : 'evidence.camera.look')}
      </p>
      <div className="dialog-acts">
        {taken === null ? (
          <Button
            key="take"
            variant="filled"
            data-autofocus
            disabled={stream === null || seen !== stream}
            onClick={() => void take()}
          >
            {t('evidence.camera.take')}
          </Button>
        ) : (
          <>
            <Button onClick={() => setTaken(null)}>{t('evidence.camera.again')}</Button>
            <Button ref={use} variant="filled" onClick={() => onTaken(taken.picture)}>
              {t('evidence.camera.use')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

/** By the machine's clock, as a file may be called: 2026-11-22 14-05-09. */
function localTime(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('-')}`
}
