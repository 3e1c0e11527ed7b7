import { z } from 'zod'
import { UploadRefused } from '../client.ts'

/** Small enough for the memory of a laptop, large enough that their number does not matter. */
const partSize = 8 * 1024 * 1024
const sentSchema = z.object({ upload: z.string() })
const refusedSchema = z.object({ reason: z.string().optional(), code: z.string().optional() })

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
    // An ArrayBuffer, never a Blob: the desktop host drops Blob bodies without a word.
    const body = await file.slice(offset, offset + partSize).arrayBuffer()
    const response = await fetch(new URL(`/files/uploads?${asked}`, location.href), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
      signal,
    })
    if (!response.ok) {
      const refused = refusedSchema.safeParse(await response.json().catch(() => null)).data
      throw new UploadRefused(response.status, refused?.reason, refused?.code)
    }
    upload = sentSchema.parse(await response.json()).upload
    offset += body.byteLength
    onProgress(offset)
  } while (offset < file.size)
  return upload
}
