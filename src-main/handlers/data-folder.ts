import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where each system keeps a program's data; the same folder that Electron names `appData`. */
function applicationData(): string {
  const { platform, env } = process
  if (platform === 'win32') return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

/** The data folder when nobody names one; window and command line open the same. */
export function defaultDataFolder(): string {
  return join(applicationData(), 'Vizit', 'data')
}
