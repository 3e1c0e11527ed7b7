import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export interface Heard {
  /** Of every answer on this connection, in order; 100 Continue left out. */
  readonly statuses: readonly number[]
  /** Everything that came, head and body. */
  readonly text: string
  /** The other side ended it. */
  readonly closed: boolean
  /** Milliseconds until it did, or until listening ended. */
  readonly took: number
  /** Bytes that could be sent before that. */
  readonly sent: number
}

export const bareRequest = (line: string, headers: readonly string[], body = ''): string =>
  `${line}\r\n${headers.map(header => `${header}\r\n`).join('')}\r\n${body}`

/**
 * Sends bytes as they are: a client of the web would put right what is wrong with them. Listens until the other side
 * hangs up, or `quiet` milliseconds after it last said something.
 */
export async function talk(
  port: number,
  send: string | Buffer | AsyncIterable<string | Buffer>,
  { quiet = 300, most = 60_000 }: { quiet?: number; most?: number } = {},
): Promise<Heard> {
  const socket = connect(port, '127.0.0.1')
  const began = performance.now()
  const chunks: Buffer[] = []
  let closed = false
  let last = performance.now()
  socket.on('data', chunk => {
    chunks.push(chunk)
    last = performance.now()
  })
  socket.on('error', () => (closed = true))
  socket.on('close', () => (closed = true))
  socket.on('end', () => (closed = true))
  let sent = 0
  const parts = typeof send === 'string' || Buffer.isBuffer(send) ? [send] : send
  for await (const part of parts) {
    if (closed) break
    await write(socket, part)
    sent += part.length
  }
  if (sent > 0) last = performance.now()
  // oxlint-disable-next-line no-unmodified-loop-condition -- events change it
  while (!closed && performance.now() - last < quiet && performance.now() - began < most) await pause(5)
  socket.destroy()
  const text = Buffer.concat(chunks).toString('latin1')
  return { statuses: statusesOf(text), text, closed, took: performance.now() - began, sent }
}

/** Until it is on its way; a side that neither reads nor hangs up holds us no longer than it is there. */
function write(socket: Socket, part: string | Buffer): Promise<void> {
  return new Promise(resolve => {
    const over = () => {
      socket.off('close', over)
      resolve()
    }
    if (socket.destroyed) return resolve()
    socket.once('close', over)
    socket.write(part, over)
  })
}

const statusesOf = (text: string) =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) /gu)].map(([, code]) => Number(code)).filter(code => code !== 100)
