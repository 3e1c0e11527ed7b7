import type {
  MadeWaveReports,
  ReportsProgress,
  WaveReportsWish,
} from '../../../src-shared/contract/reports.ts'
import { useLongWork } from '../../app/use-long-work.ts'
import { client } from '../../client.ts'

/** Makes the reports of a wave: how far it is, what came out, and a way to stop. */
export function useWaveReports() {
  return useLongWork<WaveReportsWish, ReportsProgress, MadeWaveReports>((wish, signal) =>
    client.reports.wave(wish, { signal }),
  )
}
