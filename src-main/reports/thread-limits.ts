import type { ResourceLimits } from 'node:worker_threads'

/**
 * Of a thread that prints. A report makes a few dozen megabytes of short-lived nodes: room for them halves the
 * collector's share. What lives longer may double before V8 looks through it; from 2048 on it would grow fourfold, and
 * far below reports take a tenth longer. The largest report seen (500 questions) holds 90 MB.
 */
export const threadLimits: ResourceLimits = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 2000 }
