import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type * as Electron from 'electron'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { lockedPage } from '../unit/desktop/locked-page.ts'

/**
 * The desktop program itself, started over a stand-in for Electron that writes down all that is asked of it. What is
 * asked is compared whole: an option, a handler, a permission or a switch more or fewer fails here.
 */
const recorded = vi.hoisted(() => ({
  calls: [] as { on: string; name: string; given: unknown[] }[],
  listeners: [] as { event: string; hear: (...given: unknown[]) => void }[],
  folder: '',
}))

type Act = (...given: unknown[]) => unknown

/** An object of Electron's: its methods answer as told and are written down, its events too; whatever else is asked for throws. */
function standIn<T>(on: string, acts: { [Name in keyof NoInfer<T>]?: unknown }): T {
  const members: Record<string, unknown> = acts
  return new Proxy(members, {
    get(_target, name) {
      if (typeof name === 'symbol' || name === 'then') return undefined
      if (name === 'on' || name === 'once')
        return (event: string, hear: Act) => void recorded.listeners.push({ event: `${on}: ${event}`, hear })
      if (!Object.hasOwn(members, name)) throw new Error(`${on}.${name} is not expected to be used`)
      const member = members[name]
      if (typeof member !== 'function') return member
      return (...given: unknown[]) => {
        recorded.calls.push({ on, name, given })
        return (member as Act)(...given)
      }
    },
    // the stand-in has the members a start uses; the others throw when touched
  }) as T
}

const none = () => undefined
/** Methods that say what the window shows and not what it may do. */
const harmless = new Set([
  'app.getPath',
  'app.setPath',
  'app.setName',
  'app.whenReady',
  'app.getPreferredSystemLanguages',
  'app.getVersion',
  'app.getAppPath',
  'app.setAboutPanelOptions',
  'Menu.buildFromTemplate',
  'Menu.setApplicationMenu',
  'nativeImage.createFromPath',
  'screen.getAllDisplays',
  'window.loadURL',
])

vi.mock('electron', () => {
  const contents = standIn<Electron.WebContents>('contents', {
    setWindowOpenHandler: none,
    setWebRTCIPHandlingPolicy: none,
    downloadURL: none,
  })
  const window = standIn<Electron.BrowserWindow>('window', {
    webContents: contents,
    loadURL: async () => undefined,
  })
  const app = standIn<Electron.App>('app', {
    isPackaged: true,
    commandLine: standIn<Electron.CommandLine>('commandLine', { appendSwitch: none }),
    enableSandbox: none,
    requestSingleInstanceLock: () => true,
    quit: none,
    setName: none,
    setPath: none,
    getPath: () => recorded.folder,
    whenReady: async () => undefined,
    getPreferredSystemLanguages: () => ['ru'],
    getVersion: () => '0',
    getAppPath: () => '/app',
    setAboutPanelOptions: none,
  })
  return {
    app,
    BrowserWindow: function BrowserWindow(...given: unknown[]) {
      recorded.calls.push({ on: 'BrowserWindow', name: 'new', given })
      return window
    },
    Menu: standIn<typeof Electron.Menu>('Menu', { buildFromTemplate: none, setApplicationMenu: none }),
    dialog: standIn<Electron.Dialog>('dialog', {}),
    nativeImage: standIn<typeof Electron.nativeImage>('nativeImage', { createFromPath: none }),
    nativeTheme: standIn<Electron.NativeTheme>('nativeTheme', { shouldUseDarkColors: false }),
    protocol: standIn<Electron.Protocol>('protocol', { registerSchemesAsPrivileged: none, handle: none }),
    screen: standIn<Electron.Screen>('screen', { getAllDisplays: () => [] }),
    shell: standIn<Electron.Shell>('shell', {}),
    session: {
      defaultSession: standIn<Electron.Session>('session', {
        setPermissionRequestHandler: none,
        setPermissionCheckHandler: none,
        setDevicePermissionHandler: none,
        setSpellCheckerEnabled: none,
        setSpellCheckerDictionaryDownloadURL: none,
        webRequest: standIn<Electron.WebRequest>('webRequest', { onBeforeRequest: none }),
      }),
    },
  }
})

const given = (on: string, name: string) =>
  recorded.calls.filter(call => call.on === on && call.name === name).map(call => call.given)

const until = (on: string, name: string) =>
  vi.waitFor(() => {
    if (given(on, name).length === 0) throw new Error(`${on}.${name} was not called`)
  }, 20_000)
const heard = (event: string) =>
  recorded.listeners.filter(each => each.event === event).map(each => each.hear)
const byName = (a: string, b: string) => (a < b ? -1 : 1)

