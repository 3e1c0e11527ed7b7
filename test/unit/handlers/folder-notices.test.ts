import { describe, expect, it } from 'vitest'
import { folderNotices } from '../../../src-main/handlers/folder-notices.ts'

describe('a data folder', () => {
  it.each([
    'C:\\Users\\anna\\OneDrive\\Vizit',
    'C:\\Users\\anna\\OneDrive - Bank\\Vizit',
    '/Users/anna/Dropbox/vizit',
    '/home/anna/Яндекс.Диск/vizit',
    '/home/anna/Яндекс.Диск',
    '/home/anna/Yandex.Disk/vizit',
  ])('that a service synchronises is warned about: %s', folder => {
    expect(folderNotices(folder)).toEqual(['syncedFolder'])
  })

  it.each(['/home/anna/.config/Vizit/data', '/home/anna/dropboxes/vizit', '/srv/onedriver'])(
    'of one’s own is not: %s',
    folder => expect(folderNotices(folder)).toEqual([]),
  )
})
