import type { Session } from 'electron'
import { isOwn } from './address.ts'

type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
export type Permission = Parameters<CheckHandler>[1]

interface Rule {
  readonly allowed: boolean
  readonly reason: string
}

const no = (reason: string): Rule => ({ allowed: false, reason })

/** Every permission Chromium can ask for. A new one of a later Electron is a type error here, and denied. */
export const permissions = {
  'clipboard-sanitized-write': { allowed: true, reason: 'copying a fingerprint, an id or a comment' },
  media: { allowed: true, reason: 'a photo of a receipt or a hall by the camera; never sound' },
  ar: no('nothing is drawn into the room'),
  'automatic-fullscreen': no('only the person switches full screen, from the menu'),
  'background-fetch': no('nothing is fetched from a network'),
  'background-sync': no('nothing is sent to a network'),
  'captured-surface-control': no('no screen is captured'),
  'clipboard-read': no('a paste event carries what was pasted'),
  'deprecated-sync-clipboard-read': no('a paste event carries what was pasted'),
  'display-capture': no('no screen is captured'),
  fileSystem: no('files come by drop, dialog or upload, and go by the save dialog'),
  fullscreen: no('only the person switches full screen, from the menu'),
  geolocation: no('the place of a visit is the branch; asking would call a network service'),
  'geolocation-approximate': no('the place of a visit is the branch; asking would call a network service'),
  'hand-tracking': no('nothing is steered by hands in the air'),
  hid: no('no device is talked to'),
  'idle-detection': no('whether a person is at the laptop is their own affair'),
  keyboardLock: no('the system keeps its keys'),
  'local-fonts': no('the fonts are brought along'),
  'local-network': no('nothing is reached over a network'),
  'local-network-access': no('nothing is reached over a network'),
  'loopback-network': no('the page speaks to the door alone'),
  mediaKeySystem: no('no protected media is played'),
  midi: no('no device is talked to'),
  midiSysex: no('no device is talked to'),
  nfc: no('no device is talked to'),
  notifications: no('the host shows them, not the page'),
  openExternal: no('no other program is started by a link'),
  'payment-handler': no('nothing is sold'),
  'periodic-background-sync': no('nothing is sent to a network'),
  'persistent-storage': no('the page keeps nothing; the store does'),
  pointerLock: no('the pointer stays the person’s'),
  'screen-wake-lock': no('the system decides when to sleep: every answer is saved already'),
  sensors: no('no sensor is read'),
  serial: no('no device is talked to'),
  'smart-card': no('no device is talked to'),
  'speaker-selection': no('recordings play where the system plays'),
  'storage-access': no('there is no third party'),
  'system-wake-lock': no('the system decides when to sleep: every answer is saved already'),
  'top-level-storage-access': no('there is no third party'),
  usb: no('no device is talked to'),
  vr: no('nothing is drawn into a headset'),
  'web-app-installation': no('the app is installed already'),
  'web-printing': no('a report is saved as a PDF and printed from there'),
  'window-management': no('the person places the window'),
  unknown: no('what has no name is not granted'),
} as const satisfies Record<Permission, Rule>

/** `permission` may be a name of a later Electron: then it is not in the table. */
function isAllowed(permission: Permission, origin: string | undefined, isMainFrame: boolean): boolean {
  if (!Object.hasOwn(permissions, permission)) return false
  return permissions[permission].allowed && isMainFrame && origin !== undefined && isOwn(origin)
}

/** The camera alone: whatever asks for a microphone too, or does not say what for, gets nothing. */
function isPicture(permission: Permission, media: readonly (string | undefined)[]): boolean {
  return permission !== 'media' || (media.length > 0 && media.every(one => one === 'video'))
}

export function denyPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = ('mediaTypes' in details ? details.mediaTypes : undefined) ?? []
    answer(isPicture(permission, media) && isAllowed(permission, details.requestingUrl, details.isMainFrame))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      isPicture(permission, [details.mediaType]) && isAllowed(permission, origin, details.isMainFrame),
  )
  session.setDevicePermissionHandler(() => false)
}
