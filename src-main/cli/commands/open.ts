import openInBrowser from 'open'
import { startBrowserHost } from '../../browser/browser-host.ts'
import { openApp } from '../../door/open-app.ts'
import { dataFolderOf, readArguments, wholeNumber } from '../arguments.ts'
import { buildIfStale } from '../build.ts'
import { electronHere, runElectron } from '../electron.ts'
import { untilStopped } from '../until-stopped.ts'
import type { ExitCode, Terminal } from '../terminal.ts'

/** `open`: the app in Electron's window or, where that can't be had, in the browser on 127.0.0.1. */
export async function open(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = readArguments(
    args,
    { browser: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    { min: 0, max: 0 },
  )
  const port = wholeNumber('port', values.port, 0, 65_535)
  if (!(await buildIfStale(terminal))) return 1
  if (!values.browser) {
    const electron = electronHere()
    if (electron.ok) return runElectron(electron.program, values.data)
    terminal.complain(terminal.t('cli.opened.noElectron', { why: terminal.t(`cli.opened.${electron.why}`) }))
  }
  return serve(terminal, dataFolderOf(values.data), port, !values['no-open'])
}

async function serve(terminal: Terminal, dataFolder: string, port: number, show: boolean): Promise<ExitCode> {
  const { t, print, complain } = terminal
  const opened = await openApp({ dataFolder, host: { kind: 'browser' } })
  if (!opened.ok) {
    complain(opened.error.message)
    return 1
  }
  const { app } = opened
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
  const address = host.freshAddress()
  print(t('cli.opened.address', { address }))
  if (show) await openInBrowser(address)
  await untilStopped(() => print(t('cli.opened.address', { address: host.freshAddress() })))
  await host.close()
  await app.close()
  return 0
}
