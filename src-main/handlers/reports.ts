import { join } from 'node:path'
import type { MadeWaveReports, ReportsProgress, WaveReportsWish } from '../../src-shared/contract/reports.ts'
import { translator } from '../../src-shared/messages/translator.ts'
import type { Context } from './context.ts'
import { procedures } from './procedures.ts'
import { progressStream } from './progress-stream.ts'
import { makeWaveReports } from './wave-reports/make.ts'
import { zipReports } from './wave-reports/zip.ts'

const { reports: contract } = procedures

export const reports = {
  wave: contract.wave.handler(async function* ({ context, input, signal }) {
    return yield* progressStream((report, stop) => zipOfWave(context, input, report, stop), signal)
  }),
}

/** Reports of a wave as one zip that the door hands out once. */
async function zipOfWave(
  context: Context,
  wish: WaveReportsWish,
  report: (progress: ReportsProgress) => void,
  signal: AbortSignal,
): Promise<MadeWaveReports> {
  const { outgoing } = context
  const { id, folder } = await outgoing.begin()
  try {
    const { made, failed } = await makeWaveReports(context, wish, folder, report, signal)
    const name = `${translator(wish.lang)('waveReports.file', { wave: wish.wave })}.zip`
    if (made.length === 0) {
      await outgoing.drop(id)
      return { download: null, name, bytes: 0, made: 0, failed: [...failed] }
    }
    const path = join(folder, 'ready')
    const bytes = await zipReports(made, path, signal)
    signal.throwIfAborted()
    outgoing.offer(id, { path, name, bytes, fresh: () => true, note: () => true })
    return { download: id, name, bytes, made: made.length, failed: [...failed] }
  } catch (error) {
    await outgoing.drop(id)
    throw error
  }
}
