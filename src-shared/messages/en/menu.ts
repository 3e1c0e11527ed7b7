/** The desktop host's own words: native menu, dialogs of the window, command line of the start. */
export const menu = {
  appName: 'Vizit',
  file: {
    title: 'File',
    open: 'Open file…',
    settings: 'Settings…',
    dataFolder: 'Show data folder',
    lock: 'Lock',
    close: 'Close window',
    quit: 'Quit',
  },
  edit: {
    title: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteAsText: 'Paste without formatting',
    selectAll: 'Select all',
  },
  view: {
    title: 'View',
    home: 'Home',
    reload: 'Refresh window',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
    devTools: 'Developer tools',
  },
  window: {
    title: 'Window',
    minimise: 'Minimise',
    zoom: 'Zoom window',
    front: 'Bring all to front',
  },
  mac: {
    hide: 'Hide Vizit',
    hideOthers: 'Hide others',
    unhide: 'Show all',
    services: 'Services',
  },
  help: {
    title: 'Help',
    about: 'About Vizit',
  },
  about: {
    purpose: 'Mystery-shopper audits without a network: checklists, visits, reports',
  },
  openDialog: {
    title: 'Open file',
    button: 'Open',
    known: 'Vizit files and checklists',
    all: 'All files',
    pickFolder: 'Pick a folder',
  },
  saveDialog: {
    title: 'Save file',
    button: 'Save',
  },
  crashed: {
    message: 'The window stopped working',
    detail:
      'Saved answers are in the data folder and are safe. Open the window again: the visit goes on from the last saved answer.',
    reload: 'Open again',
    quit: 'Quit',
  },
  leaving: {
    message: 'Not everything is saved',
    detail: 'The last changes are not on the disk yet. Stay to let them be saved, or to finish the edit.',
    stay: 'Stay',
    leave: 'Close without saving',
  },
  unresponsive: {
    message: 'The window is not responding',
    detail:
      'Saved answers are in the data folder. You can wait, or open the window again: only what is not yet marked as saved is lost.',
    wait: 'Wait',
    reload: 'Open again',
  },
  startFailed: {
    title: 'Vizit did not start',
    unexpected:
      'The data folder could not be opened. Nothing in it has changed. Check that the disk is connected and has free space, then start Vizit again.',
    folder: 'Data folder',
  },
  openFailed: {
    message: 'The file was not opened',
    detail: 'No data has changed. Check that the file is there and readable, then open it again.',
  },
  downloadFailed: {
    message: 'The file was not saved',
    detail: 'Vizit’s own data is safe. Check the free space, pick another folder and save again.',
  },
  outside: {
    message: 'Open the address in another program?',
    detail: 'A browser or mail program opens it and goes to the network. Vizit sends nothing along with it.',
    stay: 'Stay',
    open: 'Open',
  },
  ok: 'OK',
} as const
