import type { ImagePool } from '../images/image-pool.ts'
import type { ReportPool } from '../reports/report-pool.ts'
import type { Store } from '../store/open-store.ts'
import type { Host } from './host.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { Uploads } from './uploads.ts'

/** What every procedure works with. */
export interface Context {
  readonly store: Store
  readonly host: Host
  readonly uploads: Uploads
  readonly images: ImagePool
  readonly reports: ReportPool
  readonly version: string
  /** Folder of the starter library. */
  readonly library: string
  /** Told when the person chose another language, so that a native menu can follow. */
  readonly languageChanged: (language: Language) => void
}
