/** Remembered in the page: it is a matter of this machine, not of the person or the data. */
const place = 'vizit.camera'

/** Of the camera that was chosen last on this machine; null for none. Storage may be switched off. */
export function chosenCamera(): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}

export function chooseCamera(id: string): void {
  try {
    localStorage.setItem(place, id)
  } catch {
    // It is asked again next time.
  }
}

/** What is asked of the machine; sound never. A camera that is gone does not stand in the way of another. */
export function cameraWish(id: string | null): MediaStreamConstraints {
  // A receipt has to be legible.
  const size = { width: { ideal: 1920 }, height: { ideal: 1080 } }
  const which = id === null ? { facingMode: 'environment' } : { deviceId: { ideal: id } }
  return { audio: false, video: { ...size, ...which } }
}
