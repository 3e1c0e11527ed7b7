import type { Audit } from '../../src-shared/model/audit.ts'
import { Outbox, worseOf, type SaveState } from './outbox.ts'
import type { Parcel } from './scoring-parcel.ts'
import type { Saved, ScoringPorts } from './scoring-ports.ts'
import { SharedVisit } from './scoring-shared.ts'

interface Around {
  /** Told of every change in what is on disk. */
  readonly shown: (save: SaveState) => void
  readonly soon: (act: () => void) => void
  /** Another window stored something newer in a lane. */
  readonly overtaken: (lane: string, latest: Audit) => void
}

/** The ways to disk of one visit. */
export interface Lanes {
  readonly shared: SharedVisit
  /** Answers and the visit's facts. */
  readonly outbox: Outbox<Parcel>
  /** Captions, order and marks of evidence: each change as the request that carries it. */
  readonly pieces: Outbox<() => Promise<Saved>>
  /** Where the person stands. */
  readonly places: Outbox<string>
  readonly flush: () => void
  /** True when everything is on disk. */
  readonly settled: () => Promise<boolean>
  readonly unsaved: () => boolean
}

export function lanesOf(audit: Audit, ports: ScoringPorts, { shown, soon, overtaken }: Around): Lanes {
  const { unsent } = ports
  const shared = new SharedVisit(audit, ports, overtaken)
  const outbox = new Outbox<Parcel>({
    send: (key, parcel) => shared.send(key, parcel),
    failure: error => ports.failure(error),
    changed: () => showSaving(),
    backOff: attempt => ports.backOff?.(attempt),
    soon,
    keep: unsent && {
      put: (key, parcel) => unsent.put(key, { parcel, seen: shared.seen(key) }),
      forget: unsent.forget,
    },
  })
  const pieces = new Outbox<() => Promise<Saved>>({
    send: (_, act) => act(),
    failure: error => ports.failure(error),
    changed: () => showSaving(),
    backOff: attempt => ports.backOff?.(attempt),
  })
  const showSaving = () => shown(worseOf(outbox.state, pieces.state))
  // Where the shopper stands is remembered quietly: losing it costs a click, not work.
  const places = new Outbox<string>({
    async send(_, code) {
      // A stored answer takes the place to its own question: the place must come after it.
      await outbox.quiet()
      return ports.focus(code)
    },
    failure: () => ({ reason: 'UNREACHABLE', retry: false }),
    changed: () => undefined,
  })

  return {
    shared,
    outbox,
    pieces,
    places,
    flush() {
      outbox.flush()
      pieces.flush()
      places.flush()
    },
    async settled() {
      await places.settled()
      const kept = await pieces.settled()
      return (await outbox.settled()) && kept
    },
    unsaved: () => outbox.unsaved || pieces.unsaved,
  }
}
