import { createORPCClient, onError, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { Contract } from '../src-shared/contract/index.ts'

// From location.href, not location.origin: under app:// an origin may read 'null'.
const at = (path: string) => new URL(path, location.href).href

type Procedures = ContractRouterClient<Contract>
// Types with names of their own: written out in full, they are too long for the compiler.
interface Client extends Procedures {}
type Makers = RouterUtils<Procedures>
interface Api extends Makers {}

/** The procedures of the door, for acts outside queries. */
export const client: Client = createORPCClient(
  new RPCLink({ url: () => at('/rpc'), interceptors: [onError(noteLock), onError(noteDamage)] }),
)

/** The same procedures as query, mutation and key makers of TanStack Query. */
export const api: Api = createTanstackQueryUtils<Procedures>(client)

// The store is on this machine: a failed call does not heal by repeating, and data change only by our own acts.
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Locked in another window, or by a restart: the session says so, and the screen asks who is there. */
function noteLock(error: unknown): void {
  if (error instanceof ORPCError && error.code === 'SIGN_IN_NEEDED')
    void queries.invalidateQueries({ queryKey: api.session.key() })
}

/** Met by whatever was done just now: said above every screen, not only where it was met. */
function noteDamage(error: unknown): void {
  if (error instanceof ORPCError && error.code === 'STORE_DAMAGED')
    void queries.invalidateQueries({ queryKey: api.session.health.key() })
}

const refusedSchema = z.object({ reason: z.string().optional(), code: z.string().optional() })
const uploadedSchema = z.object({ upload: z.string() })

/** Sends bytes to the door; the answer names them for the procedure that takes them. Throws UploadRefused. */
export async function sendBytes(
  asked: URLSearchParams,
  body: ArrayBuffer,
  signal?: AbortSignal,
): Promise<string> {
  // An ArrayBuffer, never a File or Blob: the desktop host drops Blob bodies without a word.
  const response = await fetch(at(`/files/uploads?${asked}`), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
    signal: signal ?? null,
  })
  if (!response.ok) {
    const refused = refusedSchema.safeParse(await response.json().catch(() => null)).data
    throw new UploadRefused(response.status, refused?.reason, refused?.code)
  }
  return uploadedSchema.parse(await response.json()).upload
}

/** Sends a whole file of a size that memory holds. Throws UploadRefused. */
export async function upload(file: File): Promise<string> {
  return sendBytes(new URLSearchParams({ name: file.name }), await file.arrayBuffer())
}

/** The door did not take the file's bytes. */
export class UploadRefused extends Error {
  readonly status: number
  readonly reason: string | undefined
  /** Of the contract's errors. */
  readonly code: string | undefined
  constructor(status: number, reason?: string, code?: string) {
    super(`upload refused: ${status} ${reason ?? code ?? ''}`)
    this.name = 'UploadRefused'
    this.status = status
    this.reason = reason
    this.code = code
  }
}

/** Address of a stored photo or logo; with a width, of its thumbnail. */
export function evidenceAddress(sha256: string, width?: number): string {
  return width === undefined ? `/evidence/${sha256}` : `/evidence/${sha256}?width=${width}`
}
