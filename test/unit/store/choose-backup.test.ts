import { copyFileSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { backupDaily } from '../../../src-main/store/daily-backups.ts'
import { openStore } from '../../../src-main/store/open-store.ts'
import { chooseBackup } from '../../../src-main/store/salvage/choose-backup.ts'
import { begun, emptyFolder, network, opened, value, type Network } from './data-folder.ts'

function networkIn(folder: string): Network {
  const store = opened(folder)
  const net = network(store.writer)
  store.close()
  return net
}

/** The store is copied each of these days, after a visit. */
async function copiedOn(folder: string, net: Network, days: readonly string[]): Promise<void> {
  for (const day of days) {
    const clock = { now: () => new Date(`${day}T09:00:00.000Z`) }
    const store = value(openStore(folder, { clock, newId: v7 }))
    begun(store.writer, net)
    value(await backupDaily(store))
    store.close()
  }
}

/** The other way round than they were written, as a copied folder or a purge may leave them. */
function turnTimes(folder: string): void {
  const backups = join(folder, 'backups')
  for (const [n, name] of readdirSync(backups).toSorted().toReversed().entries())
    utimesSync(join(backups, name), 1_000_000 + n * 1000, 1_000_000 + n * 1000)
}

const chosen = (folder: string) => chooseBackup(folder, join(emptyFolder(), 'copy.sqlite'))

describe('the copy that a repair takes', () => {
  it('is the newest by what it holds, whatever the times of the files and a clock that was wrong say', async () => {
    const folder = emptyFolder()
    await copiedOn(folder, networkIn(folder), ['2026-11-12', '2026-11-13'])
    turnTimes(folder)
    expect(chosen(folder)).toMatchObject({ name: '2026-11-13.sqlite', at: '2026-11-13T09:00:00.000Z' })

    const jumped = emptyFolder()
    await copiedOn(jumped, networkIn(jumped), ['2026-11-12', '2036-01-01', '2026-11-13'])
    turnTimes(jumped)
    expect(chosen(jumped)?.name).toBe('2026-11-13.sqlite')
  })

  it('is one of the records as they went on after an older copy was restored', async () => {
    const folder = emptyFolder()
    const net = networkIn(folder)
    await copiedOn(folder, net, ['2026-11-10', '2026-11-11', '2026-11-12'])
    const backups = join(folder, 'backups')
    copyFileSync(join(backups, '2026-11-10.sqlite'), join(folder, 'vizit.sqlite'))
    await copiedOn(folder, net, ['2026-11-13'])
    turnTimes(folder)
    expect(chosen(folder)?.name).toBe('2026-11-13.sqlite')
  })

  it('is the next where the newest is none any more', async () => {
    const folder = emptyFolder()
    await copiedOn(folder, networkIn(folder), ['2026-11-12', '2026-11-13'])
    writeFileSync(join(folder, 'backups', '2026-11-13.sqlite'), 'not a database at all')
    expect(chosen(folder)?.name).toBe('2026-11-12.sqlite')
    const bare = emptyFolder()
    mkdirSync(join(bare, 'backups'))
    expect(chosen(bare)).toBeNull()
  })
})
