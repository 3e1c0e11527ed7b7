import type { Session } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { denyPermissions, permissions, type Permission } from '../../../src-main/desktop/permissions.ts'

type Handler<K extends keyof Session> = Session[K] extends (handler: infer H) => void ? NonNullable<H> : never

let request: Handler<'setPermissionRequestHandler'> | null
let check: Handler<'setPermissionCheckHandler'> | null
let device: Handler<'setDevicePermissionHandler'> | null
beforeEach(() => {
  request = check = device = null
  denyPermissions({
    setPermissionRequestHandler: handler => (request = handler),
    setPermissionCheckHandler: handler => (check = handler),
    setDevicePermissionHandler: handler => (device = handler),
  })
})

// The window that asks plays no part in the decision.
const nobody = null as never
const names = Object.keys(permissions) as Permission[]

function asked(permission: Permission, requestingUrl: string, isMainFrame = true): boolean {
  let answer: boolean | undefined
  request?.(nobody, permission, given => (answer = given), { requestingUrl, isMainFrame })
  if (answer === undefined) throw new Error('no answer')
  return answer
}

describe('permissions', () => {
  it('are all denied but writing to the clipboard and the camera, asked or checked', () => {
    expect(names.filter(name => asked(name, 'app://vizit/'))).toEqual(['clipboard-sanitized-write'])
    expect(names.filter(name => check?.(nobody, name, 'app://vizit/', { isMainFrame: true }))).toEqual([
      'clipboard-sanitized-write',
    ])
  })

  it('open the camera to the app, and no microphone to anybody', () => {
    const media = (mediaTypes: ('video' | 'audio')[], requestingUrl = 'app://vizit/') => {
      const answers: boolean[] = []
      request?.(nobody, 'media', given => answers.push(given), {
        requestingUrl,
        isMainFrame: true,
        mediaTypes,
      })
      return answers
    }
    expect(media(['video'])).toEqual([true])
    expect(media(['video'], 'https://example.com/')).toEqual([false])
    expect(media(['audio'])).toEqual([false])
    expect(media(['video', 'audio'])).toEqual([false])
    const checked = (mediaType: 'video' | 'audio' | 'unknown') =>
      check?.(nobody, 'media', 'app://vizit/', { isMainFrame: true, mediaType })
    expect((['video', 'audio', 'unknown'] as const).filter(checked)).toEqual(['video'])
  })

  it('carry a reason each', () => {
    expect(Object.values(permissions).filter(rule => rule.reason.length < 10)).toEqual([])
  })

  it('are denied to other origins, to frames and under unknown names', () => {
    expect(asked('clipboard-sanitized-write', 'https://example.com/')).toBe(false)
    expect(asked('clipboard-sanitized-write', 'app://vizit/', false)).toBe(false)
    // a name of a later Electron, which today's types do not know
    expect(asked('toString' as Permission, 'app://vizit/')).toBe(false)
    expect(asked('brain-waves' as Permission, 'app://vizit/')).toBe(false)
  })

  it('reach no device', () => {
    expect(device?.(nobody)).toBe(false)
  })
})
