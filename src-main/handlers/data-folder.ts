import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where each system keeps a program's data; the same folder that Electron names `appData`. */
function applicationData(): string {
  switch (process.platform) {
    case 'win32':
      return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support')
    default:
      return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  }
}

/** The data folder when nobody names one; window and command line open the same. */
export function defaultDataFolder(): string {
  return join(applicationData(), 'Vizit', 'data')
}
