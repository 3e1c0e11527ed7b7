/** Every error for people, by its code: what happened, what is safe, what to do next. */
export const errors = {
  NOT_FOUND: {
    what: 'There is no such record',
    safe: 'All other data is in place.',
    next: 'Go back to the list: the record may have been removed or belong to another data folder.',
  },
  INVALID: {
    what: 'The data was not accepted',
    safe: 'Nothing was written; earlier data has not changed.',
    next: 'Correct what is marked and try again.',
  },
  LOCKED: {
    what: 'The visit is submitted, its answers cannot be changed',
    safe: 'The submitted answers are kept as they are.',
    next: 'Open the visit to read it. A supervisor can return it for more work.',
  },
  STATUS_CHANGED: {
    what: 'The visit has another status by now',
    safe: 'Nothing was written, the decision that was made stands.',
    next: 'Open the visit again to see what was decided.',
  },
  SETTLED: {
    what: 'This is decided or sent already',
    safe: 'The decision and the words that were sent stay as they are.',
    next: 'Open the visit again. A further comment can be added on its own.',
  },
  CHANGED_MEANWHILE: {
    what: 'This was already changed in another window',
    safe: 'What was saved there is untouched. Your last change was not written.',
    next: 'Copy what you need and open it again to go on from the newer version.',
  },
  MISSING_FIELDS: {
    what: 'Some fields are still empty',
    safe: 'Every answer you entered is saved.',
    next: 'Fill in the fields listed and submit again.',
  },
  REVISION_TAKEN: {
    what: 'This checklist revision already exists with other content',
    safe: 'The checklist loaded earlier and its visits have not changed.',
    next: 'Raise the revision number in the file and load it again.',
  },
  BAD_FILE: {
    what: 'The file could not be read',
    safe: 'Nothing was loaded from it.',
    next: 'Check that it is the right file and was copied whole, then open it again.',
  },
  PACKAGE_REFUSED: {
    what: 'The package was not accepted',
    safe: 'Nothing was taken in from it, and no data changed.',
    next: 'Ask the sender to export the package again and to pass it on whole.',
  },
  PASSWORD_NEEDED: {
    what: 'The package is locked with a password',
    safe: 'Nothing was taken in from it.',
    next: 'Enter the password the sender has set.',
  },
  PASSWORD_WRONG: {
    what: 'The password does not fit',
    safe: 'Nothing was taken in from it.',
    next: 'Check the keyboard layout and capitals, or ask the sender.',
  },
  UNTRUSTED: {
    what: 'The signature of the package is not known here',
    safe: 'Nothing was taken in from it.',
    next: 'Compare the fingerprint of the key with the sender, by phone for example, and confirm it.',
  },
  SIGN_IN_NEEDED: {
    what: 'Vizit is locked with a PIN',
    safe: 'Everything marked as saved is on disk.',
    next: 'Sign in: the work goes on from the same place.',
  },
  NOT_ALLOWED: {
    what: 'This is for a supervisor to do',
    safe: 'Nothing was changed.',
    next: 'Ask a supervisor to sign in at this laptop under their own name.',
  },
  PIN_WRONG: {
    what: 'The PIN is wrong',
    safe: 'The data are as they were, nothing was changed.',
    next: 'Check the keyboard layout and the case, and enter the PIN again.',
  },
  PIN_WAIT: {
    what: 'Too many wrong attempts',
    safe: 'The data are as they were, nothing was changed.',
    next: 'Wait and enter the PIN again. A forgotten PIN is reset by the command vizit people reset-pin.',
  },
  NOT_HERE: {
    what: 'This cannot be done here',
    safe: 'No data has changed.',
    next: 'It works in the Vizit desktop app.',
  },
  STORE_BUSY: {
    what: 'Another program is using the data folder',
    safe: 'Saved answers are in place. The last change was not written.',
    next: 'Close the second Vizit window or wait for the backup to end, then try again.',
  },
  STORE_FULL: {
    what: 'The disk is full',
    safe: 'Saved answers are in place. The last change was not written.',
    next: 'Free some space on the disk and try again.',
  },
  STORE_READ_ONLY: {
    what: 'The data folder is read-only',
    safe: 'Saved answers are in place. The last change was not written.',
    next: 'Check the folder’s permissions and the disk’s write protection, then try again.',
  },
  STORE_DAMAGED: {
    what: 'The data file is damaged',
    safe: 'Vizit writes nothing more into it. Backups lie beside it.',
    next: 'Close Vizit and start it again: it will offer a repair from the newest good backup and all that can be read.',
  },
  STORE_FAILED: {
    what: 'The disk answered with an error',
    safe: 'Saved answers are in place. What was asked for last was not done.',
    next: 'Check that the disk is connected and sound, then try again.',
  },
  UNREACHABLE: {
    what: 'Vizit is not answering',
    safe: 'Everything marked as saved is on disk.',
    next: 'Check that Vizit is running and try again. If it was restarted, open the new address from the terminal.',
  },
  SIGNED_OUT: {
    what: 'This window no longer has access',
    safe: 'Everything marked as saved is on disk.',
    next: 'Vizit was restarted: open the new address from the terminal.',
  },
  UPLOAD_TOO_BIG: {
    what: 'The file is too large',
    safe: 'The file was not loaded; no data has changed.',
    next: 'Choose a smaller file.',
  },
  /** What happened to a refused file, by the reason of BAD_FILE. */
  badFile: {
    empty: 'The file is empty',
    tooLarge: 'The file is larger than 64 MiB',
    tooMuchInside: 'There is too much in the file: over 128 MiB unpacked, or millions of cells',
    encrypted: 'The file is protected by a password: save it without one',
    unreadable: 'The file is damaged, or is not what its name says',
    truncated: 'The file breaks off: it was copied or downloaded in part',
    disguised: 'The content is not what the ending of the name says: save the file anew or mend the ending',
    heicUnreadable: 'This kind of HEIC cannot be read: save the picture as JPEG',
    tooManyPixels: 'The picture has more than 200 megapixels: make it smaller',
    kindNotTaken: 'Files of this kind are not taken',
    sheetMissing: 'The workbook has no such sheet',
    gone: 'The file no longer waits to be loaded: it was taken before, or Vizit was restarted',
  },
  UNEXPECTED: {
    what: 'Something went wrong',
    safe: 'Everything marked as saved is on disk.',
    next: 'Try again. If it happens once more, pass the details to whoever supports Vizit.',
  },
} as const
