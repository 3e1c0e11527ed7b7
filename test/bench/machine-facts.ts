import { readFile } from 'node:fs/promises'
import { cpus, loadavg, release, totalmem } from 'node:os'

/** What the figures were taken on, in one line. */
export async function machineFacts(): Promise<string> {
  const system = await readFile('/etc/os-release', 'utf8').then(
    text => /^PRETTY_NAME="(.*)"$/m.exec(text)?.[1] ?? process.platform,
    () => `${process.platform} ${release()}`,
  )
  const load = loadavg()[0] ?? 0
  return [
    `Node ${process.versions.node}`,
    system,
    `${cpus().length} cores of ${cpus()[0]?.model.trim() ?? 'an unknown kind'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `load ${load.toFixed(1)} at the start`,
  ].join(' · ')
}
