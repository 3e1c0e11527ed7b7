/** How long and how much one connection may take; milliseconds unless said otherwise. */
export interface HostLimits {
  /** Until the head of a request is here whole. */
  readonly head: number
  /** Until all of it is here: a part of an upload has 64 MiB at most, and comes from this machine. */
  readonly request: number
  /** Between one request and the next on a connection that is kept. */
  readonly idle: number
  /** Without a byte either way while an answer is due: long work tells of its progress more often. */
  readonly silence: number
  /** How often these are looked at. */
  readonly check: number
  /** Connections at a time. A browser opens six; without an end to them the store could get no file handle. */
  readonly connections: number
}

export const hostLimits: HostLimits = {
  head: 10_000,
  request: 120_000,
  idle: 5_000,
  silence: 600_000,
  check: 1_000,
  connections: 200,
}
