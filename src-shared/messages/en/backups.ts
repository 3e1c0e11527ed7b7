import type { backups as ru } from '../ru/backups.ts'
import type { Words } from '../words.ts'

export const backups: Words<typeof ru> = {
  title: 'Copies and moving',
  note: 'The database is copied at the first start of each day; the last 14 are kept. Photos are not in them, and are not deleted while a copy names them.',
  moving: 'Moving from another laptop?',
  save: {
    act: 'Save everything to a file…',
    title: 'Everything in one file',
    note: 'Records, photos and the key of this laptop: to move to another one, or to keep somewhere safe. Without the password nobody opens the file, nor do you.',
    password: 'Password',
    passwordNote: '{{least}} characters or more',
    again: 'Password again',
    short: 'Shorter than {{least}} characters',
    differs: 'The passwords differ',
    make: 'Make the file',
    ready: 'Ready: {{name}}, {{size}}',
    download: 'Save the file',
    left: '{{name}} is saved',
    gone: 'The file is gone: make it again',
  },
  restore: {
    daily: 'Go back to a copy…',
    file: 'Restore from a file…',
    titleDaily: 'Go back to a copy',
    titleFile: 'Restore from a file',
    note: 'The copy is unpacked into a folder beside and checked. At the next start it takes the place of the present data, which stay in a folder of their own.',
    since: 'What was recorded after the copy will be there alone.',
    day: 'Copy of',
    dayOf: '{{day}}, {{size}}',
    none: 'No copies yet: the first one is made tomorrow',
    choose: 'Choose a file',
    chosen: 'File: {{name}}',
    password: 'Password of the file',
    passwordWrong: 'The password does not fit',
    start: 'Unpack and check',
    reading: 'Unpacking: {{done}} of {{total}}',
    writing: 'Packing: {{done}} of {{total}}',
    checking: 'Checking…',
    sending: 'Reading the file…',
    stop: 'Stop',
    ready: 'The copy is unpacked and checked',
    missing_one: '{{count}} evidence file was not found',
    missing_other: '{{count}} evidence files were not found',
  },
  waiting: {
    title: 'The copy of {{created}} waits for the next start',
    text: 'The present data will stay in {{kept}}. Purging by retention does not reach it: delete it under “Retention” when it is not needed.',
    restart: 'Restart now',
    byHand: 'Close Vizit and start it again.',
    cancel: 'Stay with the present data',
    cancelled: 'The copy is gone, the data are as they were',
  },
  health: {
    damagedSafe:
      'What was saved before is in place. Vizit writes nothing new, so as not to spoil what can be read.',
    damagedRestart:
      'Restart Vizit: it offers a repair from the newest good copy and everything that can be read.',
    noCopy: 'There is no checked copy of today',
    because: {
      STORE_FULL:
        'The disk is nearly full. The data are in place and are saved. Free some space: the copy is made within the hour.',
      STORE_READ_ONLY:
        'The folder of the copies can’t be written to. The data are in place. Check its permissions: the copy is made within the hour.',
      STORE_FAILED:
        'The disk answered with an error. The data are in place. Check the disk and save everything to a file on another: “Settings”, “Copies and moving”.',
    },
    hide: 'Hide',
  },
}
