import type { ResourceLimits } from 'node:worker_threads'

/**
 * Of a thread that prints. A report makes a few dozen megabytes of short-lived nodes: room for them halves the
 * collector's share. Without an end for what lives longer V8 lets it grow fourfold before it looks; with this one it
 * looks at half as much again. The largest report seen (500 questions) holds 90 MB.
 */
export const threadLimits: ResourceLimits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1024 }
