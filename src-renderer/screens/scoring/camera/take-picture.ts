/** Hardly to be told from the camera's own, at a third of the size. */
const quality = 0.92

/** What the camera shows now, at its full size, as a JPEG; null while it shows nothing. */
export async function takePicture(video: HTMLVideoElement, name: string): Promise<File | null> {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0 || videoHeight === 0) return null
  const canvas = document.createElement('canvas')
  canvas.width = videoWidth
  canvas.height = videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const picture = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality))
  if (picture === null) return null
  return new File([await picture.arrayBuffer()], name, { type: 'image/jpeg' })
}