describe('the desktop program', () => {
  const before = process.argv
  beforeAll(async () => {
    recorded.folder = mkdtempSync(join(tmpdir(), 'vizit-security-'))
    process.argv = ['/opt/Vizit/vizit', '--data', join(recorded.folder, 'data')]
    await import('../../src-main/desktop/main.ts')
    await until('Menu', 'setApplicationMenu')
  }, 60_000)
  afterAll(async () => {
    process.argv = before
    // the way out closes the store
    heard('app: will-quit').forEach(quit => quit({ preventDefault: none }))
    await until('app', 'quit')
    rmSync(recorded.folder, { recursive: true, force: true })
  })

  it('opens one window, with these preferences and no others', () => {
    const [options, ...more] = given('BrowserWindow', 'new').map(
      ([first]) => first as Electron.BrowserWindowConstructorOptions,
    )
    expect(more).toEqual([])
    expect(options?.webPreferences).toEqual(lockedPage)
    expect(given('window', 'loadURL')).toEqual([['app://vizit/']])
  })

  it('asks Electron for this and nothing else that touches what may be done', () => {
    const names = recorded.calls.map(({ on, name }) => `${on}.${name}`).filter(name => !harmless.has(name))
    expect([...new Set(names)].toSorted(byName)).toEqual([
      'BrowserWindow.new',
      'app.enableSandbox',
      'app.requestSingleInstanceLock',
      'commandLine.appendSwitch',
      'contents.setWindowOpenHandler',
      'protocol.handle',
      'protocol.registerSchemesAsPrivileged',
      'session.setDevicePermissionHandler',
      'session.setPermissionCheckHandler',
      'session.setPermissionRequestHandler',
      'session.setSpellCheckerDictionaryDownloadURL',
      'session.setSpellCheckerEnabled',
      'webRequest.onBeforeRequest',
    ])
  })

  it('listens to these events and no others', () => {
    expect(recorded.listeners.map(each => each.event).toSorted(byName)).toEqual([
      'app: open-file',
      'app: second-instance',
      'app: web-contents-created',
      'app: will-quit',
      'app: window-all-closed',
      'contents: context-menu',
      'contents: render-process-gone',
      'contents: will-prevent-unload',
      'session: will-download',
      'window: close',
      'window: closed',
      'window: ready-to-show',
      'window: responsive',
      'window: unresponsive',
    ])
  })

  it('guards every page that comes into being, whatever made it', () => {
    const before = { calls: recorded.calls.length, listeners: recorded.listeners.length }
    const page = standIn<Electron.WebContents>('page', {
      setWindowOpenHandler: none,
      setWebRTCIPHandlingPolicy: none,
    })
    heard('app: web-contents-created').forEach(hear => hear({}, page))
    expect(recorded.listeners.slice(before.listeners).map(each => each.event)).toEqual([
      'page: will-navigate',
      'page: will-frame-navigate',
      'page: will-redirect',
      'page: will-attach-webview',
    ])
    expect(recorded.calls.slice(before.calls).map(({ name }) => name)).toEqual([
      'setWindowOpenHandler',
      'setWebRTCIPHandlingPolicy',
    ])
    expect(given('page', 'setWebRTCIPHandlingPolicy')).toEqual([['disable_non_proxied_udp']])
    const [[open] = []] = given('page', 'setWindowOpenHandler')
    expect((open as Act)({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn()
      const leaving = { url: 'https://example.com/', isMainFrame: true, preventDefault }
      heard(`page: ${event}`).forEach(hear => hear(leaving))
      expect(preventDefault).toHaveBeenCalledOnce()
    }
  })

  it('cancels what the page asks of other origins, and grants it nothing there', () => {
    const [[filter, before] = []] = given('webRequest', 'onBeforeRequest')
    expect(filter).toEqual({ urls: ['<all_urls>'] })
    const cancelled: boolean[] = []
    const answer = (given: Electron.CallbackResponse) => void cancelled.push(given.cancel === true)
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'devtools://x/', 'app://vizit/'])
      (before as Act)({ url }, answer)
    expect(cancelled).toEqual([true, true, true, false])
    const [[request] = []] = given('session', 'setPermissionRequestHandler')
    const granted: boolean[] = []
    const grant = (given: boolean) => void granted.push(given)
    for (const requestingUrl of ['https://example.com/', 'app://other/'])
      (request as Act)(null, 'clipboard-sanitized-write', grant, { requestingUrl, isMainFrame: true })
    const [[check] = []] = given('session', 'setPermissionCheckHandler')
    const checked = (check as Act)(null, 'geolocation', 'app://vizit/', { isMainFrame: true })
    const [[device] = []] = given('session', 'setDevicePermissionHandler')
    expect([...granted, checked, (device as Act)({})]).toEqual([false, false, false, false])
  })

  it('serves its own scheme alone, and sets these switches before the start', () => {
    expect(given('protocol', 'handle').map(([scheme]) => scheme)).toEqual(['app'])
    expect(given('protocol', 'registerSchemesAsPrivileged')).toEqual([
      [
        [
          {
            scheme: 'app',
            privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
          },
        ],
      ],
    ])
    expect(given('commandLine', 'appendSwitch')).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['disable-background-networking', undefined],
      ['disable-component-update', undefined],
      ['disable-domain-reliability', undefined],
      ['no-pings', undefined],
    ])
    const order = recorded.calls.map(({ on, name }) => `${on}.${name}`)
    for (const early of [
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'commandLine.appendSwitch',
    ])
      expect(order.lastIndexOf(early)).toBeLessThan(order.indexOf('app.whenReady'))
  })

  it('fetches no dictionaries', () => {
    expect(given('session', 'setSpellCheckerEnabled')).toEqual([[false]])
    expect(given('session', 'setSpellCheckerDictionaryDownloadURL')).toEqual([
      ['app://vizit/no-dictionaries/'],
    ])
  })
})

describe('the sources of the desktop program', () => {
  const room = resolve(import.meta.dirname, '../../src-main/desktop')
  const sources = readdirSync(room)
    .map(name => readFileSync(join(room, name), 'utf8'))
    .join('\n')

  it('use no channel between page and program, no preload script, nothing that loads or updates code', () => {
    const dangerous =
      /ipcMain|ipcRenderer|contextBridge|preload\w*\s*:|executeJavaScript|insertCSS|loadFile|loadExtension|autoUpdater|crashReporter|utilityProcess|MessageChannelMain|remote\.|eval\(|debugger/g
    expect(sources.match(dangerous) ?? []).toEqual([])
    expect(sources.length).toBeGreaterThan(10_000)
  })
})
