import openInBrowser from 'open'
import { startBrowserHost } from '../browser/browser-host.ts'
import { openApp, type OpenApp } from '../door/open-app.ts'
import { repairDoor } from '../door/repair-door.ts'
import type { Door } from '../door/door.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { untilStopped } from './until-stopped.ts'

/** A page that offers to repair the damaged folder; afterwards the app itself, at the same address. */
export async function offerRepair(
  terminal: Terminal,
  { dataFolder, port, show }: { readonly dataFolder: string; readonly port: number; readonly show: boolean },
): Promise<ExitCode> {
  const { t, print, complain } = terminal
  let app: OpenApp | undefined
  const offered = repairDoor(dataFolder, async () => {
    const opened = await openApp({ dataFolder, host: { kind: 'browser' } })
    if (!opened.ok) return opened.error.message
    app = opened.app
    door = opened.app.door
    app.announce(`http://127.0.0.1:${host?.port ?? 0}`)
    return null
  })
  let door: Door = offered
  const host = await startBrowserHost(request => door(request), port).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null
    throw error
  })
  if (!host) {
    complain(t('cli.opened.portTaken', { port }))
    return 1
  }
  const address = host.freshAddress()
  print(t('cli.opened.address', { address }))
  if (show) await openInBrowser(address)
  await untilStopped(() => print(t('cli.opened.address', { address: host.freshAddress() })))
  await host.close()
  await app?.close()
  return 0
}
