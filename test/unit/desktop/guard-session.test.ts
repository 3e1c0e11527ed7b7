import { join } from 'node:path'
import type {
  CallbackResponse,
  DownloadItem,
  MessageBoxOptions,
  OnBeforeRequestListenerDetails,
  Session,
} from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { guardSession } from '../../../src-main/desktop/guard-session.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import { double, Happening } from './doubles.ts'

type Before = (details: OnBeforeRequestListenerDetails, answer: (response: CallbackResponse) => void) => void

let calls: string[]
let blocked: { urls: string[]; handler: Before }
let told: MessageBoxOptions[]
let ends: [string, boolean][]
let session: Session & { emit(event: string, ...values: unknown[]): boolean }
beforeEach(() => {
  calls = []
  told = []
  ends = []
  // every method that is called is noted, so that one too many is seen
  const note = (name: string) => () => void calls.push(name)
  session = double<Session>({
    setPermissionRequestHandler: note('setPermissionRequestHandler'),
    setPermissionCheckHandler: note('setPermissionCheckHandler'),
    setDevicePermissionHandler: note('setDevicePermissionHandler'),
    setSpellCheckerEnabled: (on: boolean) => void calls.push(`setSpellCheckerEnabled ${on}`),
    setSpellCheckerDictionaryDownloadURL: (url: string) => void calls.push(`dictionaries from ${url}`),
    webRequest: {
      onBeforeRequest: (filter: { urls: string[] }, handler: Before) =>
        void (blocked = { ...filter, handler }),
    },
  })
  guardSession(session, {
    downloads: '/home/anna/Downloads',
    fetched: (address, saved) => {
      ends.push([address, saved])
      return Promise.resolve(!address.endsWith('/stale'))
    },
    dialog: {
      showMessageBox: (...given: unknown[]) => {
        told.push(given.at(-1) as MessageBoxOptions)
        return Promise.resolve({ response: 0, checkboxChecked: false })
      },
    },
    window: () => undefined,
    words: () => translator('ru'),
    devTools: false,
  })
})

describe('the session', () => {
  it('guards permissions, switches the spelling download off and leaves the door’s headers alone', () => {
    expect(calls.toSorted()).toEqual([
      'dictionaries from app://vizit/no-dictionaries/',
      'setDevicePermissionHandler',
      'setPermissionCheckHandler',
      'setPermissionRequestHandler',
      'setSpellCheckerEnabled false',
    ])
    // no handler of answers is there to weaken the policy the door sets
    expect(session.webRequest).not.toHaveProperty('onHeadersReceived')
  })

  const cancelled = (url: string) => {
    const answers: CallbackResponse[] = []
    // the handler reads the address alone
    blocked.handler({ url } as OnBeforeRequestListenerDetails, answer => answers.push(answer))
    return answers.map(answer => answer.cancel)
  }

  it.each([
    'http://127.0.0.1:8080/',
    'https://example.com/?answers=1',
    'ws://example.com/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'filesystem:app://vizit/1',
    'blob:https://example.com/1',
    'chrome://gpu/',
    'devtools://devtools/bundled/x.js',
    'app://other/',
    'app://me@vizit/',
    'about:srcdoc',
    'x',
  ])('lets no request reach %s', url => {
    expect(blocked.urls).toEqual(['<all_urls>'])
    expect(cancelled(url)).toEqual([true])
  })

  it.each(['app://vizit/rpc/audits/list', 'blob:app://vizit/0c6e', 'data:image/png;base64,AA=='])(
    'lets the page ask for %s',
    url => expect(cancelled(url)).toEqual([false]),
  )
})

describe('a download', () => {
  const start = (url: string) => {
    const chosen: Electron.SaveDialogOptions[] = []
    const item = double<DownloadItem>({
      getURL: () => url,
      getFilename: () => 'Визит.pdf',
      getSavePath: () => '/mnt/full/Визит.pdf',
      setSaveDialogOptions: (options: Electron.SaveDialogOptions) => void chosen.push(options),
    })
    const event = new Happening()
    session.emit('will-download', event, item)
    return { item, event, chosen }
  }

  it.each(['app://vizit/files/reports/1', 'blob:app://vizit/0c6e'])('of %s asks where to save', url => {
    const { event, chosen } = start(url)
    expect(event.prevented).toBe(false)
    expect(chosen).toEqual([
      {
        title: 'Сохранить файл',
        buttonLabel: 'Сохранить',
        defaultPath: join('/home/anna/Downloads', 'Визит.pdf'),
      },
    ])
  })

  it.each([
    'https://example.com/x.exe',
    'data:text/html,x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
  ])('of %s is not taken', url => {
    const { event, chosen } = start(url)
    expect(event.prevented).toBe(true)
    expect(chosen).toEqual([])
  })

  const settled = () => new Promise(resolve => setTimeout(resolve, 20))

  it('that breaks off is told, one that was called off is not', async () => {
    start('app://vizit/files/a').item.emit('done', new Happening(), 'cancelled')
    start('app://vizit/files/a').item.emit('done', new Happening(), 'completed')
    await settled()
    expect(told).toEqual([])
    start('app://vizit/files/a').item.emit('done', new Happening(), 'interrupted')
    await settled()
    expect(told[0]?.message).toBe('Файл не сохранён')
    expect(told[0]?.detail).toContain('/mnt/full/Визит.pdf')
    expect(ends.map(([, saved]) => saved)).toEqual([false, true, false])
  })

  it('of a package that must not go out any more is not kept, and it is told', async () => {
    start('app://vizit/files/exports/stale').item.emit('done', new Happening(), 'completed')
    await settled()
    expect(ends).toEqual([['app://vizit/files/exports/stale', true]])
    expect(told).toHaveLength(1)
  })
})
