import { existsSync } from 'node:fs'
import openInBrowser from 'open'
import { startBrowserHost } from '../../browser/browser-host.ts'
import { openApp } from '../../door/open-app.ts'
import { dataFolderOf, readArguments, wholeNumber } from '../arguments.ts'
import { buildIfStale } from '../build.ts'
import { electronHere, runElectron } from '../electron.ts'
import { offerRepair } from '../offer-repair.ts'
import { untilStopped } from '../until-stopped.ts'
import type { ExitCode, Terminal } from '../terminal.ts'

/** `open [FILE…]`: the app in Electron's window or, where that can't be had, in the browser on 127.0.0.1. */
export async function open(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(
    args,
    { browser: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    { min: 0, max: 20 },
  )
  const port = wholeNumber('port', values.port, 0, 65_535)
  if (!(await buildIfStale(terminal))) return 1
  if (!values.browser) {
    const electron = electronHere()
    if (electron.ok) return runElectron(electron.program, values.data, positionals)
    terminal.complain(terminal.t('cli.opened.noElectron', { why: terminal.t(`cli.opened.${electron.why}`) }))
  }
  const dataFolder = dataFolderOf(values.data)
  return serve(terminal, { dataFolder, port, show: !values['no-open'], files: positionals })
}

interface Serving {
  readonly dataFolder: string
  readonly port: number
  readonly show: boolean
  /** Checklists to look at first; the page of the last one is opened. */
  readonly files: readonly string[]
}

async function serve(terminal: Terminal, { dataFolder, port, show, files }: Serving): Promise<ExitCode> {
  const { t, print, complain } = terminal
  const opened = await openApp({ dataFolder, host: { kind: 'browser' } })
  if (!opened.ok) {
    complain(opened.error.message)
    return opened.error.code === 'STORE_DAMAGED' ? offerRepair(terminal, { dataFolder, port, show }) : 1
  }
  const { app } = opened
  const missing = files.find(file => !existsSync(file))
  if (missing !== undefined) {
    complain(t('cli.file.missing', { file: missing }))
    await app.close()
    return 1
  }
  const host = await startBrowserHost(app.door, port).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null
    throw error
  })
  if (!host) {
    complain(t('cli.opened.portTaken', { port }))
    await app.close()
    return 1
  }
  app.announce(`http://127.0.0.1:${host.port}`)
  let page: string | undefined
  for (const file of files) page = await app.openFile(file)
  const address = host.freshAddress(page)
  print(t('cli.opened.address', { address }))
  if (show) await openInBrowser(address)
  await untilStopped(() => print(t('cli.opened.address', { address: host.freshAddress() })))
  await host.close()
  await app.close()
  return 0
}
