import { on } from 'node:events'
import type { MessagePort } from 'node:worker_threads'

/** What a port is sent, one after the other, until it is closed. */
export async function* inbox<Message>(port: MessagePort): AsyncGenerator<Message> {
  for await (const [message] of on(port, 'message', { close: ['close'] })) yield message
}
