import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ORPCError } from '@orpc/server'
import type { FailedReport, WaveReportsWish } from '../../../src-shared/contract/reports.ts'
import { makeWaveReports } from '../../handlers/wave-reports/make.ts'
import { openAccess } from '../open-access.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

interface Out {
  readonly folder: string
  readonly dataFolder: string
  readonly json: boolean
}

/** The reports of all branches of a wave in a folder, all at once or none; 1 where one could not be made, or Ctrl+C stopped it, which has been said. */
export async function reportWave(wish: WaveReportsWish, out: Out, terminal: Terminal): Promise<ExitCode> {
  const { t, show } = terminal
  const opened = await openAccess(out.dataFolder, terminal)
  if (!opened) return 1
  const folder = resolve(out.folder)
  const begun = await mkdir(folder, { recursive: true })
  const aside = await mkdtemp(join(folder, '.vizit-'))
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  const files: string[] = []
  try {
    const { made, failed } = await makeWaveReports(
      opened.context,
      wish,
      aside,
      ({ done, total }) =>
        show?.(
          total === null
            ? `${t('waveReports.cli.counting')}…`
            : t('waveReports.cli.progress', { done, total }),
        ),
      stop.signal,
    )
    show?.('')
    for (const { file, name } of made) {
      const place = join(folder, name)
      await mkdir(dirname(place), { recursive: true })
      await rename(file, place)
      files.push(place)
    }
    if (out.json) printJson(terminal, { files, failed })
    else terminal.print(t('waveReports.cli.made', { count: files.length, folder }))
    for (const one of failed) terminal.complain(t('waveReports.cli.failed', { what: nameOf(one, terminal) }))
    return failed.length === 0 ? 0 : 1
  } catch (error) {
    show?.('')
    // A folder that this command made, and in which nothing stands yet, goes too.
    if (begun !== undefined && files.length === 0) await rm(begun, { recursive: true, force: true })
    if (stop.signal.aborted) {
      terminal.complain(t('waveReports.cli.stopped'))
      return 1
    }
    if (!(error instanceof ORPCError) || error.code !== 'NOT_FOUND') throw error
    terminal.complain(t('waveReports.cli.nothingWave', { wave: wish.wave }))
    return 1
  } finally {
    process.removeListener('SIGINT', interrupt)
    await rm(aside, { recursive: true, force: true })
    await opened.close()
  }
}

function nameOf({ name, document, audit }: FailedReport, { t }: Terminal): string {
  return audit === null
    ? t('waveReports.failedItem', { branch: name, document: t(`waveReports.document.${document}`) })
    : t('waveReports.failedVisit', { branch: name, number: audit })
}
