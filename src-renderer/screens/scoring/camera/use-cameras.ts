import { useEffect, useState } from 'react'

export interface CameraDevice {
  readonly id: string
  /** As the system calls it; '' before the camera was allowed. */
  readonly name: string
}

/** The cameras of this machine, once one of them may be used: `live` is the picture that runs. */
export function useCameras(live: MediaStream | null): readonly CameraDevice[] {
  const [cameras, setCameras] = useState<readonly CameraDevice[]>([])
  useEffect(() => {
    if (live === null) return
    let gone = false
    const look = async () => {
      const all = await navigator.mediaDevices.enumerateDevices().catch(() => [])
      const found = all.filter(one => one.kind === 'videoinput' && one.deviceId !== '')
      if (!gone) setCameras(found.map(({ deviceId, label }) => ({ id: deviceId, name: label })))
    }
    const onChange = () => void look()
    onChange()
    navigator.mediaDevices.addEventListener('devicechange', onChange)
    return () => {
      gone = true
      navigator.mediaDevices.removeEventListener('devicechange', onChange)
    }
  }, [live])
  return cameras
}
