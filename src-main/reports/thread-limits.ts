import type { ResourceLimits } from 'node:worker_threads'

/**
 * Of a thread that prints. A report makes a few dozen megabytes of short-lived nodes: room for them halves the
 * collector's share. More than this is kept and hastens nothing.
 */
export const threadLimits: ResourceLimits = { maxYoungGenerationSizeMb: 64 }
