import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OpenedFiles } from '../../src-main/desktop/opened-files.ts'
import { start, type Parts } from '../../src-main/desktop/start.ts'
import { overwrite } from '../faults/damages.ts'
import { double, Happening } from '../unit/desktop/doubles.ts'

type Handler = (request: Request) => Promise<Response>

/** Electron's objects as far as a start touches them; everything behind the door is real. */
function standIn(downloads: string) {
  const seen = {
    windows: [] as BrowserWindowConstructorOptions[],
    addresses: [] as string[],
    menus: [] as string[],
    ends: [] as number[],
    told: [] as string[],
  }
  let handler: Handler | undefined
  const none = () => undefined
  const webContents = double({ setWindowOpenHandler: none, downloadURL: none })
  const window = double({
    webContents,
    loadURL: async (address: string) => void seen.addresses.push(address),
    getNormalBounds: () => ({ x: 0, y: 0, width: 1280, height: 800 }),
    isMaximized: () => false,
    isMinimized: () => false,
    show: none,
    focus: none,
  })
  const app = double({
    isPackaged: true,
    whenReady: () => Promise.resolve(),
    getPreferredSystemLanguages: () => ['ru'],
    getPath: () => downloads,
    getAppPath: () => '/app',
    getVersion: () => '0',
    setAboutPanelOptions: none,
    exit: (code: number) => void seen.ends.push(code),
    quit: none,
  })
  const parts = {
    app,
    BrowserWindow: function BrowserWindow(options: BrowserWindowConstructorOptions) {
      seen.windows.push(options)
      return window
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: MenuItemConstructorOptions[]) => void seen.menus.push(menu[0]?.label ?? ''),
    },
    dialog: { showErrorBox: (_title: string, text: string) => void seen.told.push(text) },
    nativeImage: { createFromPath: none },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: { handle: (_scheme: string, given: Handler) => (handler = given) },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    session: {
      defaultSession: double({
        setPermissionRequestHandler: none,
        setPermissionCheckHandler: none,
        setDevicePermissionHandler: none,
        setSpellCheckerEnabled: none,
        setSpellCheckerDictionaryDownloadURL: none,
        webRequest: { onBeforeRequest: none },
      }),
    },
    shell: {},
  }
  const ask = (path: string, init?: RequestInit): Promise<Response> => {
    if (!handler) throw new Error('nothing serves the scheme')
    return handler(new Request(`app://vizit${path}`, init))
  }
  const close = () =>
    new Promise<void>(done => {
      Object.assign(app, { quit: done })
      app.emit('will-quit', new Happening())
    })
  // a double of the modules' few members a start uses
  return { parts: parts as never as Parts, seen, ask, close }
}

const call = (input: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ json: input }),
})

describe('a start of the desktop app', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vizit-start-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('opens one sandboxed window on the page that the door serves, and closes the store on the way out', async () => {
    const { parts, seen, ask, close } = standIn(folder)
    await start(parts, join(folder, 'data'), new OpenedFiles())
    expect(seen.windows).toHaveLength(1)
    expect(seen.windows[0]?.webPreferences).toMatchObject({
      sandbox: true,
      nodeIntegration: false,
      devTools: false,
    })
    expect(seen.addresses).toEqual(['app://vizit/'])
    expect(seen.menus).toHaveLength(1)

    const list = await ask('/rpc/branches/list', call({}))
    expect([list.status, await list.json()]).toEqual([200, { json: [] }])
    await close()

    // the folder is free again
    const again = standIn(folder)
    await start(again.parts, join(folder, 'data'), new OpenedFiles())
    expect(again.seen.ends).toEqual([])
    await again.close()
  })

  it('puts the menu up anew when the language changes', async () => {
    const { parts, seen, ask, close } = standIn(folder)
    await start(parts, join(folder, 'data'), new OpenedFiles())
    for (const language of ['ru', 'en'])
      expect((await ask('/rpc/session/set', call({ language }))).status).toBe(200)
    expect(seen.menus.slice(-2)).toEqual(['Файл', 'File'])
    await close()
  })

  it('goes to the page of a file it was started with', async () => {
    const { parts, seen, close } = standIn(folder)
    const files = new OpenedFiles()
    const file = join(folder, 'x.checklist.json')
    writeFileSync(file, '{}')
    files.add([file])
    await start(parts, join(folder, 'data'), files)
    await expect
      .poll(() => seen.addresses)
      .toEqual(['app://vizit/', expect.stringMatching(/^app:\/\/vizit\/open\/[\w-]+$/)])
    await close()
  })

  it('offers to repair a damaged folder in its window, and goes on with what was repaired', async () => {
    const dataFolder = join(folder, 'data')
    const whole = standIn(folder)
    await start(whole.parts, dataFolder, new OpenedFiles())
    await whole.ask(
      '/rpc/branches/save',
      call({ code: 'x', name: 'X', city: '', region: '', address: '', format: '' }),
    )
    await whole.close()
    overwrite(join(dataFolder, 'vizit.sqlite'), 4096, Buffer.alloc(4 * 4096, 7))

    const { parts, seen, ask, close } = standIn(folder)
    const started = start(parts, dataFolder, new OpenedFiles())
    await expect.poll(() => seen.addresses).toEqual(['app://vizit/'])
    expect([seen.ends, seen.told]).toEqual([[], []])
    const page = await ask('/')
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('Данные повреждены')])
    expect((await ask('/rpc/branches/list', call({}))).status).toBe(404)
    const course = await ask('/repair?lang=ru', { method: 'POST' })
    expect(await course.text()).toContain('Данные починены')
    await started
    const list = await ask('/rpc/branches/list', call({}))
    expect([list.status, await list.json()]).toMatchObject([200, { json: [{ code: 'x' }] }])
    await close()
  })

  it('says who holds the folder and ends when it is open already', async () => {
    const first = standIn(folder)
    await start(first.parts, join(folder, 'data'), new OpenedFiles())
    const second = standIn(folder)
    await start(second.parts, join(folder, 'data'), new OpenedFiles())
    expect(second.seen.ends).toEqual([1])
    expect(second.seen.windows).toEqual([])
    expect(second.seen.told[0]).toContain(join(folder, 'data'))
    await first.close()
  })
})
