import { isMainThread } from 'node:worker_threads'

// Loaded into the program by session-rows.ts, before its own code: tells what its memory holds once it was swept.
if (isMainThread && process.channel) {
  process.on('message', () => {
    globalThis.gc?.()
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    process.send?.({ heapUsed, rss })
  })
  // Being asked must not keep it alive.
  process.channel.unref()
}
