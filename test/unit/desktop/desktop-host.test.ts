import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeBeforeQuit } from '../../../src-main/desktop/closing.ts'
import { desktopHost } from '../../../src-main/desktop/desktop-host.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import { double, Happening } from './doubles.ts'

describe('native acts', () => {
  let folder: string
  let done: string[]
  let picked: { canceled: boolean; filePaths: string[] }
  let failure: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vizit-host-'))
    done = []
    failure = ''
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const host = desktopHost({
    app: { relaunch: () => void done.push('relaunch'), quit: () => void done.push('quit') },
    dialog: { showOpenDialog: () => Promise.resolve(picked) },
    shell: {
      showItemInFolder: path => void done.push(`show ${path}`),
      openPath: path => {
        done.push(`open ${path}`)
        return Promise.resolve(failure)
      },
    },
    window: () => undefined,
    words: () => translator('ru'),
  })

  it('pick a folder, or nothing when the person changes their mind', async () => {
    picked = { canceled: false, filePaths: ['/data'] }
    expect(await host.pickFolder?.()).toBe('/data')
    picked = { canceled: true, filePaths: [] }
    expect(await host.pickFolder?.()).toBeNull()
  })

  it('open folders, and only show files, which the system might run', async () => {
    const file = join(folder, 'run.sh')
    writeFileSync(file, '')
    await host.openFolder?.(folder)
    await host.openFolder?.(file)
    expect(done).toEqual([`open ${folder}`, `show ${file}`])
  })

  it('tell when a folder cannot be opened', async () => {
    failure = 'no file manager'
    await expect(host.openFolder?.(folder)).rejects.toThrow('no file manager')
    await expect(host.openFolder?.(join(folder, 'gone'))).rejects.toThrow('ENOENT')
  })

  it('start anew by the ordinary way out, so that the store is closed', () => {
    host.relaunch?.()
    expect(done).toEqual(['relaunch', 'quit'])
  })
})

describe('the way out', () => {
  it('closes the store once, then quits, even when closing fails', async () => {
    for (const outcome of ['closed', 'disk gone']) {
      let quits = 0
      let closes = 0
      const app = double<Pick<App, 'on' | 'quit'>>({ quit: () => void quits++ })
      closeBeforeQuit(app, () => {
        closes++
        return outcome === 'closed' ? Promise.resolve() : Promise.reject(new Error(outcome))
      })
      app.emit('window-all-closed')
      expect(quits).toBe(1)
      const [first, again, last] = [new Happening(), new Happening(), new Happening()]
      app.emit('will-quit', first)
      app.emit('will-quit', again)
      await new Promise(resolve => setImmediate(resolve))
      app.emit('will-quit', last)
      expect([first.prevented, again.prevented, last.prevented]).toEqual([true, true, false])
      expect([closes, quits]).toEqual([1, 2])
    }
  })
})
