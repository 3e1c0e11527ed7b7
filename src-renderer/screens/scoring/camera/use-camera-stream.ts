import { useEffect, useState } from 'react'

export type CameraFault = 'denied' | 'busy' | 'none'

export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'live'; readonly stream: MediaStream }
  | { readonly kind: 'failed'; readonly fault: CameraFault }

// A receipt has to be legible; sound is never asked for.
const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
}

/** The camera's picture for as long as the component is there; then the camera goes dark. */
export function useCameraStream(): CameraState {
  const [state, setState] = useState<CameraState>({ kind: 'starting' })
  useEffect(() => {
    let gone = false
    let stream: MediaStream | null = null
    const stop = () => stream?.getTracks().forEach(track => track.stop())
    navigator.mediaDevices.getUserMedia(wanted).then(
      given => {
        stream = given
        if (gone) return stop()
        // Unplugged, or taken by another program.
        for (const track of given.getTracks()) {
          track.addEventListener('ended', () => setState({ kind: 'failed', fault: 'busy' }))
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
  }, [])
  return state
}

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
}
