import { useEffect, useState } from 'react'
import { cameraWish } from './camera-choice.ts'

export type CameraFault = 'denied' | 'busy' | 'none'

export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'live'; readonly stream: MediaStream }
  | { readonly kind: 'failed'; readonly fault: CameraFault }

const starting: CameraState = { kind: 'starting' }

/** The picture of a camera, or of any, for as long as the component is there; then the camera goes dark. */
export function useCameraStream(id: string | null): CameraState {
  // Of which camera it is the state: a picture of the one before is nothing to look at any more.
  const [found, setFound] = useState({ id, state: starting })
  useEffect(() => {
    let gone = false
    let stream: MediaStream | null = null
    const setState = (state: CameraState) => setFound({ id, state })
    const stop = () => stream?.getTracks().forEach(track => track.stop())
    navigator.mediaDevices.getUserMedia(cameraWish(id)).then(
      given => {
        stream = given
        if (gone) return stop()
        // Unplugged, or taken by another program.
        for (const track of given.getTracks()) {
          track.addEventListener('ended', () => !gone && setState({ kind: 'failed', fault: 'busy' }))
        }
        setState({ kind: 'live', stream: given })
      },
      (error: unknown) => {
        if (!gone) setState({ kind: 'failed', fault: faultOf(error) })
      },
    )
    return () => {
      gone = true
      stop()
    }
  }, [id])
  return found.id === id ? found.state : starting
}

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
}
