import { sendBytes } from '../client.ts'

/** Small enough for the memory of a laptop, large enough that their number does not matter. */
const partSize = 8 * 1024 * 1024

interface Options {
  readonly signal: AbortSignal
  /** Bytes that the door has. */
  readonly onProgress: (bytes: number) => void
}

/** Sends a file of any size to the door, part by part; the answer names it. Throws UploadRefused. */
export async function sendInParts(file: File, { signal, onProgress }: Options): Promise<string> {
  let upload: string | undefined
  let offset = 0
  do {
    const asked = new URLSearchParams({ name: file.name })
    if (upload !== undefined) {
      asked.set('upload', upload)
      asked.set('offset', String(offset))
    }
    const body = await file.slice(offset, offset + partSize).arrayBuffer()
    upload = await sendBytes(asked, body, signal)
    offset += body.byteLength
    onProgress(offset)
  } while (offset < file.size)
  return upload
}
