import type { Audit } from '../../src-shared/model/audit.ts'
import { factsLane, parcelOf, sameParcel, type Parcel } from './scoring-parcel.ts'
import type { Saved, ScoringPorts } from './scoring-ports.ts'

/** Values whose fate is not known, at most so many per lane. */
const longestUnsure = 50

/**
 * One visit in several windows: everything is sent with the version it was made from. Where the store holds a newer
 * one, `overtaken` is told and nothing is overwritten; what this window itself had sent without learning that it
 * arrived is no other window's.
 */
export class SharedVisit {
  readonly #ports: ScoringPorts
  readonly #overtaken: (lane: string, latest: Audit) => void
  readonly #seen = new Map<string, string>()
  readonly #unsure = new Map<string, readonly Parcel[]>()

  constructor(audit: Audit, ports: ScoringPorts, overtaken: (lane: string, latest: Audit) => void) {
    this.#ports = ports
    this.#overtaken = overtaken
    this.#seen = new Map([[factsLane, audit.versions.facts], ...Object.entries(audit.versions.answers)])
  }

  /** The version a lane was last known by here; '' while nothing is stored. */
  seen(lane: string): string {
    return this.#seen.get(lane) ?? ''
  }

  /** The lane now shows what `audit` holds. */
  follow(lane: string, audit: Audit): void {
    const version = lane === factsLane ? audit.versions.facts : audit.versions.answers[lane]
    if (version === undefined) this.#seen.delete(lane)
    else this.#seen.set(lane, version)
    this.#unsure.delete(lane)
  }

  async send(lane: string, parcel: Parcel): Promise<Saved> {
    this.#unsure.set(lane, [...(this.#unsure.get(lane) ?? []).slice(1 - longestUnsure), parcel])
    for (;;) {
      try {
        const saved = await this.#put(lane, parcel)
        if (saved.version !== undefined) this.#seen.set(lane, saved.version)
        this.#unsure.delete(lane)
        return saved
      } catch (error) {
        if (this.#ports.failure(error).reason !== 'CHANGED_MEANWHILE') throw error
        const latest = await this.#ports.latest?.()
        if (latest === undefined) throw error
        const now = parcelOf(latest, lane)
        const own = this.#unsure.get(lane)?.some(one => sameParcel(one, now)) === true
        this.follow(lane, latest)
        // Its acknowledgement was lost on the way: what is newer follows it.
        if (own) continue
        this.#overtaken(lane, latest)
        return { savedAt: latest.updatedAt }
      }
    }
  }

  #put(lane: string, parcel: Parcel) {
    return 'facts' in parcel
      ? this.#ports.visit(parcel.facts, this.seen(lane))
      : this.#ports.answer(lane, parcel.answer, this.seen(lane), parcel.source, parcel.undo)
  }
}
