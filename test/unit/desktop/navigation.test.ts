import type { WebContents } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { denyNavigation } from '../../../src-main/desktop/navigation.ts'
import { double, Happening } from './doubles.ts'

type Opened = Parameters<WebContents['setWindowOpenHandler']>[0]

let openHandler: Opened
let contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'> & {
  emit(event: string, ...values: unknown[]): boolean
}
beforeEach(() => {
  contents = double({ setWindowOpenHandler: (handler: Opened) => (openHandler = handler) })
  denyNavigation(contents)
})

function denied(event: string, details: object): boolean {
  const happening = new Happening(details)
  contents.emit(event, happening)
  return happening.prevented
}

const elsewhere = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'blob:app://vizit/1',
  'app://other/',
  'app://vizit@other/',
  'app://vizit/evidence/00',
  'app://vizit/rpc/audits/list',
  'no address',
]

describe('navigation', () => {
  it.each(elsewhere)('to %s is denied in every way', url => {
    expect(denied('will-navigate', { url })).toBe(true)
    expect(denied('will-frame-navigate', { url, isMainFrame: true })).toBe(true)
    expect(denied('will-redirect', { url, isMainFrame: true })).toBe(true)
  })

  it.each(['app://vizit/', 'app://vizit/visits/1?x=1#y', 'app://vizit/files/reports/1'])(
    'to %s is the app’s own',
    url => {
      expect(denied('will-navigate', { url })).toBe(false)
      expect(denied('will-frame-navigate', { url, isMainFrame: true })).toBe(false)
    },
  )

  it('of a frame within the page is denied', () => {
    expect(denied('will-frame-navigate', { url: 'app://vizit/', isMainFrame: false })).toBe(true)
  })

  it('opens no window and no other program, and attaches no webview', () => {
    for (const url of [...elsewhere, 'app://vizit/'])
      expect(openHandler({ url } as never)).toEqual({ action: 'deny' })
    expect(denied('will-attach-webview', {})).toBe(true)
  })
})
