import type { ImagePool } from '../images/pool.ts'
import type { ReportPool } from '../reports/pool.ts'
import type { ComparisonPool } from '../store/comparison/pool.ts'
import type { CopyFault } from '../store/daily-backups.ts'
import type { Clock, Reader, Writer } from '../store/connection.ts'
import type { Host } from './host.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { Outgoing } from './outgoing.ts'
import type { Seat } from './seat.ts'
import type { UnlockedPackages } from './unlocked-packages.ts'
import type { Uploads } from './uploads.ts'

/** The data folder. Beside a running app only the reader works; asking for the writer throws HeldElsewhere. */
export interface StoreAccess {
  readonly folder: string
  readonly reader: Reader
  readonly writer: Writer
}

/** What reports are gathered and printed with: no more than reading needs. A pool of threads starts when it is asked for. */
export interface ReportContext {
  readonly store: Pick<StoreAccess, 'folder' | 'reader'>
  readonly clock: Clock
  readonly seat: Seat
  readonly images: () => ImagePool
  readonly reports: () => ReportPool
  readonly comparison: () => ComparisonPool
}

/** What every procedure works with. */
export interface Context {
  readonly store: StoreAccess
  /** Whoever reads has it too; the writer's is the same. */
  readonly clock: Clock
  readonly host: Host
  readonly seat: Seat
  readonly uploads: Uploads
  readonly outgoing: Outgoing
  readonly unlocked: UnlockedPackages
  readonly images: () => ImagePool
  readonly reports: () => ReportPool
  readonly comparison: () => ComparisonPool
  readonly version: string
  /** Folder of the starter library. */
  readonly library: string
  /** Why the last daily copy or check came to nothing; null where it did not. */
  readonly copyFault: () => CopyFault | null
  /** Told when the person chose another language, so that a native menu can follow. */
  readonly languageChanged: (language: Language) => void
}
