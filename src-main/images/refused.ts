import type { ImageRefusal } from './job.ts'

/** Why a file is not taken; thrown within the worker, answered as a value. */
export class Refused extends Error {
  readonly reason: ImageRefusal['reason']
  constructor(reason: ImageRefusal['reason']) {
    super(reason)
    this.reason = reason
  }
}
